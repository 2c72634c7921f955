import { expect, test } from 'vitest';
import { movingOf } from '../../../../src/experiment/warm-up/seasons.ts';
import { planOf } from '../../../support/plan-of.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

const MONTHS = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const movingWith = (overrides: object, run: object = { length: '52 weeks', warmUp: '104 weeks' }) =>
  movingOf(planOf(minimalScenario({ run, ...overrides })));
const arriving = (arrive: object) => ({ people: { patients: { arrive } } });

test.each([
  ['nothing', {}, 'even'],
  [
    'days of the week and hours',
    arriving({ byWeekday: [1, 1, 1, 1, 1, 0, 0], byHour: new Array(24).fill(1) }),
    'even',
  ],
  ['months', arriving({ byMonth: MONTHS }), 'yearly'],
  ['growth', arriving({ growth: '5%/year' }), 'changing'],
  ['a pulse', arriving({ pulses: [{ from: '2016-06-01', to: '2016-07-31', times: 2 }] }), 'changing'],
  [
    'more beds from a day on',
    { changes: [{ on: '2016-10-01', services: { acute: { beds: 3 } } }] },
    'changing',
  ],
])('a file with %s', (_, overrides, moving) => {
  expect(movingWith(overrides)).toBe(moving);
});

test('months cannot be told from change in less than two years', () => {
  expect(movingWith(arriving({ byMonth: MONTHS }), { length: '26 weeks', warmUp: '13 weeks' })).toBe(
    'changing',
  );
});
