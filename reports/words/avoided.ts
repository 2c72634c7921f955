/** What a scheme would count as avoided admissions beside what admissions really do, in two or three sentences. */
import type { Difference } from '../../src/experiment/results.ts';
import { avoidedBy, claimsOf } from '../reading/avoided.ts';
import type { Comparison } from '../reading/sides.ts';
import { moreReplicationsNeeded, rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import { wordsFor } from './measure-words.ts';
import { counted, rounded, stepFor } from './numbers.ts';

/** `admissions really fall by 340 (95% interval 290 to 390 fewer)`. */
function reallyInWords(change: Difference & { readonly mean: number }): string {
  const { mean, low, high, verdict } = change;
  const words = wordsFor('started');
  if (verdict === 'same') return 'admissions are really the same in every replication';
  if (low === null || high === null)
    return `in the one replication run, admissions really differ by ${signedDifference(mean, stepFor(0, mean), words)}, and one replication cannot say how sure that is`;
  const interval = roundInterval(mean, low, high);
  const range = rangeOfDifference(interval.low, interval.high, interval.step, words);
  if (verdict === 'cannot tell') {
    const more = moreReplicationsNeeded(change);
    return `whether admissions really fall cannot be told (95% interval ${range}${more === null ? '' : `; ${more}`})`;
  }
  const size = rounded(Math.abs(interval.mean), interval.step);
  return `admissions really ${mean < 0 ? 'fall' : 'rise'} by ${size} (95% interval ${range})`;
}

/** Claimed and real avoided admissions a year; null where the variant claims none. */
export function avoidedInWords(comparison: Comparison): string | null {
  const { all, variant } = comparison;
  const claims = claimsOf(comparison);
  if (claims === null || variant === null) return null;
  const avoided = avoidedBy(claims, all, variant.results.scenario);
  if (avoided === null)
    return `The scheme states what it would count as avoided admissions to ${claims.avoids}, but the results have no such figure to set beside it.`;
  const claimed = counted(Math.round(avoided.claimed), 'avoided admission');
  return `The scheme would count ${claimed} a year to ${claims.avoids}; ${reallyInWords(avoided.admissions)}.`;
}
