/** Leicestershire 2016/17 against the public record, with its provider's failure and without, and the page about it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { modelledWhole } from '../../src/experiment/observed/modelled.ts';
import { monthsTogether } from '../../src/experiment/observed/months-together.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import type { ScenarioRun } from '../../src/experiment/scenario-run.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';

const Z = 4;
const REPLICATIONS = 4;

function runOf(file: string): ScenarioRun {
  const load = (path: string) => ({ file: path, text: readFileSync(resolve('scenarios', path), 'utf8') });
  const read = readScenario(load(file), load);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planScenario(read.value, { name: file, file });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { plan } = planned.value;
  const results = Array.from({ length: REPLICATIONS }, (_, i) => measureReplication(plan, i + 1));
  return { ...planned.value, results };
}

const failed = runOf('leicestershire-2016-17.yaml');
const held = runOf('leicestershire-2016-17-no-failure.yaml');

const se = (values: readonly number[]): number =>
  sampleStandardDeviation([...values]) / Math.sqrt(values.length);

const page = readFileSync('docs/explanation/leicestershire.md', 'utf8');
const printed = new Map(
  [...page.matchAll(/^\| (\S.*?) +\| ([\d,]+) +\| ([\d,]+) +\|$/gm)].map(([, name, record, model]) => [
    name!,
    { record: Number(record!.replace(',', '')), model: Number(model!.replace(',', '')) },
  ]),
);

describe('the year with the failure, set beside the record', () => {
  test.each(failed.observed)('$name', (observation) => {
    const { name, seen } = observation;
    const record = seen.by === 'period' ? seen.value : monthsTogether(failed.catalogue, seen);
    const values = modelledWhole(failed, observation);
    const told = `the record ${record}, the model ${mean(values)}, se ${se(values)}`;
    expect(Math.abs(mean(values) - record), told).toBeLessThan(0.05 * record + Z * se(values));
    expect(printed.get(name)?.record, 'the record on the page').toBe(record);
    // The page gives means of thirty replications, of which these are the first four.
    expect(Math.abs(mean(values) - printed.get(name)!.model), `the page, ${told}`).toBeLessThan(
      Z * se(values),
    );
  });
});

/** Means of the paired differences of a figure, with and without the failure. */
function added(measure: string, dimensions: Record<string, string>): readonly number[] {
  const valueIn = ({ catalogue, results }: ScenarioRun): number[] => {
    const wanted = JSON.stringify(dimensions);
    const row = catalogue.measures.findIndex(
      (each) => each.measure === measure && JSON.stringify(each.dimensions) === wanted,
    );
    return results.map(({ values }) => values[row]!);
  };
  const without = valueIn(held);
  return valueIn(failed).map((value, i) => value - without[i]!);
}

describe('what the failure does', () => {
  test('is recorded under assessment, and taken from care at home', () => {
    for (const days of added('delayedDays', { reason: 'A' })) expect(days).toBeGreaterThan(0);
    for (const days of added('delayedDays', { reason: 'E' })) expect(days).toBeLessThan(0);
  });

  test('is caused by home care alone', () => {
    const all = added('rootCauseDays', { constraint: 'home care' });
    for (const days of all) expect(days).toBeGreaterThan(0);
    for (const days of added('rootCauseDays', { constraint: 'process' })) expect(days).toBe(0);
    const recordedAsAssessment = added('rootCauseDays', { reason: 'A', constraint: 'home care' });
    for (const [i, days] of recordedAsAssessment.entries()) expect(days).toBeGreaterThan(all[i]!);
  });
});
