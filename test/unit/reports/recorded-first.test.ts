import { describe, expect, it } from 'vitest';
import type { Estimate, Results } from '../../../src/experiment/results.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { recordedFirstPoint } from '../../../reports/words/points/recorded-first.ts';
import { sampleManifest } from '../../support/sample-results.ts';

type Days = readonly [reason: string, constraint: string, root: number, waited: number];

function estimate(measure: string, dimensions: Record<string, string>, mean: number): Estimate {
  const spread = { sd: 1, se: 1, low: mean - 2, high: mean + 2, p10: mean - 2, p90: mean + 2 };
  return { measure, dimensions, unit: 'days/year', basis: 'person-time', mean, ...spread, replications: 20 };
}

function point(days: readonly Days[]) {
  const measures = days.flatMap(([reason, constraint, root, waited]) => [
    estimate('rootCauseDays', { reason, constraint }, root),
    estimate('delayedDays', { reason, constraint }, waited),
  ]);
  const total = days.reduce((sum, [, , , waited]) => sum + waited, 0);
  const results = {
    title: 'one',
    scenario: 'one',
    measures: [estimate('delayedDays', {}, total), ...measures],
    variants: [],
    differences: [],
  } as unknown as Results;
  return recordedFirstPoint(comparisonsOf(results, sampleManifest())[0]!);
}

describe('what is recorded first', () => {
  it('is not told of where it is what binds', () => {
    expect(point([['E', 'home care', 500, 500], ['A', 'process', 300, 300]])).toBeNull(); // prettier-ignore
  });

  it('is told of where days are passed on to another service', () => {
    const said = point([
      ['C', 'community bed', 200, 500],
      ['C', 'home care', 300, 0],
      ['A', 'process', 300, 300],
    ]);
    expect(said!.text).toContain(
      'Days recorded as C Further non-acute NHS care wait in the end for something else: home care (60% of these days).',
    );
  });

  it('is told of where what a service causes goes under several codes', () => {
    const said = point([
      ['A', 'home care', 200, 200],
      ['E', 'home care', 300, 300],
      ['A', 'process', 300, 300],
    ]);
    expect(said!.text).toBe(
      'What home care causes is recorded 60% as E Care package at home and 40% as A Completion of assessment.',
    );
  });

  it('leaves out what is too little to matter', () => {
    const many: Days = ['Dii', 'process', 100_000, 100_000];
    expect(point([many, ['A', 'home care', 40, 40], ['E', 'home care', 60, 60]])).toBeNull();
  });
});
