/** The scenarios of the coverage table: each runs, changes something, and is like no other. */
import { describe, expect, test } from 'vitest';
import { loadScenarios } from '../../src/cli/load-scenarios.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import type { Plan } from '../../src/model/plan.ts';
import { coveredRows, coverings } from '../../scripts/coverage-runs.ts';
import { serviceModels } from '../../scripts/service-models.ts';

const all = coverings('scenarios');
const bases = new Map<string, Plan>();

function baseOf(file: string): Plan {
  const plan = bases.get(file) ?? loadScenarios([file])[0]!.plan;
  bases.set(file, plan);
  return plan;
}

test('the evidence names fifty models, and each file covers one of them', () => {
  expect(serviceModels).toHaveLength(50);
  for (const { row } of all) expect(serviceModels[row - 1]).toBeDefined();
});

describe.each(all)('$row: $file', ({ file, base }) => {
  const { plan } = loadScenarios([file])[0]!;

  test('runs a replication in which people, places and time add up', { timeout: 60_000 }, () => {
    // measureReplication throws when a law is broken
    expect(measureReplication(plan, 1).events).toBeGreaterThan(1000);
  });

  test('means something else than its base', () => {
    expect(JSON.stringify({ ...plan, seed: '' })).not.toBe(JSON.stringify({ ...baseOf(base), seed: '' }));
  });
});

test('none is a rename of another', () => {
  const meanings = all.map(({ file }) => JSON.stringify(loadScenarios([file])[0]!.plan));
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
