/** Several variants in one table: what each does to the figure they are told by and to cost, beside the base. */
import { findDifference, findEstimate } from '../../reports/reading/figures.ts';
import { leadFigure, type LeadFigure } from '../../reports/reading/lead-figure.ts';
import type { Comparison } from '../../reports/reading/sides.ts';
import { verdictWords } from '../../reports/words/finding.ts';
import { levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';
import type { Results, ScenarioResults } from '../experiment/results.ts';
import { rangeText } from './difference-text.ts';
import type { Column } from './plain-table.ts';
import { plainTable } from './plain-table.ts';

const WHOLE = {};
const COSTS = { measure: 'cost', dimensions: WHOLE };
const COST: Column = { heading: 'Cost, difference (95% interval)', align: 'left' };

const columnsOf = (subject: string): readonly Column[] => [
  { heading: '', align: 'left' },
  { heading: subject, align: 'right' },
  { heading: 'Difference (95% interval)', align: 'left' },
  { heading: 'So it is', align: 'left' },
];

/** Empty unless there are two variants or more: one is told in full already. */
export function variantsTable(comparisons: readonly Comparison[]): string[] {
  const [first] = comparisons;
  const lead = first === undefined ? null : leadFigure(first);
  if (first === undefined || lead === null || comparisons.length < 2) return [];
  const { all } = first;
  const hasCost = findEstimate(all, 'cost', WHOLE) !== undefined;
  const rows = [
    [all.title, level(all, lead), '', '(base)', ...(hasCost ? [''] : [])],
    ...all.variants.map((variant) => [
      variant.title,
      level(variant, lead),
      ...differenceCells(all, variant, lead),
      ...(hasCost ? differenceCells(all, variant, COSTS).slice(0, 1) : []),
    ]),
  ];
  const columns = columnsOf(wordsFor(lead.measure, lead.dimensions).subject);
  return ['', 'All variants beside the base', ...plainTable(hasCost ? [...columns, COST] : columns, rows)];
}

type Figure = Pick<LeadFigure, 'measure' | 'dimensions'>;

function level(scenario: ScenarioResults, { measure, dimensions }: Figure): string {
  const estimate = findEstimate(scenario, measure, dimensions);
  return estimate === undefined ? 'n/a' : levelText(estimate, wordsFor(measure, dimensions));
}

/** The interval of the average effect, and what it comes to in a word. */
function differenceCells(results: Results, variant: ScenarioResults, figure: Figure): [string, string] {
  const difference = findDifference(results, variant.scenario, figure);
  if (difference === undefined) return ['n/a', 'n/a'];
  const words = wordsFor(figure.measure, figure.dimensions);
  return [rangeText(difference, words), verdictWords(difference, words)];
}
