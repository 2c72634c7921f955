/** Reads the values of options. Each throws commander's InvalidArgumentError with what would do. */
import { existsSync } from 'node:fs';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { isQueueAddress } from '../../workers/queue/queue-address.ts';
import { SPELL_COLUMNS } from '../import/spells/columns.ts';
import type { ReplicationRange } from '../experiment/replications.ts';

/** More than any machine has, and few enough to start. */
const MOST_WORKERS = 512;
/** Beyond this a number of replications is a slip of the finger. */
const MOST_REPLICATIONS = 1_000_000;

function wholeNumber(text: string, most: number): number | null {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

export function workersArgument(text: string): number {
  const workers = wholeNumber(text, MOST_WORKERS);
  if (workers === null) throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_WORKERS}.`);
  return workers;
}

/** Number of one replication, from 1. */
export function replicationArgument(text: string): number {
  const replication = wholeNumber(text, MOST_REPLICATIONS);
  if (replication === null) {
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_REPLICATIONS}.`);
  }
  return replication;
}

/** Number of draws, 2 or more. */
export function drawsArgument(text: string): number {
  const draws = wholeNumber(text, MOST_REPLICATIONS);
  if (draws === null || draws < 2)
    throw new InvalidArgumentError(`Give a whole number from 2 to ${MOST_REPLICATIONS}.`);
  return draws;
}

/** `30` is 1..30; `31..60` runs those, with the values they have in a longer run. */
export function replicationsArgument(text: string): ReplicationRange {
  const [first, last, ...rest] = text.split('..');
  const from = last === undefined ? 1 : wholeNumber(first!, MOST_REPLICATIONS);
  const to = wholeNumber(last ?? first!, MOST_REPLICATIONS);
  if (from === null || to === null || from > to || rest.length > 0) {
    throw new InvalidArgumentError(
      `Give a whole number of 1 or more (30), or a range (31..60); at most ${MOST_REPLICATIONS}.`,
    );
  }
  return { from, to };
}

export function seedArgument(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Give some text or a number: it may not be empty.');
  return text;
}

/** A folder that is there, added to those given before. */
export function folderArgument(path: string, before: readonly string[] | undefined): readonly string[] {
  if (!existsSync(path)) throw new InvalidArgumentError('There is no such folder.');
  return [...(before ?? []), path];
}

/** Address of a queue in Redis. */
export function queueArgument(text: string): string {
  if (!isQueueAddress(text))
    throw new InvalidArgumentError(
      'Give the address of a Redis, e.g. redis://localhost:6379 or rediss://… with TLS.',
    );
  return text;
}

const MOST_SECONDS = 1_000_000;

export function secondsArgument(text: string): number {
  const seconds = wholeNumber(text, MOST_SECONDS);
  if (seconds === null)
    throw new InvalidArgumentError(`Give a whole number of seconds from 1 to ${MOST_SECONDS}.`);
  return seconds;
}

/** `admitted=Admission date`: a column of an extract by what it holds, added to those given before. */
export function columnArgument(
  text: string,
  before: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const [, what = '', name = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
  const known: readonly string[] = SPELL_COLUMNS;
  if (!known.includes(what.trim()) || name.trim() === '')
    throw new InvalidArgumentError(
      `Give what the column holds (${known.join(', ')}) and its name: admitted="Admission date".`,
    );
  return { ...before, [what.trim()]: name.trim() };
}
