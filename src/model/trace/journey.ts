import { EventKind, type EventChunk } from '../../observe/records.ts';
import type { Plan } from '../plan.ts';
import { simulate } from '../simulate.ts';
import { serviceName, type Subject } from './subject.ts';

/** A stretch of one person's journey. */
export interface Stretch {
  /** e.g. `acute@Royal Preston`. */
  readonly service: string;
  /** `waiting`: asked for it and not there yet; `care`: in it; `delayed`: ready to leave it and still there. */
  readonly kind: 'waiting' | 'care' | 'delayed';
  readonly fromTick: number;
  readonly toTick: number;
}

/** One person from arrival to the end. */
export interface Journey {
  readonly stretches: readonly Stretch[];
  /** Where it ended, or null when the person is still there at the end of the run. */
  readonly ending: string | null;
}

interface Open {
  readonly kind: Stretch['kind'];
  readonly fromTick: number;
}

/** Follows one person: opens and closes a stretch at each event. */
class JourneyReader {
  readonly stretches: Stretch[] = [];
  ending: string | null = null;
  readonly #plan: Plan;
  readonly #open = new Map<number, Open>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  tell(kind: number, { service, at, detail }: { service: number; at: number; detail: number }): void {
    switch (kind) {
      case EventKind.requested:
        if (!this.#open.has(service)) this.#open.set(service, { kind: 'waiting', fromTick: at });
        break;
      case EventKind.started:
        this.#turn(service, at, 'care');
        break;
      case EventKind.ready:
        this.#turn(service, at, 'delayed');
        break;
      case EventKind.interrupted:
        this.#turn(service, at, 'waiting');
        break;
      case EventKind.left:
      case EventKind.rejected:
      case EventKind.reneged:
        this.#close(service, at);
        break;
      case EventKind.ended:
        this.ending = this.#plan.names.endings[detail]!.name;
        break;
      case EventKind.died:
        this.ending = 'died';
    }
  }

  /** What is open at the end of the run, or when the person is gone, ends there. */
  finish(at: number): void {
    for (const service of [...this.#open.keys()]) this.#close(service, at);
    this.stretches.sort((a, b) => a.fromTick - b.fromTick || a.toTick - b.toTick);
  }

  #turn(service: number, at: number, kind: Stretch['kind']): void {
    this.#close(service, at);
    this.#open.set(service, { kind, fromTick: at });
  }

  #close(service: number, at: number): void {
    const open = this.#open.get(service);
    this.#open.delete(service);
    if (open === undefined || open.fromTick === at) return;
    this.stretches.push({ service: serviceName(this.#plan, service), ...open, toTick: at });
  }
}

/** The journey of one person in one replication; no stretches: nobody of that number came. The run is the same as without. */
export function traceJourney(
  plan: Plan,
  replication: number,
  { cohort, person }: Extract<Subject, { kind: 'person' }>,
): Journey {
  const reader = new JourneyReader(plan);
  const read = (chunk: EventChunk): void => {
    for (let i = 0; i < chunk.length; i += 1) {
      if (chunk.cohort[i] !== cohort || chunk.person[i] !== person) continue;
      reader.tell(chunk.kind[i]!, { service: chunk.service[i]!, at: chunk.at[i]!, detail: chunk.detail[i]! });
    }
  };
  simulate(plan, replication, { events: read });
  reader.finish(plan.endTick);
  return reader;
}
