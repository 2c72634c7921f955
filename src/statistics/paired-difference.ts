import { sampleVariance } from 'simple-statistics';
import { meanInterval, UPPER } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

/** What pairs of runs that met the same people say of variant minus base. Nulls: not with one pair. */
export interface PairedDifference {
  readonly mean: number;
  readonly se: number | null;
  /** 95% interval of the mean (Student's t). */
  readonly low: number | null;
  readonly high: number | null;
  /** `same`: equal in every pair. `cannot tell`: the interval holds 0. */
  readonly verdict: 'lower' | 'higher' | 'same' | 'cannot tell';
  /** When it cannot tell: about how many more pairs would, were the mean and sd as they now seem; null when the mean is 0. */
  readonly moreReplications: number | null;
  /** How many times more runs would be needed if the two were run apart; 1 = pairing gains nothing. */
  readonly pairingGain: number | null;
}

/**
 * `bases[i]` and `variants[i]` come from the same replication. With `comparisons`, the interval and the
 * verdict are those that hold for so many of them together (Bonferroni). Throws RangeError on no pairs or
 * unequal lengths.
 */
export function pairedDifference(
  bases: readonly number[],
  variants: readonly number[],
  comparisons = 1,
): PairedDifference {
  if (bases.length !== variants.length || bases.length === 0) {
    throw new RangeError(`pairs are needed; got ${bases.length} and ${variants.length} values`);
  }
  const differences = variants.map((variant, i) => variant - bases[i]!);
  const same = differences.every((difference) => difference === 0);
  if (differences.length === 1) {
    const none = { se: null, low: null, high: null, moreReplications: null, pairingGain: null };
    return { mean: differences[0]!, ...none, verdict: same ? 'same' : 'cannot tell' };
  }
  const { mean, sd, se, low, high } = meanInterval(differences, comparisons);
  const verdict = same ? 'same' : high < 0 ? 'lower' : low > 0 ? 'higher' : 'cannot tell';
  const moreReplications =
    verdict === 'cannot tell' ? more({ mean, sd, pairs: differences.length, comparisons }) : null;
  return { mean, se, low, high, verdict, moreReplications, pairingGain: gain(bases, variants, sd) };
}

interface Undecided {
  readonly mean: number;
  readonly sd: number;
  readonly pairs: number;
  readonly comparisons: number;
}

/** Beyond this nobody would run as many, and the figure would be noise. */
const MOST = 1e9;

/**
 * Pairs wanted so that the half-width falls below the mean as it now stands, less those there are; at
 * least 1. Null where the mean is nothing, or so near to it that more than {@link MOST} would be wanted.
 */
function more({ mean, sd, pairs, comparisons }: Undecided): number | null {
  if (mean === 0) return null;
  const wanted = ((tQuantile(1 - (1 - UPPER) / comparisons, pairs - 1) * sd) / mean) ** 2;
  return wanted > MOST ? null : Math.max(1, Math.ceil(wanted) - pairs);
}

function gain(bases: readonly number[], variants: readonly number[], sd: number): number | null {
  if (sd === 0) return null;
  return (sampleVariance([...bases]) + sampleVariance([...variants])) / sd ** 2;
}
