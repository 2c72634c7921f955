/** How much it saved to run base and variant on the same people, in words. */
import type { Results } from '../../src/experiment/results.ts';
import { findDifference } from '../reading/figures.ts';
import { fixed, plain } from './numbers.ts';

/** A sentence; null where there is no spread to compare. */
export function pairingInWords(results: Results, variant: string): string | null {
  const difference = findDifference(results, variant, { measure: 'delayedDays', dimensions: {} });
  const gain = difference?.pairingGain ?? null;
  if (difference === undefined || gain === null || difference.replications < 2) return null;
  const apart = Math.round(gain * difference.replications);
  if (gain <= 1)
    return `Pairing gained nothing for delayed days (variance ratio ${plain(gain)}): base and variant do not rise and fall together.`;
  return `Pairing made the variance of the difference in delayed days ${plain(gain)} times smaller: without it, about ${fixed(apart)} replications of each would have been needed instead of ${fixed(difference.replications)}.`;
}
