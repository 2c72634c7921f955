import { EventKind, type EventChunk } from '../../observe/records.ts';
import type { Plan } from '../plan.ts';
import { simulate } from '../simulate.ts';
import { eventInWords, type ToldEvent, whoInWords } from './event-words.ts';
import { instantInWords } from './instant-words.ts';
import { Memory } from './memory.ts';
import type { Subject } from './subject.ts';

/** One thing that happened. */
export interface StoryLine {
  readonly atTick: number;
  /** e.g. `Fri 1 April 2016, 09:30`. */
  readonly when: string;
  /** The person (`emergency 12`) or service (`acute@Royal Preston`) it is about. */
  readonly who: string;
  /** e.g. `asks for reablement`. */
  readonly what: string;
}

/** Reads events and tells those of its subject in plain words. */
export class StoryWriter {
  readonly lines: StoryLine[] = [];
  readonly #plan: Plan;
  readonly #subject: Subject;
  readonly #memory = new Memory();

  constructor(plan: Plan, subject: Subject) {
    this.#plan = plan;
    this.#subject = subject;
  }

  read(chunk: EventChunk): void {
    for (let i = 0; i < chunk.length; i += 1) {
      const cohort = chunk.cohort[i]!;
      const person = chunk.person[i]!;
      if (this.#concerns(cohort, person, chunk.service[i]!)) {
        this.#tell({
          at: chunk.at[i]!,
          kind: chunk.kind[i]!,
          person,
          cohort,
          service: chunk.service[i]!,
          detail: chunk.detail[i]!,
        });
      }
      const kind = chunk.kind[i]!;
      if (kind === EventKind.ended || kind === EventKind.died) this.#memory.forget(cohort, person);
    }
  }

  #concerns(cohort: number, person: number, service: number): boolean {
    const subject = this.#subject;
    if (subject.kind === 'person') return cohort === subject.cohort && person === subject.person;
    return subject.kind === 'everybody' || service === subject.service;
  }

  #tell(event: ToldEvent): void {
    const plan = this.#plan;
    const what = eventInWords(plan, event, this.#memory);
    if (what === null) return;
    const when = instantInWords(plan.startDay, event.at);
    this.lines.push({ atTick: event.at, when, who: whoInWords(plan, event), what });
  }
}

/**
 * Run one replication and tell the story of one person or one service, in the order in which things
 * happened. No lines: nobody of that number came before the end. The run is the same as without a story.
 */
export function traceStory(plan: Plan, replication: number, subject: Subject): readonly StoryLine[] {
  const writer = new StoryWriter(plan, subject);
  simulate(plan, replication, { events: (chunk) => writer.read(chunk) });
  return writer.lines;
}
