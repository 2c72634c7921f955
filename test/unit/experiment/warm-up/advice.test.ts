/** Advice on simulated output: the whole run shows what a run measures, and the start of an empty ward. */
import { describe, expect, test } from 'vitest';
import { gatheredWarnings } from '../../../../src/experiment/gathered-warnings.ts';
import { runInline } from '../../../../src/experiment/run-inline.ts';
import { adviseWarmUp, type WarmUpFound } from '../../../../src/experiment/warm-up/warm-up-advice.ts';
import { wholeRunOf } from '../../../../src/experiment/warm-up/whole-run.ts';
import { catalogueOf } from '../../../../src/measures/catalogue.ts';
import { measureReplication } from '../../../../src/measures/measure-replication.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import { planOf } from '../../../support/plan-of.ts';
import { minimalScenario } from '../../../support/scenario-text.ts';

const advise = (plan: Plan, count: number): Promise<WarmUpFound> =>
  adviseWarmUp(plan, {
    replications: { from: 1, to: count },
    run: (plans) => runInline(plans),
    onProgress: () => undefined,
  });

/** A ward that nobody waits for and that begins empty: people(t) = 40 (1 - exp(-t / 10 days)). */
const filling = (run: object): Plan =>
  planOf(
    minimalScenario({
      run: { length: '300 days', ...run },
      services: { acute: { beds: 500, stay: { exponential: { mean: '10 days' } } } },
      people: { patients: { arrive: { perDay: 4 } } },
    }),
  );

test('the whole run shows the measured days as a run does, to the last digit', () => {
  const plan = planOf(
    minimalScenario({
      run: { length: '60 days', warmUp: '3 weeks', periods: 'day' },
      services: { acute: { beds: 1 } },
    }),
  );
  const whole = wholeRunOf(plan);
  expect(whole).toMatchObject({ step: 'day', warmUp: 21, steps: 81 });
  const rowOf = (of: Plan, measure: string) => {
    const { series, periods } = catalogueOf(of);
    const row = series.findIndex((each) => each.measure === measure);
    const values = measureReplication(of, 1).series;
    return [...values.subarray(row * periods.length, (row + 1) * periods.length)];
  };
  for (const measure of ['occupied', 'waiting', 'arrived']) {
    const measured = rowOf(plan, measure);
    expect(Math.max(...measured)).toBeGreaterThan(0);
    const seen = rowOf(whole.plan, measure).slice(21);
    expect(seen.map((value) => value.toPrecision(12))).toEqual(
      measured.map((value) => value.toPrecision(12)),
    );
  }
  expect(measureReplication(whole.plan, 1).events).toBe(measureReplication(plan, 1).events);
});

test('a run shorter than fifty days is looked at by the hour', () => {
  expect(wholeRunOf(planOf(minimalScenario({ run: { length: '10 days', warmUp: '1 week' } })))).toMatchObject(
    {
      step: 'hour',
      warmUp: 7 * 24,
      steps: 17 * 24,
    },
  );
});

describe('a ward that fills from empty', () => {
  test('needs a few mean stays, and nothing trends after twelve', async () => {
    const { advice, series } = await advise(filling({ warmUp: '120 days' }), 8);
    // nobody is ever delayed or waits, so that only the people in it move
    expect(series.map(({ measure, service }) => [measure, service])).toEqual([['occupied', 'acute']]);
    const [ward] = advice.settlings;
    expect(ward).toMatchObject({ startsApart: true, refused: false });
    // after 15 days a fifth of the start is left, after 100 nothing
    expect(advice.needed).toBeGreaterThanOrEqual(15);
    expect(advice.needed).toBeLessThanOrEqual(120);
    expect(ward!.trend!.told).toBe(false);
    expect(ward!.level).toBeGreaterThan(35);
    expect(advice.unstable).toEqual([]);
  });

  test('is still rising where nothing is run before measuring', async () => {
    const { advice } = await advise(filling({ length: '60 days' }), 8);
    const { mean, low, told } = advice.settlings[0]!.trend!;
    expect(told).toBe(true);
    expect(low).toBeGreaterThan(0);
    // the least-squares slope of 40 (1 - exp(-t / 10)) over 60 days is 0.43 a day
    expect(mean).toBeCloseTo(0.43, 1);
  });
});

test('a service that cannot keep up is told in the words of a run', async () => {
  const plan = planOf(
    minimalScenario({
      run: { length: '300 days', warmUp: '2 weeks' },
      people: { patients: { arrive: { perDay: 3 } } },
    }),
  );
  const { advice } = await advise(plan, 5);
  const own = gatheredWarnings([1, 2, 3, 4, 5].map((replication) => measureReplication(plan, replication)));
  expect(advice.unstable).toHaveLength(1);
  expect(own).toContain(advice.unstable[0]);
  const queue = advice.settlings.find(({ measure }) => measure === 'waiting')!;
  expect(queue.needed).toBeNull();
  expect(queue.trend!.told).toBe(true);
  // three a day come and two go
  expect(queue.trend!.mean).toBeCloseTo(1, 0);
});
