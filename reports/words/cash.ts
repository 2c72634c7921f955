/**
 * What a difference in cost is: cash or only capacity. A saving is called cash only where the scenario
 * marks a line as cash-releasing; everything else is the value of room that somebody may use.
 */
import type { Difference } from '../../src/experiment/results.ts';
import { costLines } from '../reading/cost-lines.ts';
import { findDifference, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';

function change({ all, variant }: Comparison, measure: string, dimensions: Dimensions = {}) {
  return variant === null
    ? undefined
    : findDifference(all, variant.results.scenario, { measure, dimensions });
}

/** A difference whose direction is known. */
type Clear = Difference & { readonly mean: number; readonly low: number; readonly high: number };

function isClear(difference: (Difference & { readonly mean: number }) | undefined): difference is Clear {
  return (
    (difference?.verdict === 'lower' || difference?.verdict === 'higher') &&
    difference.low !== null &&
    difference.high !== null
  );
}

/** `£1,300,000 less a year (95% interval £400,000 to £2,200,000 less)`. */
function sized(difference: Clear): string {
  const words = wordsFor('cost');
  const { mean, low, high, step } = roundInterval(difference.mean, difference.low, difference.high);
  return `${signedDifference(mean, step, words)} a year (95% interval ${rangeOfDifference(low, high, step, words)})`;
}

/** How the capacity lines that change are called: `value of delayed days` or the names of the lines. */
function whatChanges(comparison: Comparison): string {
  const changed = costLines(comparison).filter(({ line, payer, said }) => {
    const verdict = change(comparison, 'cost', { payer, line })?.verdict;
    return said?.isCash !== true && (verdict === 'lower' || verdict === 'higher');
  });
  if (changed.length > 0 && changed.every(({ said }) => said?.isOfDelay === true))
    return 'the value put on delayed days';
  return changed.length === 0 ? 'capacity' : `the value of ${listInWords(changed.map(({ line }) => line))}`;
}

/** One or two sentences on the difference in cost; null where there is no cost or nothing to compare. */
export function cashInWords(comparison: Comparison): string | null {
  const all = change(comparison, 'cost');
  if (all === undefined) return null;
  const cash = change(comparison, 'costCashReleasing');
  if (all.verdict === 'same') return 'Costs are the same: nothing is saved and nothing more is spent.';
  if (!isClear(all)) return 'The difference in cost cannot be told from zero.';
  const start = `Cost: ${sized(all)}.`;
  if (!isClear(cash))
    return `${start} None of it is cash: it is ${whatChanges(comparison)}, and no cost line that changes is marked cash-releasing.`;
  const whole = Math.abs(cash.mean - all.mean) <= 1e-9 * Math.abs(all.mean);
  return whole
    ? `${start} All of it is in lines marked cash-releasing.`
    : `${start} In lines marked cash-releasing: ${sized(cash)}; the rest is ${whatChanges(comparison)}: capacity, not cash.`;
}

/** What fewer or more patients delayed mean for beds; null where that cannot be told. */
export function roomInWords(comparison: Comparison): string | null {
  const patients = change(comparison, 'patientsDelayed');
  if (!isClear(patients)) return null;
  const { low, high, step } = roundInterval(patients.mean, patients.low, patients.high);
  const words = wordsFor('patientsDelayed');
  const range = rangeOfDifference(low, high, step, { ...words, less: 'beds', more: 'beds' });
  return patients.verdict === 'lower'
    ? `It frees the room of ${range} on an average day. That is capacity: it becomes cash only where beds are closed.`
    : `It takes up the room of ${range} more on an average day.`;
}
