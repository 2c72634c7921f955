import { checkQueue, erlangB } from './erlang-b.ts';

/**
 * Erlang's delay formula: the share of Poisson arrivals who must wait for one of `servers` places
 * (exponential stays, unlimited queue, `load` = arrival rate x mean stay). 1 when the load is not
 * below the number of places: the queue then grows without end.
 */
export function erlangC(servers: number, load: number): number {
  checkQueue(servers, load);
  if (load >= servers) return 1;
  const lost = erlangB(servers, load);
  return (servers * lost) / (servers - load * (1 - lost));
}

/** A queue with Poisson arrivals, exponential stays and `servers` places. Rates are per unit of time. */
export interface DelayQueue {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly meanStay: number;
}

/** Mean wait over all arrivals, in the unit of time of the queue; Infinity when it has no steady state. */
export function meanWait({ servers, arrivalRate, meanStay }: DelayQueue): number {
  const load = arrivalRate * meanStay;
  return load >= servers ? Infinity : (erlangC(servers, load) * meanStay) / (servers - load);
}

/** Share of arrivals who wait longer than `length` (first come, first served). */
export function shareWaitingLonger({ servers, arrivalRate, meanStay }: DelayQueue, length: number): number {
  const load = arrivalRate * meanStay;
  return load >= servers ? 1 : erlangC(servers, load) * Math.exp((-(servers - load) * length) / meanStay);
}
