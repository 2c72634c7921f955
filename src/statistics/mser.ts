/** Where to cut the beginning of a series that starts away from where it settles. */

/** What MSER-5 says of a series. */
export interface Truncation {
  /** Values to leave out at the start: a multiple of five, at most half of them. */
  readonly leaveOut: number;
  /** Estimated variance of the mean of what is left: the statistic at its least within the first half. */
  readonly statistic: number;
  /** True when leaving out more than half would be better still: the series never settled in it, and is too short. */
  readonly refused: boolean;
}

const BATCH = 5;
/** A few batches at the end agree with each other by chance: a cut must leave five of them, and a quarter of all. */
const LEAST_LEFT = 5;
const LEAST_SHARE_LEFT = 1 / 4;

/**
 * MSER-5: the cut after which the mean of the rest has the smallest standard error. The values are
 * taken in batches of five, Z(1) to Z(k); the statistic after leaving out d of them is the sum of squared
 * deviations of the rest from their mean, divided by (k - d) squared. A cut in the last half says that the
 * series is too short, and is refused (White, "An effective truncation heuristic for bias reduction in
 * simulation output", Simulation 69, 1997; batches: White, Cobb and Spratt, WSC 2000). Of equal cuts the
 * earliest; a cut that leaves less than a quarter is not looked at; values beyond the last whole batch are not looked at. Throws RangeError with fewer than ten.
 */
export function mser5(values: readonly number[]): Truncation {
  if (values.length < 2 * BATCH || !values.every(Number.isFinite))
    throw new RangeError(`MSER-5 needs ten values or more, all numbers; got ${values.length}`);
  const statistics = statisticsOf(fives(values));
  const batches = statistics.length;
  const first = earliestLeast(statistics.slice(0, Math.floor(batches / 2) + 1));
  const left = Math.max(LEAST_LEFT, Math.ceil(batches * LEAST_SHARE_LEFT));
  const later = statistics.slice(0, Math.max(1, batches - left + 1));
  const refused = later[earliestLeast(later)]! < statistics[first]!;
  return { leaveOut: first * BATCH, statistic: statistics[first]!, refused };
}

/** Means of values taken five at a time. */
export function fives(values: readonly number[]): number[] {
  return Array.from({ length: Math.floor(values.length / BATCH) }, (_, k) => {
    const batch = values.slice(k * BATCH, (k + 1) * BATCH);
    return batch.reduce((sum, value) => sum + value, 0) / BATCH;
  });
}

/** The statistic after leaving out 0, 1, 2 ... batches; sums are kept from the end on, safe against cancellation (Welford, 1962). */
function statisticsOf(batches: readonly number[]): number[] {
  const found = new Array<number>(batches.length);
  let mean = 0;
  let squares = 0;
  for (let d = batches.length - 1; d >= 0; d--) {
    const left = batches.length - d;
    const off = batches[d]! - mean;
    mean += off / left;
    squares += off * (batches[d]! - mean);
    found[d] = squares / left ** 2;
  }
  return found;
}

function earliestLeast(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}
