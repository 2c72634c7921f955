import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/experiment/results.ts';
import { serviceFigures } from '../../../src/experiment/service-figures.ts';

const row = (measure: string, mean: number | null, dimensions: Estimate['dimensions']): Estimate => {
  const none = { sd: null, se: null, low: null, high: null, p10: null, p90: null };
  return { measure, dimensions, unit: '', basis: 'state', mean, ...none, replications: 1 };
};

const measures = [
  row('started', 90, { service: 'clinic' }),
  row('capacity', 4, { service: 'clinic' }),
  row('utilisation', 0.8, { service: 'clinic' }),
  row('utilisation', 0.7, { service: 'clinic', place: 'North' }),
  row('refused', 0, { service: 'clinic' }),
  row('reneged', 3, { service: 'clinic' }),
  row('started', 20, { service: 'therapists' }),
  row('started', 20, { locality: 'North' }),
];

test('have a row for every service, over all its places, and no column for losses that nobody has', () => {
  const { columns, rows } = serviceFigures({ measures });
  expect(columns.map(({ measure }) => measure)).toEqual([
    'utilisation',
    'waiting',
    'meanWait',
    'shareWaited',
    'reneged',
    'started',
  ]);
  expect(
    rows.map(({ service, unlimited, estimates }) => [
      service,
      unlimited,
      ...estimates.map((estimate) => estimate?.mean),
    ]),
  ).toEqual([
    ['clinic', false, 0.8, undefined, undefined, undefined, 3, 90],
    ['therapists', true, undefined, undefined, undefined, undefined, undefined, 20],
  ]);
});
