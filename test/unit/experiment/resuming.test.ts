/** Searches that are stopped go on from the store, to what they would have found without a stop. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { pullLevers } from '../../../src/experiment/levers/pull-levers.ts';
import { planScenario } from '../../../src/experiment/plan-scenario.ts';
import type { RunPlans } from '../../../src/experiment/points/run-points.ts';
import type { ValuesStore } from '../../../src/experiment/points/values-store.ts';
import { runPsa } from '../../../src/experiment/psa/run-psa.ts';
import { uncertainInputs } from '../../../src/experiment/psa/uncertain-inputs.ts';
import { runInline } from '../../../src/experiment/run-inline.ts';
import { leastCost } from '../../../src/experiment/sizing/least-cost.ts';
import { Stopped } from '../../../src/experiment/sizing/looking.ts';
import { readSize, type AskedSize } from '../../../src/experiment/sizing/read-size.ts';
import { size } from '../../../src/experiment/sizing/size.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { readWell } from '../../support/scenario-text.ts';

const read = readWell(
  stringify({
    title: 'A ward',
    run: { from: '2020-01-01', length: '8 weeks', warmUp: '1 weeks', seed: 'ward', replications: 4 },
    services: {
      hall: { unlimited: true, stay: '1 hour' },
      ward: {
        beds: 5,
        stay: { exponential: { mean: { value: '2 days', between: ['1.8 days', '2.2 days'] } } },
      },
    },
    people: { patients: { arrive: { perDay: 2 }, admittedTo: 'hall', leaveBy: 'ward' } },
    pathways: { ward: { steps: [{ wait: { for: 'ward' } }, { then: { home: '100%' } }] } },
    endings: { home: { at: 'home' } },
    money: {
      priceYear: '2020/21',
      lines: {
        ward: { payer: 'NHS', services: ['ward'], block: '£150000/year' },
        delay: { payer: 'NHS', services: ['hall'], perDelayedDay: '£400' },
      },
    },
  }),
);
const plan = planScenario(read, { name: 'ward', file: 'ward.yaml' });
if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
const movable = { read, planned: plan.value };

interface Means {
  readonly run: RunPlans;
  readonly store: ValuesStore;
}
type Work = (means: Means) => Promise<unknown>;

const onProgress = (): void => undefined;
const taskOf = (asked: Partial<AskedSize>) => {
  const task = readSize({ input: [], suchThat: [], cost: [], ...asked }, movable);
  if (!task.ok) throw new Error(JSON.stringify(task.problems));
  return task.value;
};

const sizing: Work = (means) => {
  const task = taskOf({
    minimise: 'services.ward.beds',
    from: '4',
    to: '9',
    suchThat: ['patientsDelayed <= 2'],
  });
  return size({ ...task, most: 8, ground: { ...movable, ...means, inputs: task.inputs, onProgress } });
};
const cheapest: Work = (means) => {
  const task = taskOf({ minimise: 'cost', input: ['services.ward.beds=4..8'] });
  const [sized, price] = [task.sized[0]!, task.prices[0]!];
  const ground = { ...movable, ...means, inputs: task.inputs, onProgress };
  return leastCost({ ground, sized, price, measurePrices: [], replications: 4 });
};
const psa: Work = (means) =>
  runPsa({
    ...{ base: movable, variant: null, better: 'lower', draws: 10 },
    inputs: uncertainInputs({ base: read, variant: null }, [], () => undefined),
    figure: { measure: 'patientsDelayed', dimensions: {}, unit: 'people' },
    replications: { from: 1, to: 2 },
    ...means,
    onProgress,
  });
const levers: Work = (means) =>
  pullLevers({
    ...{ spend: 100_000, prices: new Map(), replications: { from: 1, to: 6 } },
    ground: { ...movable, ...means, onProgress },
  });

/** Runs inline, `most` replications at most, and counts them. */
function counting(most: number): { readonly run: RunPlans; readonly count: { done: number } } {
  const count = { done: 0 };
  const run: RunPlans = (plans) => async (jobs, onResult) => {
    const some = jobs.slice(0, most - count.done);
    count.done += some.length;
    await runInline(plans)(some, onResult);
    return some.length < jobs.length ? 'stopped' : 'done';
  };
  return { run, count };
}

describe.each<[string, Work]>([
  ['a search for a size', sizing],
  ['a search for the least cost', cheapest],
  ['a sensitivity analysis', psa],
  ['levers', levers],
])('%s', (_, work) => {
  test('that is stopped goes on from the store, runs nothing twice and finds the same', async () => {
    const whole = counting(Infinity);
    const found = await work({ run: whole.run, store: memoryStore() });
    const store = memoryStore();
    const first = counting(Math.floor(whole.count.done / 2));
    await expect(work({ run: first.run, store })).rejects.toThrow(Stopped);
    const second = counting(Infinity);
    expect(await work({ run: second.run, store })).toEqual(found);
    expect(first.count.done).toBeGreaterThan(1);
    expect(first.count.done + second.count.done).toBe(whole.count.done);
  });
});
