import { explanationsOf, type Explanation } from '../../reports/reading/explanations.ts';
import {
  distanceInWords,
  explanationsInWords,
  missesInWords,
  withinInWords,
} from '../../reports/words/explanations.ts';
import type { FiguresAgreement } from '../experiment/observed/agreement-result.ts';
import type { Results } from '../experiment/results.ts';
import { plainTable } from './plain-table.ts';

/** Explanations of the record beside it and beside each other; nothing unless variants are explanations. */
export function explanationLines(results: Results): string[] {
  const explanations = explanationsOf(results);
  const [base] = explanations;
  if (base === undefined) return [];
  const years = base.agreement.years?.map(({ year }) => year) ?? [];
  const heads = ['', 'All figures', ...years];
  return [
    '',
    'What could explain the record',
    ...explanationsInWords(explanations).map((sentence) => `  ${sentence}`),
    '',
    'Figures within their tolerance',
    ...plainTable(
      heads.map((heading) => ({ heading, align: 'left' })),
      explanations.map((each) => rowOf(each, years)),
    ),
    '',
    ...explanations.map((each) => `  ${each.title} cannot produce: ${missesInWords(each)}.`),
  ];
}

function rowOf({ title, agreement }: Explanation, years: readonly string[]): string[] {
  const byYear = years.map((name) => agreement.years?.find(({ year }) => year === name));
  return [title, ...[agreement, ...byYear].map(cellOf)];
}

function cellOf(agreement: FiguresAgreement | undefined): string {
  return agreement === undefined ? 'n/a' : `${withinInWords(agreement)} (${distanceInWords(agreement)})`;
}
