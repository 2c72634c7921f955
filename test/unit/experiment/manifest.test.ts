import { expect, test } from 'vitest';
import { manifestHash, manifestOf } from '../../../src/experiment/manifest.ts';
import { periodMismatch } from '../../../src/experiment/same-period.ts';
import { minimalScenario, readWell } from '../../support/scenario-text.ts';
import { madeUpRun } from './made-up-run.ts';

const provenance = { version: '1.0.0', commit: 'abc', node: 'v20.20.2' };
const run = madeUpRun('base', [{ values: [1, 2] }, { values: [3, 4] }]);
const range = { from: 1, to: 2 };
const hash = manifestHash(provenance, [run], range);

test('the hash covers all that decides a result', () => {
  const other = [
    manifestHash({ ...provenance, version: '1.0.1' }, [run], range),
    manifestHash({ ...provenance, commit: 'abd' }, [run], range),
    manifestHash({ ...provenance, node: 'v22.1.0' }, [run], range),
    manifestHash(provenance, [run], { from: 1, to: 3 }),
    manifestHash(provenance, [{ ...run, resolved: { title: 'x' } }], range),
    manifestHash(provenance, [{ ...run, plan: { ...run.plan, seed: 'x' } }], range),
    manifestHash(provenance, [run, run], range),
  ];
  expect(new Set([hash, ...other]).size).toBe(other.length + 1);
  expect(hash).toMatch(/^sha256-[0-9a-f]{64}$/);
});

test('the hash covers no time, no machine and no results', () => {
  const elsewhere = { ...run, file: '/home/x/base.yaml', results: [] };
  expect(manifestHash({ ...provenance, node: 'v20.19.0' }, [elsewhere], range)).toBe(hash);
});

test('the manifest adds up what was done', () => {
  const facts = { workers: 2, startedAt: '2026-01-01T00:00:00.000Z', partial: false };
  const manifest = manifestOf(provenance, [run, run], range, facts);
  expect(manifest).toMatchObject({
    ...facts,
    seed: 'made up',
    events: 400,
    engineSeconds: 2,
    replications: range,
  });
  expect(manifest.scenarios.map(({ name }) => name)).toEqual(['base', 'base']);
});

test('scenarios of different measured periods are not compared', () => {
  const placed = { ...run, read: readWell(minimalScenario()) };
  const longer = { ...placed, file: 'longer.yaml', plan: { ...run.plan, endTick: run.plan.endTick * 2 } };
  const found = periodMismatch(placed, longer);
  expect(found).toMatchObject({ path: ['run', 'length'], file: 'scenario.yaml' });
  expect(found!.expected).toMatch(/longer\.yaml measures 2016-04-01 to before 2016-05-06/);
  expect(found!.expected).toMatch(/run\.length at scenario\.yaml:\d+:\d+/);
  const coldStart = { ...run.plan, startDay: run.plan.startDay + 7, fromTick: 0, endTick: 14 * 86_400_000 };
  expect(periodMismatch(placed, { ...placed, plan: coldStart })).toBeNull();
});
