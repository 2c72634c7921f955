/** The scenarios of the coverage table: each runs, changes something, and is like no other. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenarios } from '../../src/cli/load-scenarios.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import type { Plan } from '../../src/model/plan.ts';
import { coveredRows, coverings } from '../../scripts/coverage-runs.ts';
import { serviceModels } from '../../scripts/service-models.ts';

const all = coverings('scenarios');
const plans = new Map<string, Plan>();

/** Each file is read once. */
function planOf(file: string): Plan {
  const plan = plans.get(file) ?? loadScenarios([file])[0]!.plan;
  plans.set(file, plan);
  return plan;
}

test('the evidence names fifty models, and each is covered by one file', () => {
  expect(serviceModels).toHaveLength(50);
  expect(all.map(({ row }) => row)).toEqual(serviceModels.map((_, i) => i + 1));
});

describe.each(all)('$row: $file', ({ file, base }) => {
  const plan = planOf(file);

  test('runs a replication in which people, places and time add up', { timeout: 60_000 }, () => {
    // measureReplication throws when a law is broken
    expect(measureReplication(plan, 1).events).toBeGreaterThan(1000);
  });

  test('means something else than its base', () => {
    expect(JSON.stringify({ ...plan, seed: '' })).not.toBe(JSON.stringify({ ...planOf(base), seed: '' }));
  });
});

test('the table in the reference has a line for each', () => {
  const page = readFileSync('docs/reference/coverage.md', 'utf8');
  for (const { file } of all) expect(page).toContain(`(../../${file})`);
});

test('none is a rename of another', () => {
  const meanings = all.map(({ file }) => JSON.stringify(planOf(file)));
  expect(new Set(meanings).size).toBe(all.length);
});

test(
  'a scheme counts more avoided admissions than there are, and there are some',
  { timeout: 60_000 },
  async () => {
    const crisis = all.filter(({ file }) => file.endsWith('crisis-response-72-hours.yaml'));
    const [row] = await coveredRows({ coverings: crisis, replications: 3, runner: runInline });
    const { claimed, admissions } = row!.avoided!;
    // Two in five of those it sends home would have stayed there anyway, and one in six goes to hospital after all.
    expect(-admissions.low!).toBeLessThan(claimed * 0.6);
    expect(admissions.high!).toBeLessThan(0);
  },
);
