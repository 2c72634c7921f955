/** Searches for a size against queues whose answers are known exactly. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import { keepNothing } from '../../src/experiment/points/values-store.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { leastCost, type LeastCost } from '../../src/experiment/sizing/least-cost.ts';
import { readSize, type AskedSize } from '../../src/experiment/sizing/read-size.ts';
import { size } from '../../src/experiment/sizing/size.ts';
import type { Sizing } from '../../src/experiment/sizing/sizing.ts';
import { costTable } from '../../reports/tables/size-tables.ts';
import { leastCostFindings } from '../../reports/words/least-cost.ts';
import { erlangB } from '../../src/theory/erlang-b.ts';
import { meanWait } from '../../src/theory/erlang-c.ts';
import { readWell } from '../support/scenario-text.ts';

const ARRIVALS = 2;
const STAY = 2;
const LOAD = ARRIVALS * STAY;
const PER_YEAR = 365.25;

/** People leave a place without a limit for a ward, and are delayed there while the ward is full. */
function queue(overrides: object = {}): string {
  return stringify({
    title: 'M/M/c',
    run: { from: '2020-01-01', length: '100 weeks', warmUp: '10 weeks', seed: 'erlang', replications: 1 },
    services: {
      hall: { unlimited: true, stay: '1 ms' },
      ward: { beds: 6, stay: { exponential: { mean: `${STAY} days` } } },
    },
    people: { patients: { arrive: { perDay: ARRIVALS }, admittedTo: 'hall', leaveBy: 'ward' } },
    pathways: { ward: { steps: [{ wait: { for: 'ward' } }, { then: { home: '100%' } }] } },
    endings: { home: { at: 'home' } },
    ...overrides,
  });
}

function asked(text: string, options: Partial<AskedSize>) {
  const read = readWell(text);
  const planned = planScenario(read, { name: 'queue', file: 'queue.yaml' });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const movable = { read, planned: planned.value };
  const task = readSize({ input: [], suchThat: [], cost: [], ...options }, movable);
  if (!task.ok) throw new Error(JSON.stringify(task.problems));
  const run = runInline;
  return {
    task: task.value,
    ground: { ...movable, inputs: task.value.inputs, run, store: keepNothing, onProgress: () => undefined },
  };
}

function sized(text: string, options: Partial<AskedSize>, most: number): Promise<Sizing> {
  const { task, ground } = asked(text, options);
  return size({ ...task, ground, most });
}

function cheapest(text: string, options: Partial<AskedSize>, replications: number): Promise<LeastCost> {
  const { task, ground } = asked(text, { minimise: 'cost', ...options });
  const { measurePrices } = task;
  return leastCost({ ground, sized: task.sized[0]!, price: task.prices[0]!, measurePrices, replications });
}

const wait = (servers: number): number => meanWait({ servers, arrivalRate: ARRIVALS, meanStay: STAY });
const least = (from: number, holds: (servers: number) => boolean): number =>
  holds(from) ? from : least(from + 1, holds);

describe('the least number of beds', () => {
  test('with which the mean wait keeps a bound is that of Erlang C', async () => {
    const bound = 0.15;
    const found = await sized(
      queue(),
      {
        ...{ minimise: 'services.ward.beds', from: '5', to: '12' },
        suchThat: [`meanWait[service=ward] <= ${bound} days`],
      },
      20,
    );
    expect(found.outcome).toBe('certified');
    expect(found.answer).toEqual([least(5, (servers) => wait(servers) <= bound)]);
    expect(found.shownToFail).toEqual([found.answer![0]! - 1]);
  });

  test('is unreachable when what delays people is elsewhere, and says what it is', async () => {
    const steps = [
      { process: { takes: '1 day', code: 'A' } },
      { wait: { for: 'ward' } },
      { then: { home: '100%' } },
    ];
    const found = await sized(
      queue({ pathways: { ward: { steps } } }),
      {
        ...{ minimise: 'services.ward.beds', from: '5', to: '8' },
        suchThat: [`patientsDelayed <= ${ARRIVALS * 0.9}`],
      },
      8,
    );
    expect(found.outcome).toBe('unreachable');
    expect(found.answer).toBeNull();
    expect(found.beyond!.at).toBe('unlimited');
    const [cause, ...others] = found.beyond!.causes;
    expect(cause).toMatchObject({ constraint: 'process', reason: 'A' });
    // everybody takes exactly a day: as many are delayed as come in one
    expect(Math.abs(cause!.people - ARRIVALS)).toBeLessThan(0.3);
    expect(others).toEqual([]);
  });
});

