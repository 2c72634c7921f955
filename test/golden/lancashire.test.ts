/** The Lancashire baseline against the public record, and the page that says what came out of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/experiment/observed/observation.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import type { ScenarioRun } from '../../src/experiment/scenario-run.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

const z = 4;
const replications = 8;

/** A scenario of the folder, run so often; the same people come in each. */
function runOf(file: string, times: number): ScenarioRun {
  const load = (path: string) => ({ file: path, text: readFileSync(resolve('scenarios', path), 'utf8') });
  const read = readScenario(load(file), load);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planScenario(read.value, { name: file, file });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { plan } = planned.value;
  return {
    ...planned.value,
    results: Array.from({ length: times }, (_, i) => measureReplication(plan, i + 1)),
  };
}

interface Sample {
  readonly mean: number;
  readonly se: number;
}

function sample(values: readonly number[]): Sample {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** The values of a figure in each replication. */
function valuesOf(run: ScenarioRun, measure: string, dimensions: Record<string, string> = {}): number[] {
  const row = run.catalogue.measures.findIndex(
    (found) => found.measure === measure && JSON.stringify(found.dimensions) === JSON.stringify(dimensions),
  );
  if (row < 0) throw new Error(`no ${measure}`);
  return run.results.map((result) => result.values[row]!);
}

const base = runOf('lancashire-67h.yaml', replications);

const page = readFileSync('docs/explanation/lancashire.md', 'utf8');
const printed = new Map(
  [...page.matchAll(/^\| (.+?) +\| ([\d,.]+%?) +\| ([\d,.]+%?) +\|$/gm)].map(([, name, record, model]) => [
    name!,
    { record: figure(record!), model: figure(model!) },
  ]),
);

function figure(text: string): number {
  const number = Number(text.replace(/[,%]/g, ''));
  return text.endsWith('%') ? number / 100 : number;
}

const once = base.observed.flatMap(({ seen, ...about }) =>
  seen.by === 'period' ? [{ ...about, row: seen.row, value: seen.value }] : [],
);

/** How far off still counts as right, in the unit of the measure. */
function allowed(tolerance: Observation['tolerance'], value: number): number {
  if (tolerance === null) throw new Error('every record of the baseline has its tolerance');
  return tolerance.size * (tolerance.of === 'value' ? value : 1);
}

describe('the baseline, set beside the record', () => {
  test.each(once)('$name', ({ name, row, value, tolerance }) => {
    const { mean, se } = sample(base.results.map((result) => result.values[row]!));
    const told = `the record ${value}, the model ${mean}, se ${se}`;
    expect(Math.abs(mean - value), told).toBeLessThan(allowed(tolerance, value) + z * se);
    expect(printed.get(name)?.record, 'the record on the page').toBe(value);
    expect(Math.abs(mean - printed.get(name)!.model), `the page, ${told}`).toBeLessThan(z * se);
  });

  test('has each reason within two points of its share of the days', () => {
    const all = valuesOf(base, 'delayedDays');
    const reasons = once.filter(({ dimensions }) => dimensions['reason'] !== undefined);
    expect(reasons).toHaveLength(10);
    const recorded = reasons.reduce((sum, { value }) => sum + value, 0);
    expect(recorded).toBe(51_637);
    for (const { name, dimensions, value } of reasons) {
      const shares = valuesOf(base, 'delayedDays', dimensions).map((days, i) => days / all[i]!);
      const { mean, se } = sample(shares);
      expect(Math.abs(mean - value / recorded), name).toBeLessThan(0.02 + z * se);
    }
  });
});

/** What a variant changes in a figure: the mean and standard error of the paired differences. */
function change(variant: ScenarioRun, measure: string, dimensions: Record<string, string> = {}): Sample {
  const before = valuesOf(base, measure, dimensions);
  return sample(valuesOf(variant, measure, dimensions).map((value, i) => value - before[i]!));
}

describe('38 hours with the same demand', () => {
  const testbed = runOf('lancashire-38h.yaml', 4);

  test('leaves nobody waiting beyond the next morning, with 55% of the hours used', () => {
    const wait = sample(valuesOf(testbed, 'meanWait', { service: 'reablement' }));
    expect(Math.abs(wait.mean - 0.5)).toBeLessThan(0.01 + z * wait.se);
    const use = sample(valuesOf(testbed, 'utilisation', { service: 'reablement' }));
    expect(Math.abs(use.mean - 0.55)).toBeLessThan(0.01 + z * use.se);
  });

  test('takes away delay for code E and no other, and lets no more people start', () => {
    const fewer = change(testbed, 'delayedDays', { reason: 'E' });
    expect(fewer.mean).toBeLessThan(-1000);
    const others = change(testbed, 'delayedDays').mean - fewer.mean;
    expect(Math.abs(others)).toBeLessThan(0.1 * Math.abs(fewer.mean));
    const starts = change(testbed, 'started', { service: 'reablement' });
    expect(Math.abs(starts.mean)).toBeLessThan(41 + z * starts.se);
  });
});

describe('what becomes of the room that 38 hours make', () => {
  const E = { reason: 'E' };
  const users = { service: 'reablement' };

  test('with unmet demand, 1.76 times as many people start', () => {
    const demand = runOf('lancashire-38h-demand.yaml', 3);
    const starts = sample(valuesOf(demand, 'started', users));
    expect(Math.abs(starts.mean / 4100 - 67 / 38)).toBeLessThan(0.03 + (z * starts.se) / 4100);
  });

  test('with 43% fewer hours nobody waits longer than now, and the council pays £2.0m less', () => {
    const fewer = runOf('lancashire-38h-fewer-hours.yaml', 3);
    const days = change(fewer, 'delayedDays', E);
    expect(days.mean).toBeLessThan(z * days.se);
    expect(change(fewer, 'cost', { payer: 'council' }).mean).toBeCloseTo(-2_023_854, 0);
  });

  test('with a tenth more people and no more home care, hours do not help', () => {
    const tight = change(runOf('lancashire-38h-home-care.yaml', 3), 'meanWait', { service: 'home care' });
    expect(tight.mean).toBeGreaterThan(0);
  });
});
