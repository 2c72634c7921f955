/** Settling and trends of made-up series whose truth is known. */
import { describe, expect, test } from 'vitest';
import { runningMean } from '../../../../src/experiment/warm-up/running-mean.ts';
import { settlingOf, type View } from '../../../../src/experiment/warm-up/settling.ts';
import { slopeOf, trendOf } from '../../../../src/experiment/warm-up/trend.ts';
import { normalQuantile } from '../../../../src/random/normal-quantile.ts';
import { sequence } from '../../../../src/random/stream.ts';

/** Replications of noise that remembers nine tenths of the day before, round a level through time. */
function replications(name: string, count: number, level: (step: number) => number, steps = 200): number[][] {
  return Array.from({ length: count }, (_, r) => {
    const uniform = sequence(`${name}/${r}`);
    let noise = normalQuantile(uniform());
    return Array.from({ length: steps }, (_, step) => {
      noise = 0.9 * noise + Math.sqrt(1 - 0.81) * normalQuantile(uniform());
      return level(step) + noise;
    });
  });
}

const view = (over: Partial<View> = {}): View => ({
  whole: { step: 'day', warmUp: 100, steps: 200 },
  moving: 'even',
  together: 1,
  ...over,
});
const settling = (values: number[][], over: Partial<View> = {}) =>
  settlingOf({ measure: 'occupied', service: 'ward', values }, view(over));

test('slopes and running means worked by hand', () => {
  expect(slopeOf([1, 3, 5, 7])).toBe(2);
  // deviations from the middle -1, 0, 1: (-1 * 4 + 1 * 1) / 2
  expect(slopeOf([4, 0, 1])).toBe(-1.5);
  expect(runningMean([9, 9, 2, 4, 9], 2)).toEqual([NaN, NaN, 2, 3, 5]);
});

test('a trend is that of the slopes, told only together with the others', () => {
  // mean 3, sd 1, se 1 / sqrt 3; t(0.975, 2) = 4.303: 0.516 to 5.484
  const alone = trendOf([2, 3, 4], { tests: 1, level: 10 });
  expect(alone.low).toBeCloseTo(0.516, 3);
  expect(alone.high).toBeCloseTo(5.484, 3);
  expect(alone.told).toBe(true);
  expect(trendOf([2, 3, 4], { tests: 4, level: 10 })).toEqual({ ...alone, told: false });
  // equal slopes that are nothing but the dust of fractions
  expect(trendOf([1e-17, 1e-17], { tests: 1, level: 10 }).told).toBe(false);
});

describe('in a hundred runs of three series in which nothing moves', () => {
  const runs = Array.from({ length: 100 }, (_, run) =>
    [0, 1, 2].map((k) =>
      settling(
        replications(`still ${run} ${k}`, 6, () => 20),
        { together: 3 },
      ),
    ),
  );
  // five in a hundred, five standard errors off
  const most = 100 * (0.05 + 5 * Math.sqrt((0.05 * 0.95) / 100));

  test('a trend is told in few, though each series remembers its past', () => {
    expect(runs.filter((run) => run.some(({ trend }) => trend!.told)).length).toBeLessThan(most);
  });
  test('a start is called apart in few', () => {
    expect(runs.filter((run) => run.some(({ startsApart }) => startsApart)).length).toBeLessThan(most);
  });
});

test('a start that fades is cut, and a rise that goes on is told with its size', () => {
  const fading = settling(replications('fading', 8, (step) => 20 - 20 * Math.exp(-step / 8)));
  expect(fading).toMatchObject({ startsApart: true, trend: { told: false } });
  expect(fading.needed).toBeGreaterThanOrEqual(10);
  expect(fading.needed).toBeLessThanOrEqual(75);
  const rising = settling(replications('rising', 8, (step) => 20 + step / 20));
  expect(rising.trend!.told).toBe(true);
  expect(rising.trend!.low).toBeLessThan(0.05);
  expect(rising.trend!.high).toBeGreaterThan(0.05);
  // a straight rise has no end in the first half
  expect(rising).toMatchObject({ refused: true, needed: null });
});

describe('a level that follows the year', () => {
  const season = (step: number): number => 30 + 10 * Math.sin((2 * Math.PI * step) / 364);
  const yearly = { moving: 'yearly', whole: { step: 'day', warmUp: 728, steps: 1092 } } as const;

  test('is no settling and no trend', () => {
    const found = settling(replications('season', 6, season, 1092), yearly);
    expect(found).toMatchObject({ startsApart: false, needed: 0, trend: { told: false } });
  });
  test('has its start cut, and a rise from year to year told', () => {
    const filled = (step: number): number => season(step) * (1 - Math.exp(-step / 15));
    const found = settling(replications('filled', 6, filled, 1092), yearly);
    expect(found.startsApart).toBe(true);
    expect(found.needed).toBeGreaterThanOrEqual(20);
    const rising = settling(
      replications('rise', 6, (step) => season(step) + step / 50, 1092),
      yearly,
    );
    expect(rising.trend!.told).toBe(true);
    expect(rising.trend!.mean).toBeCloseTo(1 / 50, 3);
  });
  test('cannot be told in a run that is too short, or once the file changes', () => {
    const short = { moving: 'yearly', whole: { step: 'day', warmUp: 100, steps: 400 } } as const;
    expect(settling(replications('short', 6, season, 400), short)).toMatchObject({
      cut: null,
      needed: null,
      trend: null,
    });
    const changing = settling(replications('season', 6, season, 1092), { ...yearly, moving: 'changing' });
    expect(changing).toMatchObject({ needed: 0, trend: null });
  });
});
