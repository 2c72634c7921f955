import { expect, it } from 'vitest';
import { causeTable } from '../../../reports/tables/cause-tables.ts';
import { editedComparison, estimateOf } from '../../support/edited-results.ts';

const cause = (reason: string) => ({
  measure: 'rootCauseDays',
  dimensions: { reason, constraint: 'process' },
});

it('calls a step of stated length what it is, and divides it by recorded reason, largest first', () => {
  const base = [estimateOf(cause('G'), 7400), estimateOf(cause('Dii'), 10_600), estimateOf(cause('B'), 0)];
  const heads = causeTable(editedComparison({ base }))!.rows.map(({ header }) => header.text);
  expect(heads).toEqual([
    'Time set in the scenario (steps of a stated length, no queue)',
    'Set time recorded as Dii Nursing home',
    'Set time recorded as G Patient or family choice',
    'reablement',
    'community bed',
  ]);
});
