/** The two ends of the switch for case mix: the same hours and people, and care afterwards that nearly agrees. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { planScenario } from '../../src/experiment/plan-scenario.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { readScenario } from '../../src/scenario/read/read-scenario.ts';
import { meanInterval } from '../../src/statistics/interval.ts';

const z = 4;

/** People started a year, mean bundle [contact hours] and care afterwards of each [hours a week], over six replications. */
function serviceOf(file: string) {
  const load = (path: string) => ({ file: path, text: readFileSync(resolve('scenarios', path), 'utf8') });
  const read = readScenario(load(file), load);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planScenario(read.value, { name: file, file });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { plan, catalogue } = planned.value;
  const results = [1, 2, 3, 4, 5, 6].map((replication) => measureReplication(plan, replication).values);
  const figure = (measure: string, dimensions: object): number[] => {
    const row = catalogue.measures.findIndex(
      (m) => m.measure === measure && JSON.stringify(m.dimensions) === JSON.stringify(dimensions),
    );
    if (row < 0) throw new Error(`no ${measure}`);
    return results.map((values) => values[row]!);
  };
  const [started, left, ongoing] = [
    figure('started', { service: 'reablement' }),
    figure('left', { service: 'reablement' }),
    figure('ongoingHours', {}),
  ];
  return {
    started: meanInterval(started),
    each: meanInterval(ongoing.map((hours, i) => hours / left[i]!)),
  };
}

const [base, faceValue, caseMix] = [
  'kent-bundle.yaml',
  'kent-bundle-face-value.yaml',
  'kent-bundle-case-mix.yaml',
].map(serviceOf) as [
  ReturnType<typeof serviceOf>,
  ReturnType<typeof serviceOf>,
  ReturnType<typeof serviceOf>,
];

test('hours and people cannot tell the ends of the switch apart', () => {
  const ratio = 67 / 28;
  for (const { started } of [faceValue, caseMix])
    expect(Math.abs(started.mean / base.started.mean - ratio)).toBeLessThan(
      z * ratio * (started.se / started.mean + base.started.se / base.started.mean),
    );
});

test('care afterwards is 3.11 and 0.58 as reported, and 0.78 by case mix alone', () => {
  const kinds = [
    [base, 3.11],
    [faceValue, 0.58],
    [caseMix, 0.186 * 4.186],
  ] as const;
  for (const [{ each }, reported] of kinds)
    expect(Math.abs(each.mean - reported), `${each.mean}, se ${each.se}`).toBeLessThan(z * each.se + 0.01);
});
