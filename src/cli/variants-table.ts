/** Several variants in one table: what each does to delayed days and to cost, beside the base. */
import { findDifference, findEstimate } from '../../reports/reading/figures.ts';
import { verdictWords } from '../../reports/words/finding.ts';
import { levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import type { Results, ScenarioResults } from '../experiment/results.ts';
import { rangeText } from './difference-text.ts';
import type { Column } from './plain-table.ts';
import { plainTable } from './plain-table.ts';

const WHOLE = {};
const COLUMNS: readonly Column[] = [
  { heading: '', align: 'left' },
  { heading: 'Delayed days', align: 'right' },
  { heading: 'Difference (95% interval)', align: 'left' },
  { heading: 'So it is', align: 'left' },
];
const COST: Column = { heading: 'Cost, difference (95% interval)', align: 'left' };

/** Empty unless there are two variants or more: one is told in full already. */
export function variantsTable(results: Results): string[] {
  if (results.variants.length < 2) return [];
  const hasCost = findEstimate(results, 'cost', WHOLE) !== undefined;
  const rows = [
    [results.title, level(results), '', '(base)', ...(hasCost ? [''] : [])],
    ...results.variants.map((variant) => [
      variant.title,
      level(variant),
      ...differenceCells(results, variant, 'delayedDays'),
      ...(hasCost ? differenceCells(results, variant, 'cost').slice(0, 1) : []),
    ]),
  ];
  return ['', 'All variants beside the base', ...plainTable(hasCost ? [...COLUMNS, COST] : COLUMNS, rows)];
}

function level(scenario: ScenarioResults): string {
  const estimate = findEstimate(scenario, 'delayedDays', WHOLE);
  return estimate === undefined ? 'n/a' : levelText(estimate, wordsFor('delayedDays'));
}

/** The interval of the average effect, and what it comes to in a word. */
function differenceCells(results: Results, variant: ScenarioResults, measure: string): [string, string] {
  const difference = findDifference(results, variant.scenario, { measure, dimensions: WHOLE });
  if (difference === undefined) return ['n/a', 'n/a'];
  const words = wordsFor(measure);
  return [rangeText(difference, words), verdictWords(difference, words)];
}
