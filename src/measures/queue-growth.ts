/** Whether a queue grew through the measured window: a service that cannot keep up. */
import { mean } from 'simple-statistics';

const PARTS = 4;
/** Growth that chance alone brings to a queue in balance is of the order of the root of the requests. */
const STANDARD_ERRORS = 1.5;
/** Growth below this share of the requests is not called growth. */
const LEAST_SHARE = 0.01;

/**
 * True when the mean queue rose from each quarter of the window to the next, in the second half never
 * came back to where it had been in the first quarter, and rose over the whole by more than chance
 * usually brings to a queue that keeps up and by more than one in a hundred requests. One replication
 * may be mistaken either way: the share of replications that say so is what counts.
 * `waiting` is the mean queue in equal slices of the window; `requests` how many asked in it.
 */
export function growsThrough(waiting: readonly number[], requests: number): boolean {
  const size = Math.floor(waiting.length / PARTS);
  if (size < 2 || requests === 0) return false;
  const parts = Array.from({ length: PARTS }, (_, k) => mean(waiting.slice(k * size, (k + 1) * size)));
  if (parts.some((part, k) => k > 0 && part <= parts[k - 1]!)) return false;
  if (Math.min(...waiting.slice(2 * size)) <= parts[0]!) return false;
  const growth = ((parts[PARTS - 1]! - parts[0]!) * PARTS) / (PARTS - 1);
  return growth > STANDARD_ERRORS * Math.sqrt(2 * requests) && growth > LEAST_SHARE * requests;
}
