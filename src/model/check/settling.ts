/** How long each service takes to settle, against the warm-up. */
import { TICKS_PER_DAY } from '../../units.ts';
import type { Plan } from '../plan.ts';
import type { ServiceLoad } from './service-loads.ts';

export interface Settling {
  readonly index: number;
  /** Mean stay, or mean length of a bundle [days]. */
  readonly meanStay: number;
  /** Time in which what is left of the start fades by a factor of e [days]; Infinity when it never does. */
  readonly relaxation: number;
  /** Warm-up after which an empty start is within about 5% of the steady state [days]. */
  readonly needed: number;
}

/** An empty service fills up as exp(-t / mean stay): after ln 20 mean stays it has 95% of its people. */
const MEAN_STAYS = Math.log(20);
/**
 * A queue that begins empty comes to 95% of its mean after 1.1 relaxation times (mean of a reflected
 * Brownian motion from 0, in Abate and Whitt 1987: 1 - 2(1 + t)(1 - Phi(sqrt t)) + 2 sqrt(t) phi(sqrt t)).
 */
const RELAXATIONS = 1.1;

/**
 * Relaxation time of a service with Poisson demand. With room to spare it is the mean stay; near
 * the full load it is that of the queue, (mean stay / places) / (1 - sqrt(load))^2 as for M/M/c.
 */
export function relaxationTime(meanStay: number, places: number, ratio: number): number {
  if (!(places < Infinity)) return meanStay;
  if (ratio >= 1) return Infinity;
  return Math.max(meanStay, meanStay / Math.max(1, places) / (1 - Math.sqrt(ratio)) ** 2);
}

/** How long a service takes to settle under its average demand. */
export function settlingOf({ index, service, average }: ServiceLoad): Settling {
  const meanStay = average.starts > 0 ? average.people / average.starts : 0;
  const places = service.kind === 'places' ? average.capacity : average.people / average.ratio;
  const relaxation = meanStay === 0 ? 0 : relaxationTime(meanStay, places, average.ratio);
  return { index, meanStay, relaxation, needed: Math.max(meanStay * MEAN_STAYS, relaxation * RELAXATIONS) };
}

/** Whether the run begins with people in place, so that it need not fill up first. */
export function beginsFilled(plan: Plan, index: number): boolean {
  return plan.initial.some(({ requestNode }) => {
    const node = plan.nodes[requestNode]!;
    return node.op === 'request' && node.needs[0]!.service === index;
  });
}

/** The warm-up [days]. */
export function warmUpDays({ fromTick }: Plan): number {
  return fromTick / TICKS_PER_DAY;
}
