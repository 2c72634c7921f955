/**
 * What a difference in cost is: cash or only capacity. A saving is called cash only where the scenario
 * marks a line as cash-releasing; everything else is the value of room that somebody may use.
 */
import type { Difference } from '../../src/experiment/results.ts';
import { costLines, type CostLine } from '../reading/cost-lines.ts';
import { findDifference, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { rangeOfDifference, roundInterval, signedDifference, sizedEffect } from './finding.ts';
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
  return sizedEffect(difference, wordsFor('cost'), 'a year');
}

/** A cost line that is known to change, and by how much. */
interface ChangedLine extends CostLine {
  readonly difference: Clear;
}

function changedLines(comparison: Comparison): ChangedLine[] {
  return costLines(comparison).flatMap((each) => {
    const difference = change(comparison, 'cost', { payer: each.payer, line: each.line });
    return isClear(difference) ? [{ ...each, difference }] : [];
  });
}

/** What the lines that are neither contracts nor cash-releasing stand for. */
function worthOf(lines: readonly ChangedLine[]): string {
  if (lines.length > 0 && lines.every(({ said }) => said?.isOfDelay === true))
    return 'the value put on delayed days';
  return lines.length === 0
    ? 'capacity'
    : `the value of ${listInWords(lines.map(({ line }) => `\u201C${line}\u201D`))}`;
}

/** Block contracts that cost another sum: somebody buys more or less. */
function contractsInWords(contracts: readonly ChangedLine[]): string {
  const sums = contracts.map(({ line, difference }) => {
    const { mean, step } = roundInterval(difference.mean, difference.low, difference.high);
    return `\u201C${line}\u201D ${signedDifference(mean, step, wordsFor('cost'))} a year`;
  });
  return `What is paid under block contracts changes: ${listInWords(sums)}.`;
}

/** A few sentences on the difference in cost; null where there is no cost or nothing to compare. */
export function cashInWords(comparison: Comparison): string | null {
  const all = change(comparison, 'cost');
  if (all === undefined) return null;
  if (all.verdict === 'same') return 'Costs are the same: nothing is saved and nothing more is spent.';
  const start = isClear(all) ? `Cost: ${sized(all)}.` : 'The difference in cost cannot be told from zero.';
  const changed = changedLines(comparison);
  const contracts = changed.filter(({ said }) => said?.isBlock === true && !said.isCash);
  const rest = changed.filter((each) => each.said?.isCash !== true && !contracts.includes(each));
  const cash = change(comparison, 'costCashReleasing');
  const said = [
    start,
    ...(contracts.length === 0 ? [] : [contractsInWords(contracts)]),
    ...(isClear(cash) ? [`In lines marked cash-releasing: ${sized(cash)}.`] : []),
  ];
  const paid = contracts.length > 0 || isClear(cash);
  if (isClear(all) && !paid)
    said.push(
      `None of it is cash: it is ${worthOf(rest)}, and no cost line that changes is marked cash-releasing.`,
    );
  if (paid && rest.length > 0) said.push(`The rest is ${worthOf(rest)}: capacity, not cash.`);
  return said.join(' ');
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
