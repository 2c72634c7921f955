/** Lancashire and South Cumbria 2024/25 against what NHS England published of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelledSpans, modelledWhole } from '../../src/experiment/observed/modelled.ts';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import type { ScenarioRun } from '../../src/experiment/scenario-run.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';
import { meanInterval } from '../../src/statistics/interval.ts';

const FILE = 'lancashire-south-cumbria-2024-25.yaml';
const z = 4;
const replications = 5;

function run(): ScenarioRun {
  const load = (path: string) => ({ file: path, text: readFileSync(resolve('scenarios', path), 'utf8') });
  const read = readScenario(load(FILE), load);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planScenario(read.value, { name: FILE, file: FILE });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { plan } = planned.value;
  const results = Array.from({ length: replications }, (_, i) => measureReplication(plan, i + 1));
  return { ...planned.value, results };
}

const ran = run();

/** How far the mean may lie from the record: its tolerance and what chance may add. */
function expectWithin(values: readonly number[], record: number, tolerance: number): void {
  const { mean, se } = meanInterval(values);
  expect(Math.abs(mean - record), `record ${record}, model ${mean}, se ${se}`).toBeLessThan(
    tolerance + z * se,
  );
}

describe('the people who no longer meet the criteria to reside', () => {
  const [byMonth, ...byTrust] = ran.observed.filter(({ measure }) => measure === 'notMeetingCriteria');

  test('over the year, within 3%', () => {
    const seen = byMonth!.seen;
    const months = seen.by === 'month' ? seen.spans : [];
    expect(months).toHaveLength(12);
    const days = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
    const record = months.reduce((sum, { value }, m) => sum + (value * days[m]!) / 365, 0);
    expectWithin(modelledWhole(ran, byMonth!), record, 0.03 * record);
  });

  test('in each month, within 15%: from about 530 in August to about 710 in February', () => {
    const { seen } = byMonth!;
    if (seen.by === 'period') throw new Error('the record is by month');
    for (const [m, values] of modelledSpans(ran, seen).entries())
      expectWithin(values, seen.spans[m]!.value, 0.15 * seen.spans[m]!.value);
  });

  test.each(byTrust)('$name, within 5%', (record) => {
    if (record.seen.by !== 'period') throw new Error('the record is one figure');
    expectWithin(modelledWhole(ran, record), record.seen.value, 0.05 * record.seen.value);
  });
});

test.each(ran.observed.filter(({ measure }) => ['leftOnWeekday', 'occupied'].includes(measure)))(
  '$name, within 5%',
  (record) => {
    if (record.seen.by !== 'period') throw new Error('the record is one figure');
    expectWithin(modelledWhole(ran, record), record.seen.value, 0.05 * record.seen.value);
  },
);

test('each reason has its share of the delay within three points', () => {
  const reasons = ran.observed.filter(({ measure }) => measure === 'shareOfDelay');
  expect(reasons).toHaveLength(7);
  for (const record of reasons) {
    if (record.seen.by !== 'period') throw new Error('the record is one figure');
    expectWithin(modelledWhole(ran, record), record.seen.value, 0.03);
  }
});

test('the clocks are apart: some who no longer meet the criteria are not yet discharge-ready', () => {
  const row = (measure: string): number =>
    ran.catalogue.measures.findIndex((m) => m.measure === measure && Object.keys(m.dimensions).length === 0);
  for (const { values } of ran.results) {
    expect(values[row('dischargeReady')]!).toBeLessThan(0.9 * values[row('notMeetingCriteria')]!);
    expect(values[row('dischargeReady')]!).toBeGreaterThan(0.6 * values[row('notMeetingCriteria')]!);
  }
});
