import { expect, it } from 'vitest';
import { comparisonsOf, type Comparison } from '../../../reports/reading/sides.ts';
import { sortedVariants, variantsTable } from '../../../reports/tables/variants-table.ts';
import { variantsInWords } from '../../../reports/words/variants.ts';
import type { Difference, Results } from '../../../src/experiment/results.ts';
import { differenceOf } from '../../support/edited-results.ts';
import { sampleManifest, sampleResults } from '../../support/sample-results.ts';

const DAYS = { measure: 'delayedDays', dimensions: {} };

/** Variants by name, each with its average change in delayed days and the half-width of its interval. */
function compared(changes: Readonly<Record<string, readonly [number, number]>>): Comparison[] {
  const sample = sampleResults();
  const names = Object.keys(changes);
  const differences = Object.entries(changes).map(([variant, [mean, error]]): Difference => ({
    ...differenceOf(DAYS, mean, error),
    variant,
  }));
  const variants = names.map((name) => ({ ...sample.variants[0]!, scenario: name, title: name }));
  const results: Results = { ...sample, variants, differences };
  return comparisonsOf(results, sampleManifest());
}

const titles = (comparisons: readonly Comparison[]): string[] =>
  comparisons.map(({ variant }) => variant!.title);

it('stand with certain falls first, by size, and rises last', () => {
  const all = compared({
    worse: [900, 100],
    unclear: [-5000, 6000],
    small: [-300, 100],
    large: [-5000, 900],
    still: [0, 0],
  });
  expect(titles(sortedVariants(all))).toEqual(['large', 'small', 'unclear', 'still', 'worse']);
});

it('are told in words: the largest fall, what cannot be told apart, what rises', () => {
  const all = compared({ worse: [900, 100], unclear: [-500, 600], other: [-4500, 900], large: [-5000, 900] });
  expect(variantsInWords(sortedVariants(all))).toEqual([
    '\u201Clarge\u201D brings the largest average fall: 5,000 fewer delayed days a year (95% interval 4,100 to 5,900 fewer).',
    'Its interval overlaps with that of \u201Cother\u201D: which of them is best cannot be told from these figures.',
    '2 of 4 variants bring fewer delayed days than the base.',
    '\u201Cunclear\u201D cannot be told apart from the base.',
    '\u201Cworse\u201D brings more delayed days.',
  ]);
});

it('are counted and not named where many overlap, and nothing leads where nothing is certain', () => {
  const many = compared({ a: [-5000, 900], b: [-4900, 900], c: [-4800, 900], d: [-4700, 900] });
  expect(variantsInWords(many)[1]).toContain('overlaps with those of 3 other variants');
  expect(variantsInWords(compared({ a: [-10, 900], b: [0, 0] }))[0]).toBe(
    'No variant can be said to bring fewer delayed days than the base.',
  );
});

it('have a row each under the base, with the interval of the difference below the level', () => {
  const { rows } = variantsTable(compared({ large: [-5000, 900], unclear: [-5, 20] }));
  expect(rows.map(({ header }) => header.text)).toEqual([sampleResults().title, 'large', 'unclear']);
  expect(rows[1]!.cells[0]!.below).toBe('4,100 to 5,900 fewer');
  expect(rows[2]!.cells[0]!.below).toBe('cannot be told apart: less than 1% either way');
});
