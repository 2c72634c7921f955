/** Value of information and sensitivity against cases whose answers are known exactly. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { decisionOf } from '../../src/experiment/psa/decision.ts';
import { influencesOf } from '../../src/experiment/psa/influences.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import { runPsa } from '../../src/experiment/psa/run-psa.ts';
import { averageYears } from '../../src/experiment/psa/uncertain-figure.ts';
import { uncertainInputs } from '../../src/experiment/psa/uncertain-inputs.ts';
import { keepNothing } from '../../src/experiment/points/values-store.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { normalQuantile } from '../../src/random/normal-quantile.ts';
import { sequence } from '../../src/random/stream.ts';
import { latinHypercube } from '../../src/statistics/latin-hypercube.ts';
import { readWell } from '../support/scenario-text.ts';

/** Standard normal distribution function by its series (Abramowitz and Stegun, 26.2.10); fine for small x. */
function below(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 1; k < 60; k++) {
    term *= -(x * x) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

/** Expected gain of knowing a normal gain of this mean and spread before choosing: the unit normal loss. */
function exactWorth(mean: number, sd: number): number {
  const z = Math.abs(mean) / sd;
  return sd * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * (1 - below(z)));
}

describe('a gain that is a sum of normal inputs', () => {
  const DRAWS = 2000;
  const [mean, first, second] = [0.5, 1, 0.4];
  const next = sequence('gain');
  const values = latinHypercube(DRAWS, 2, next).map((row) => row.map((p) => normalQuantile(p)));
  const years = Array.from({ length: 4 }, () => 0.8 * normalQuantile(next()));
  const gains = values.map(([a, b]) =>
    years.map(
      (year) =>
        mean +
        first * a! +
        second * b! +
        year -
        years[0]! / 4 -
        years[1]! / 4 -
        years[2]! / 4 -
        years[3]! / 4 +
        0.3 * normalQuantile(next()),
    ),
  );
  const inputs = [0, 1].map(() => ({ low: -1.96, high: 1.96 }));
  const decision = decisionOf(gains, { values, inputs }, 'higher');
  const spread = Math.hypot(first, second);

  test('is worth what theory says: all inputs, and each alone', () => {
    expect(decision.choose).toBe('variant');
    expect(Math.abs(decision.worthOfAll / exactWorth(mean, spread) - 1)).toBeLessThan(0.1);
    expect(Math.abs(decision.worth[0]! / exactWorth(mean, first) - 1)).toBeLessThan(0.15);
    expect(Math.abs(decision.worth[1]! - exactWorth(mean, second))).toBeLessThan(0.02);
  });

  test('is right as often as theory says, and turns where it does', () => {
    // 0.011 is a standard error of a share of 2000
    expect(Math.abs(decision.chanceRight - below(mean / spread))).toBeLessThan(0.04);
    const [turn, never] = decision.switching;
    expect(Math.abs(turn!.at! - -mean / first)).toBeLessThan(0.05);
    expect(turn!.better).toBe('above');
    expect(Math.abs(never!.at! - -mean / second)).toBeLessThan(0.1);
  });

  test('is drawn together to the variance of the inputs alone', () => {
    const known = averageYears(gains);
    const average = known.reduce((sum, value) => sum + value, 0) / DRAWS;
    const variance = known.reduce((sum, value) => sum + (value - average) ** 2, 0) / (DRAWS - 1);
    expect(Math.abs(variance / spread ** 2 - 1)).toBeLessThan(0.15);
  });

  test('the stronger input stands first, with its change over the range', () => {
    const [strongest] = influencesOf(gains, { values, inputs });
    expect(strongest!.input).toBe(0);
    expect(Math.abs(strongest!.change - 2 * 1.96 * first)).toBeLessThan(0.1);
  });
});

describe('a ward without a limit', () => {
  /** People in place are arrivals times stay, whatever the law of the stay (Little). */
  const text = (stay: string): string =>
    stringify({
      title: 'Ward',
      run: { from: '2020-01-01', length: '30 weeks', warmUp: '4 weeks', seed: 'little', replications: 2 },
      services: {
        ward: {
          unlimited: true,
          stay: { exponential: { mean: { value: stay, between: ['1.8 days', '2.2 days'] } } },
        },
      },
      people: {
        patients: {
          arrive: { perDay: 10 },
          admittedTo: 'ward',
          leaveBy: { home: { value: '60%', between: ['50%', '70%'] }, away: '40%' },
        },
      },
      endings: { home: { at: 'home' }, away: { at: 'elsewhere' } },
    });

  test('has as many people as Little says at either end of what is believed', async () => {
    const read = readWell(text('2 days'));
    const planned = planScenario(read, { name: 'ward', file: 'ward.yaml' });
    if (!planned.ok) throw new Error('the ward is right');
    const inputs = uncertainInputs({ base: read, variant: null }, [], () => undefined);
    expect(inputs.map(({ name, low, high }) => [name, low.toFixed(6), high.toFixed(6)])).toEqual([
      ['services.ward.stay.exponential.mean', '1.800000', '2.200000'],
      ['people.patients.leaveBy.home', '50.000000', '70.000000'],
    ]);
    const psa = await runPsa({
      base: { read, planned: planned.value },
      variant: null,
      inputs,
      figure: { measure: 'occupied', dimensions: { service: 'ward' }, unit: 'people' },
      better: 'lower',
      draws: 24,
      replications: { from: 1, to: 2 },
      run: runInline,
      store: keepNothing,
      onProgress: () => undefined,
    });
    const [stay, way] = psa.influences;
    expect(stay!.input).toBe(0);
    expect(Math.abs(stay!.atLow - 18)).toBeLessThan(0.4);
    expect(Math.abs(stay!.atHigh - 22)).toBeLessThan(0.4);
    // where people go changes nothing about the ward: the draws are paired
    expect(Math.abs(way!.change)).toBeLessThan(0.3);
    // a normal input of standard deviation 0.1 days, ten people a day
    expect(Math.abs(psa.figure.sdOfInputs - 1)).toBeLessThan(0.3);
  });
});
