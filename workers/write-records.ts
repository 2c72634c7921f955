/** `--records`: runs a replication again with readers that write every stay and every event. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { csvLine } from '../src/experiment/csv.ts';
import type { Cell } from '../src/experiment/csv.ts';
import type { ReplicationJob } from '../src/experiment/replications.ts';
import type { Plan } from '../src/model/plan.ts';
import { simulate } from '../src/model/simulate.ts';
import { EndReason, EventKind } from '../src/observe/records.ts';
import type { EventChunk, StayChunk } from '../src/observe/records.ts';
import { ticksToDays } from '../src/units.ts';
import type { RecordFiles } from './messages.ts';
import { recordPart } from './records-files.ts';

const END_REASONS = Object.keys(EndReason);
const EVENT_NAMES = Object.keys(EventKind);

/** Writes the files of one replication. A replication is a function of plan and number, so running it again gives the same. */
export function writeRecords(plan: Plan, job: ReplicationJob, files: RecordFiles): void {
  const names = namesOf(plan, [files.names[job.scenario]!, job.replication]);
  const stays = openSync(recordPart(files, job, 'stays'), 'w');
  const events = openSync(recordPart(files, job, 'events'), 'w');
  try {
    simulate(plan, job.replication, {
      stays: (chunk) =>
        writeFileSync(
          stays,
          linesOf(chunk.length, (i) => stayCells(names, chunk, i)),
        ),
      events: (chunk) =>
        writeFileSync(
          events,
          linesOf(chunk.length, (i) => eventCells(names, chunk, i)),
        ),
    });
  } finally {
    closeSync(stays);
    closeSync(events);
  }
}

function linesOf(length: number, cells: (i: number) => readonly Cell[]): string {
  let text = '';
  for (let i = 0; i < length; i++) text += csvLine(cells(i));
  return text;
}

interface Names {
  readonly plan: Plan;
  readonly start: readonly Cell[];
  /** Days from the first measured day. */
  readonly day: (tick: number) => number;
  readonly service: (index: number) => string;
  readonly place: (index: number) => string;
}

function namesOf(plan: Plan, start: readonly Cell[]): Names {
  return {
    plan,
    start,
    day: (tick) => ticksToDays(tick - plan.fromTick),
    service: (index) => plan.services[index]?.service ?? '',
    place: (index) => plan.services[index]?.place ?? '',
  };
}

function stayCells({ plan, start, day, service, place }: Names, chunk: StayChunk, i: number): Cell[] {
  const cohort = plan.cohorts[chunk.cohort[i]!]!;
  const index = chunk.service[i]!;
  const { requestedAt, startedAt, readyAt, dischargeReadyAt, endedAt } = chunk;
  const instants = [requestedAt, startedAt, readyAt, dischargeReadyAt, endedAt].map((column) => column[i]!);
  return [
    ...start,
    cohort.cohort,
    cohort.locality,
    personNumber(chunk.person[i]!),
    service(index),
    place(index),
    service(chunk.origin[i]!),
    destination(plan, chunk.destination[i]!),
    plan.names.pathways[chunk.pathway[i]!]?.name ?? '',
    ...instants.map(day),
    END_REASONS[chunk.reason[i]!]!,
    chunk.planned[i]!,
  ];
}

/** As in `stepdown trace`: from 1 in order of arrival; people there at the start count down from -1. */
function personNumber(person: number): number {
  return person >= 0 ? person + 1 : person;
}

/** Service gone to, or the ending; empty when the person is still there or was put out. */
function destination(plan: Plan, code: number): string {
  if (code >= 0) return plan.services[code]!.service;
  return plan.names.endings[-1 - code]?.name ?? '';
}

function eventCells({ plan, start, day, service, place }: Names, chunk: EventChunk, i: number): Cell[] {
  const cohort = plan.cohorts[chunk.cohort[i]!];
  const index = chunk.service[i]!;
  const kind = EVENT_NAMES[chunk.kind[i]!]!;
  return [
    ...start,
    day(chunk.at[i]!),
    kind,
    cohort?.cohort ?? '',
    cohort?.locality ?? '',
    cohort === undefined ? null : personNumber(chunk.person[i]!),
    service(index),
    place(index),
    kind === 'ended' ? (plan.names.endings[chunk.detail[i]!]?.name ?? '') : chunk.detail[i]!,
  ];
}
