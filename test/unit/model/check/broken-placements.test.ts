import { expect, test } from 'vitest';
import { brokenPlacements } from '../../../../src/model/check/broken-placements.ts';
import { planOf } from '../../../support/plan-of.ts';

const withPlacements = (capacity: string): string[] =>
  brokenPlacements(
    planOf(`title: Homes
run: { from: 2016-04-01, length: 8 weeks, seed: homes }
services: { ward: { beds: 5 }, care home: ${capacity} }
people:
  everybody: { arrive: { perDay: 1 }, admittedTo: ward, readyAfter: { fixed: 1 day }, leaveBy: care home }
pathways:
  care home: { number: 3, steps: [{ wait: { for: care home, code: Di, attribution: social care } }, { then: there }] }
endings: { there: { at: care home } }
`),
  );

test('placements that are no whole number in a week are said, with how many can be made', () => {
  expect(withPlacements('{ placements: 3.5/week }')).toEqual([
    'care home: of 3.5 placements a week only 3 can be made, since a placement is whole and what a week leaves over expires: give a whole number.',
  ]);
});

test('of a day, where the pool is kept by days', () => {
  expect(withPlacements('{ placements: 20/week, ledger: day }')[0]).toContain(
    'of 2.86 placements a day only 2',
  );
});

test.each(['{ placements: 4/week }', '{ placements: 21/week, ledger: day }'])('%s is whole', (capacity) => {
  expect(withPlacements(capacity)).toEqual([]);
});
