import { birthDeath } from './birth-death.ts';
import type { DelayQueue } from './erlang-c.ts';

/** What becomes of arrivals at a queue that is limited, by room or by patience. */
export interface LimitedQueue {
  /** Share of arrivals refused because the queue is full. */
  readonly refused: number;
  /** Share of arrivals who give up waiting. */
  readonly renege: number;
  /** Mean number waiting and in places. */
  readonly waiting: number;
  readonly occupied: number;
}

/** M/M/c/K: at most `room` people may wait; one more is refused. */
export function finiteQueue(queue: DelayQueue, room: number): LimitedQueue {
  const { servers, arrivalRate, meanStay } = queue;
  const shares = birthDeath(
    () => arrivalRate,
    (n) => Math.min(n, servers) / meanStay,
    servers + room + 1,
  );
  return summarise(queue, shares, shares.at(-1)!);
}

/**
 * Erlang A (M/M/c+M): each person waiting gives up after an exponential patience of this mean
 * (Palm, 1957). Unlimited room; the sum is cut where states have less than 1e-18 of the likeliest's share.
 */
export function impatientQueue(queue: DelayQueue, meanPatience: number): LimitedQueue {
  const { servers, arrivalRate, meanStay } = queue;
  const most = Math.ceil(arrivalRate * (meanStay + meanPatience));
  const states = servers + most + Math.ceil(20 * Math.sqrt(most)) + 200;
  const shares = birthDeath(
    () => arrivalRate,
    (n) => Math.min(n, servers) / meanStay + Math.max(0, n - servers) / meanPatience,
    states,
  );
  const found = summarise(queue, shares, 0);
  return { ...found, renege: found.waiting / meanPatience / arrivalRate };
}

function summarise({ servers }: DelayQueue, shares: Float64Array, refused: number): LimitedQueue {
  const mean = (count: (n: number) => number): number =>
    shares.reduce((sum, share, n) => sum + share * count(n), 0);
  const waiting = mean((n) => Math.max(0, n - servers));
  return { refused, renege: 0, waiting, occupied: mean((n) => Math.min(n, servers)) };
}
