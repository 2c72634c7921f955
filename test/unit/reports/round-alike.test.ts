import { expect, test } from 'vitest';
import { findEstimate } from '../../../reports/reading/figures.ts';
import { levelText } from '../../../reports/words/headline.ts';
import { wordsFor } from '../../../reports/words/measure-words.ts';
import { roundAlike } from '../../../reports/words/round-alike.ts';
import { differenceOf, editedResults, estimateOf } from '../../support/edited-results.ts';

const row = { measure: 'delayedDays', dimensions: {} } as const;

test('a level is rounded by the step of its pair, on both sides and wherever it is told', () => {
  const results = editedResults({
    base: [{ ...estimateOf(row, 51_837), low: 49_500, high: 54_200 }],
    variant: [{ ...estimateOf(row, 47_254), low: 47_200, high: 47_300 }],
    differences: [differenceOf(row, -4583, 2300)],
  });
  const words = wordsFor('delayedDays');
  const told = (of: typeof results): string[] =>
    [of, of.variants[0]!].map((side) => levelText(findEstimate(side, 'delayedDays')!, words));
  expect(told(results)).toEqual(['51,800', '47,250']);
  expect(told(roundAlike(results))).toEqual(['51,800', '47,300']);
});

test('a figure without a pair keeps the rounding of its own interval, and nothing but the step is added', () => {
  const results = editedResults({});
  const alike = roundAlike({ ...results, differences: [] });
  expect(alike).toEqual({ ...results, differences: [] });
});
