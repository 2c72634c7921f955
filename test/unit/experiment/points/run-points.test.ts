import { describe, expect, test } from 'vitest';
import { runPoints, type Figure } from '../../../../src/experiment/points/run-points.ts';
import { scenarioKey } from '../../../../src/experiment/points/scenario-key.ts';
import { inputValues, scenarioWith } from '../../../../src/experiment/points/scenario-with.ts';
import { keepNothing } from '../../../../src/experiment/points/values-store.ts';
import { planScenario } from '../../../../src/experiment/plan-scenario.ts';
import { runInline } from '../../../../src/experiment/run-inline.ts';
import type { PlannedScenario } from '../../../../src/experiment/scenario-run.ts';
import { pathInput } from '../../../../src/scenario/path-input.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { minimalScenario, readWell } from '../../../support/scenario-text.ts';

const read = readWell(minimalScenario());
const planned = wellPlanned(minimalScenario());

function wellPlanned(text: string): PlannedScenario {
  const checked = planScenario(readWell(text), { name: 'one', file: 'scenario.yaml' });
  if (!checked.ok) throw new Error('the scenario must be right');
  return checked.value;
}

/** The scenario with so many beds. */
function withBeds(beds: number): PlannedScenario {
  const complain = (): void => {
    throw new Error('the path must be right');
  };
  const input = { ...pathInput('services.acute.beds', [], { root: read.scenario, complain })!, places: 0 };
  const changed = scenarioWith({ read, planned }, inputValues([input], [beds]));
  if (!changed.ok) throw new Error('the values must be right');
  return changed.value;
}

const occupied: Figure = { measure: 'occupied', dimensions: { service: 'acute' } };
const unknown: Figure = { measure: 'occupied', dimensions: { service: 'nowhere' } };

describe('points', () => {
  test('have the values of each figure by replication; one that a scenario lacks is NaN', async () => {
    const scenarios = [withBeds(1), withBeds(2)];
    const request = { scenarios, figures: [occupied, unknown], replications: { from: 1, to: 3 } };
    const values = await runPoints({ ...request, run: runInline, store: keepNothing });
    const row = planned.catalogue.measures.findIndex(
      ({ measure, dimensions }) => measure === 'occupied' && dimensions['service'] === 'acute',
    );
    const direct: number[] = [];
    await runInline([scenarios[1]!.plan])(
      [1, 2, 3].map((replication) => ({ scenario: 0, replication })),
      (_, result) => void direct.push(result.values[row]!),
    );
    expect([...values![1]![0]!]).toEqual(direct);
    expect([...values![0]![0]!].every((value) => value <= 1)).toBe(true);
    expect([...values![1]![1]!]).toEqual([NaN, NaN, NaN]);
  });

  test('run what the store has not, once, and say the same with and without it', async () => {
    const store = memoryStore();
    const ran: string[] = [];
    const counting: typeof runInline = (plans) => (jobs, onResult) => {
      ran.push(...jobs.map(({ scenario, replication }) => `${scenario}/${replication}`));
      return runInline(plans)(jobs, onResult);
    };
    const scenarios = [planned, withBeds(1), withBeds(2)];
    const request = { scenarios, figures: [occupied], run: counting, store };
    const first = await runPoints({ ...request, replications: { from: 1, to: 2 } });
    // two beds is what the scenario has: the same point
    expect(ran).toEqual(['0/1', '1/1', '0/2', '1/2']);
    expect(first![2]).toEqual(first![0]);
    ran.length = 0;
    const seen: [number, number][] = [];
    const onProgress = (done: number, asked: number): void => void seen.push([done, asked]);
    const longer = await runPoints({ ...request, replications: { from: 1, to: 3 }, onProgress });
    expect(ran).toEqual(['0/3', '1/3']);
    expect(seen).toEqual([
      [4, 6],
      [5, 6],
      [6, 6],
    ]);
    expect([...longer![1]![0]!].slice(0, 2)).toEqual([...first![1]![0]!]);
    const anew = await runPoints({ ...request, replications: { from: 1, to: 3 }, store: keepNothing });
    expect(anew).toEqual(longer);
  });

  test('that are stopped give nothing, and what was done stays in the store', async () => {
    const store = memoryStore();
    const stopping: typeof runInline = (plans) => async (jobs, onResult) => {
      await runInline(plans)(jobs.slice(0, 1), onResult);
      return 'stopped';
    };
    const request = { scenarios: [planned], figures: [occupied], replications: { from: 1, to: 3 } };
    expect(await runPoints({ ...request, run: stopping, store })).toBeNull();
    expect([...store.kept.values()].map((values) => [...values.keys()])).toEqual([[1]]);
  });
});

describe('the key of a scenario', () => {
  const keyOf = (overrides: object): string => scenarioKey(wellPlanned(minimalScenario(overrides)));

  test('is that of its numbers and seed, not of words or of how often it is run', () => {
    const key = scenarioKey(planned);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf({ title: 'Another', run: { replications: 50 } })).toBe(key);
    expect(keyOf({ run: { seed: 'other' } })).not.toBe(key);
    expect(keyOf({ run: { length: '11 days' } })).not.toBe(key);
    expect(keyOf({ services: { acute: { beds: 3 } } })).not.toBe(key);
  });
});