test('the longest stay that a ward can bear is that of Erlang C', async () => {
  const bound = 0.4;
  const found = await sized(
    queue(),
    {
      ...{ maximise: 'services.ward.stay.exponential.mean', from: '1.2', to: '2.4', step: '0.2' },
      suchThat: [`meanWait[service=ward] <= ${bound} days`],
    },
    40,
  );
  const stays = [1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4];
  const exact = stays.filter(
    (meanStay) => meanWait({ servers: 6, arrivalRate: ARRIVALS, meanStay }) <= bound,
  );
  expect(found.outcome).toBe('certified');
  expect(found.answer).toEqual([exact.at(-1)]);
});

describe('what costs least', () => {
  test('of beds and delay is the exact optimum of an M/M/c queue', async () => {
    const [bed, day] = [30_000, 450];
    const money = {
      priceYear: '2020/21',
      lines: {
        ward: { payer: 'NHS', services: ['ward'], block: `£${6 * bed}/year` },
        delay: { payer: 'NHS', services: ['hall'], perDelayedDay: `£${day}` },
      },
    };
    const cost = (servers: number): number => servers * bed + day * PER_YEAR * ARRIVALS * wait(servers);
    const range = [5, 6, 7, 8, 9];
    const exact = range.reduce((best, servers) => (cost(servers) < cost(best) ? servers : best));
    const found = await cheapest(queue({ money }), { input: ['services.ward.beds=5..9'] }, 16);
    expect(found.answer).toBe(exact);
    expect(found.alike).toEqual([exact]);
    // what is said is what the certified table holds, and what more would cost is a pair's difference
    const row = costTable(found, 'confirmation').rows.find(({ header }) => header.text === String(exact))!;
    const together = row.cells[2]!;
    expect(leastCostFindings(found)[0]).toContain(
      `${together.text} a year (95% interval ${together.below!})`,
    );
    for (const { value, above } of found.confirmation)
      expect(above?.verdict ?? 'the answer').toBe(value === exact ? 'the answer' : 'higher');
    const { total } = found.confirmation.find(({ value }) => value === exact)!;
    // an interval that is four times as wide as the 95% interval
    const reach = 2 * (total.high! - total.low!);
    expect(Math.abs(total.mean! - cost(exact))).toBeLessThan(reach);
  });

  test('of beds and people refused is the exact optimum of a loss system', async () => {
    const [bed, refused] = [30_000, 950];
    const people = { patients: { arrive: { perDay: ARRIVALS }, admittedTo: 'ward', leaveBy: 'home' } };
    const services = {
      ward: { beds: 6, stay: { exponential: { mean: `${STAY} days` } }, queue: { limit: 0 } },
    };
    const cost = (servers: number): number =>
      servers * bed + refused * PER_YEAR * ARRIVALS * erlangB(servers, LOAD);
    const range = [4, 5, 6, 7, 8, 9, 10];
    const exact = range.reduce((best, servers) => (cost(servers) < cost(best) ? servers : best));
    const found = await cheapest(
      queue({ services, people, pathways: {} }),
      {
        input: ['services.ward.beds=4..10'],
        cost: [`services.ward.beds=£${bed}`, `refused[service=ward]=£${refused}`],
      },
      10,
    );
    expect(found.answer).toBe(exact);
  });
});
