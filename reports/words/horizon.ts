/** What is said of a horizon, and of money over it. */
import { costOverHorizon } from '../reading/cost-change.ts';
import { priceYears } from '../reading/cost-lines.ts';
import type { Horizon } from '../reading/horizon.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import { wordsFor } from './measure-words.ts';
import { counted, stated } from './numbers.ts';

/** `5 years at 3.5%`. */
export function horizonInWords({ years, discount }: Horizon): string {
  return `${counted(years, 'year')} at ${stated(discount * 100)}%`;
}

/** What a present value in this document assumes. */
export function horizonBasis(comparison: Comparison, horizon: Horizon): string {
  const { years, discount } = horizon;
  const prices = priceYears(comparison);
  const constant = prices === null ? 'Prices are constant' : `Prices are those of ${prices} throughout`;
  return `Sums over ${counted(years, 'year')} take every year to be like the modelled one and discount later years by ${stated(discount * 100)}% a year; the first year is not discounted and bears the one-off costs. ${constant}. Nothing that changes after the modelled year (demand, prices, contracts) is in them.`;
}

/** The total over the horizon in a sentence; null where there is none. */
export function presentValueInWords(comparison: Comparison, horizon: Horizon): string | null {
  const total = costOverHorizon(comparison, horizon);
  if (total === undefined) return null;
  const over = `over ${horizonInWords(horizon)}`;
  if (total.verdict === 'same') return `Cost ${over} is the same.`;
  if (total.low === null || total.high === null)
    return `Cost ${over} rests on one replication, which cannot say how sure it is.`;
  const words = wordsFor('cost');
  const { mean, low, high, step } = roundInterval(total.mean, total.low, total.high);
  const range = rangeOfDifference(low, high, step, words);
  if (total.verdict === 'cannot tell')
    return `Whether it costs more or less ${over} cannot be told (95% interval ${range}).`;
  return `Present value ${over}: ${signedDifference(mean, step, words)} (95% interval ${range}).`;
}
