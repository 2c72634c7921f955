import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { loadScenarios } from '../../src/cli/load-scenarios.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import type { RunJobs } from '../../src/experiment/replications.ts';
import { runReplications } from '../../src/experiment/replications.ts';
import type { ReplicationResult } from '../../src/measures/replication-result.ts';
import type { PoolOptions } from '../../workers/pool.ts';
import { ReplicationPool } from '../../workers/pool.ts';
import { SMALL } from './stepdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'stepdown-workers-'));
writeFileSync(join(folder, 'small.yaml'), SMALL);
const [scenario] = loadScenarios([join(folder, 'small.yaml')]);
const plan = scenario!.plan;
const pools: ReplicationPool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function replications(run: RunJobs): Promise<ReplicationResult[]> {
  const { byScenario } = await runReplications({ scenarios: 1, replications: { from: 1, to: 6 }, run });
  return byScenario[0]!.map((result) => ({ ...result, engineSeconds: 0 }));
}

function onThreads(options: Partial<PoolOptions>): RunJobs {
  const pool = new ReplicationPool({ workers: 2, ...options });
  pools.push(pool);
  return (jobs, onResult) => pool.run(jobs, { plans: [plan], onResult });
}

test('threads give what one gets without them', async () => {
  expect(await replications(onThreads({}))).toEqual(await replications(runInline([plan])));
});

test('a replication whose worker died is done again, with the same numbers', async () => {
  const remembered = join(folder, 'died');
  process.env['STEPDOWN_TEST_DEATH'] = remembered;
  const entry = new URL('./dying-thread.mjs', import.meta.url);
  const found = await replications(onThreads({ entry }));
  expect(existsSync(remembered)).toBe(true);
  expect(found).toEqual(await replications(onThreads({})));
});
