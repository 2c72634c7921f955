/** Whether a queue grew in the measured window: a service that cannot keep up, from the start or from a turn on. */
import { mean } from 'simple-statistics';

const PARTS = 4;
/** Growth that chance alone brings to a queue in balance is of the order of the root of the requests. */
const STANDARD_ERRORS = 1.5;
/** The same where the turn is looked for: several turns are tried, so each must show more. */
const STANDARD_ERRORS_AFTER_TURN = 2;
/** Growth below this share of the requests is not called growth. */
const LEAST_SHARE = 0.01;
/** Where a turn is looked for, as parts of the window; the trend needs what is left after it to show. */
const TURNS: readonly number[] = [1 / 6, 1 / 3, 1 / 2, 2 / 3];

/** `whole` = through all of the window; `later` = from a turn in it to its end. */
export type Growth = 'whole' | 'later';

/**
 * Whether and when the queue grew. One replication may be mistaken either way: the share of
 * replications that say so is what counts. `waiting` is the mean queue in equal slices of the window;
 * `requests` how many asked in it.
 */
export function growthOf(waiting: readonly number[], requests: number): Growth | null {
  if (rises(waiting, requests, STANDARD_ERRORS)) return 'whole';
  return TURNS.some((turn) => growsFrom(turn, waiting, requests)) ? 'later' : null;
}

/**
 * Grows from a turn on: the part after it rises as a whole window must, its last third stands above
 * the first third of the window, and its last quarter above all that was before the turn.
 */
function growsFrom(turn: number, waiting: readonly number[], requests: number): boolean {
  const { length } = waiting;
  const first = Math.floor(length * turn);
  const third = Math.floor(length / 3);
  const after = waiting.slice(first);
  if (first < 1 || third < 1) return false;
  if (!rises(after, (requests * after.length) / length, STANDARD_ERRORS_AFTER_TURN)) return false;
  if (mean(waiting.slice(-third)) <= mean(waiting.slice(0, third))) return false;
  return mean(after.slice(-Math.floor(after.length / PARTS))) > Math.max(...waiting.slice(0, first));
}

/**
 * True when the mean queue rose from each quarter to the next, in the second half never came back to
 * where it had been in the first quarter, and rose over the whole by more than `errors` times what
 * chance usually brings to a queue that keeps up and by more than one in a hundred requests.
 */
function rises(waiting: readonly number[], requests: number, errors: number): boolean {
  const size = Math.floor(waiting.length / PARTS);
  if (size < 2 || requests === 0) return false;
  const parts = Array.from({ length: PARTS }, (_, k) => mean(waiting.slice(k * size, (k + 1) * size)));
  if (parts.some((part, k) => k > 0 && part <= parts[k - 1]!)) return false;
  if (Math.min(...waiting.slice(2 * size)) <= parts[0]!) return false;
  const growth = ((parts[PARTS - 1]! - parts[0]!) * PARTS) / (PARTS - 1);
  return growth > errors * Math.sqrt(2 * requests) && growth > LEAST_SHARE * requests;
}
