/** Bands of the delay ledger: delayed days of each recorded reason, period by period. */
import type { SeriesEstimate } from '../../src/experiment/results.ts';
import { findSeries, valuesOf } from '../reading/figures.ts';
import type { Side } from '../reading/sides.ts';
import { CATEGORIES } from '../theme.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';

const MEASURE = 'delayedDays';
const OTHERS = 'All other reasons';

/** One reason, or the small ones together. */
export interface Band {
  readonly name: string;
  readonly days: readonly number[];
}

/** The largest first, as many as there are colours; the small ones together come last. None without series by reason. */
export function bandsOf({ results }: Side, resolved: unknown): Band[] {
  const own = ownReasons(resolved);
  const reasons = valuesOf(results.series, { measure: MEASURE, dimension: 'reason' });
  const all = reasons.flatMap((reason): Band[] => {
    const series = findSeries(results, MEASURE, { reason });
    return series === undefined ? [] : [{ name: reasonInWords(reason, own), days: daysOf(series) }];
  });
  const sorted = all.filter((band) => total(band) > 0).sort((a, b) => total(b) - total(a));
  if (sorted.length <= CATEGORIES.length) return sorted;
  const small = sorted.splice(CATEGORIES.length - 1);
  const days = small[0]!.days.map((_, period) => small.reduce((sum, band) => sum + band.days[period]!, 0));
  return [...sorted, { name: OTHERS, days }];
}

const daysOf = ({ mean }: SeriesEstimate): number[] => mean.map((value) => value ?? 0);
/** Days of a band in all periods. */
export const total = ({ days }: Band): number => days.reduce((sum, value) => sum + value, 0);
