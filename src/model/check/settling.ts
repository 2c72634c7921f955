/** How long each service takes to settle, against the warm-up. */
import { erf } from 'simple-statistics';
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

/** How the estimate is made, for the reader of the table. */
export const SETTLING_NOTE =
  'Estimated for a service that begins empty, as if people came and stayed at random (M/M/c): three mean stays to fill up, or 1.1 relaxation times of the queue, (mean stay / places) / (1 - sqrt(load))^2, whichever is longer. Worked out exactly, the people present take half to all of that; regular stays settle sooner. Only a run with a longer warm-up shows whether it matters.';

/** Share of its mean that a queue begun empty has reached after so many relaxation times (see `RELAXATIONS`). */
function queueReached(relaxations: number): number {
  const t = 2 * relaxations;
  const root = Math.sqrt(t);
  const above = (1 - erf(root / Math.SQRT2)) / 2;
  const density = Math.exp(-t / 2) / Math.sqrt(2 * Math.PI);
  return 1 - 2 * (1 + t) * above + 2 * root * density;
}

/** Share of its long-run level that a service begun empty has reached after so many days. */
export function settledAfter({ meanStay, relaxation }: Settling, days: number): number {
  if (meanStay === 0) return 1;
  if (!Number.isFinite(relaxation)) return 0;
  const filled = 1 - Math.exp(-days / meanStay);
  return relaxation > meanStay ? Math.min(filled, queueReached(days / relaxation)) : filled;
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
