/** Width of the slices in which a run is looked at for trends. */
import type { Plan } from '../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_WEEK } from '../units.ts';

/** Slices wanted in a run: enough to see a trend, few enough to cost nothing. */
const SLICES = 100;

/** Whole weeks when the run is long enough (they level out weekly patterns), else days, else hours, else less [ticks]. */
export function sliceTicks({ endTick }: Plan): number {
  const width = [TICKS_PER_WEEK, TICKS_PER_DAY, TICKS_PER_HOUR].find((each) => endTick >= SLICES * each);
  if (width === undefined) return Math.max(1, Math.floor(endTick / SLICES));
  return width * Math.max(1, Math.floor(endTick / width / (SLICES * 10)));
}
