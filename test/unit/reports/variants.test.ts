import { expect, it } from 'vitest';
import { comparisonsOf, type Comparison } from '../../../reports/reading/sides.ts';
import { sortedVariants, variantsTable } from '../../../reports/tables/variants-table.ts';
import { selectionInWords } from '../../../reports/words/selection.ts';
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
    '2 of 4 variants bring fewer delayed days a year than the base.',
    '\u201Cunclear\u201D cannot be told apart from the base.',
    '\u201Cworse\u201D brings more delayed days a year.',
  ]);
});

it('are led by nothing where nothing is certain', () => {
  expect(variantsInWords(compared({ a: [-10, 900], b: [0, 0] }))[0]).toBe(
    'No variant can be said to bring fewer delayed days a year than the base.',
  );
});

const pair = {
  best: 'a',
  mean: 400,
  low: 100,
  high: 700,
  verdict: 'higher',
  moreReplications: null,
} as const;
const SELECTION = {
  ...DAYS,
  unit: 'days/year',
  better: 'lower',
  chance: 0.95,
  indifference: 510,
  left: ['a'],
  used: 24,
  chances: [
    { scenario: 'base', chance: 0 },
    { scenario: 'a', chance: 0.97 },
    { scenario: 'b', chance: 0.03 },
  ],
  pairs: [
    { ...pair, other: 'base' },
    { ...pair, other: 'b' },
  ],
} as const;

it('are chosen from by differences between them, not by their distance from the base', () => {
  const [{ all }] = compared({ a: [-5000, 900], b: [-4900, 900] }) as [Comparison];
  expect(selectionInWords({ ...all, selection: SELECTION })).toEqual([
    '\u201Ca\u201D has fewer delayed days than every other scenario, in pairs on the same people (the intervals hold for all pairs together, 95%).',
    '\u201Ca\u201D is chosen as best after 24 replications: that is right with 95% where the best leads by 510 delayed days a year or more (selection procedure of Kim and Nelson).',
    'Chance of being the best on average: \u201Ca\u201D 97% and \u201Cb\u201D 3%; the others less than 1%.',
  ]);
  const unclear = { ...pair, other: 'b', low: -50, verdict: 'cannot tell', moreReplications: 40 } as const;
  const undecided = { ...SELECTION, left: ['a', 'b'], pairs: [{ ...pair, other: 'base' }, unclear] };
  const [beside, still] = selectionInWords({ ...all, selection: undecided });
  expect(beside).toBe(
    '\u201Ca\u201D has the lowest average of delayed days, but in pairs on the same people it cannot be told apart from \u201Cb\u201D (which has 50 fewer to 700 more; about 40 more replications would tell them apart).',
  );
  expect(still).toContain('Still in the running after 24 replications: \u201Ca\u201D and \u201Cb\u201D.');
  expect(selectionInWords(all)).toEqual([]);
});

it('have a row each under the base, with the interval of the difference below the level', () => {
  const { rows } = variantsTable(compared({ large: [-5000, 900], unclear: [-5, 20] }));
  expect(rows.map(({ header }) => header.text)).toEqual([sampleResults().title, 'large', 'unclear']);
  expect(rows[1]!.cells[0]!.below).toBe('4,100 to 5,900 fewer');
  expect(rows[2]!.cells[0]!.below).toBe('cannot be told apart: less than 1% either way');
});
