/** Laws that hold whatever is in the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { LEVEL_KINDS, LevelKind } from '../../../src/observe/records.ts';
import { planOf } from '../../support/plan-of.ts';
import { odd, oddScenario } from './odd-scenarios.ts';

function planFrom(given: Parameters<typeof oddScenario>[0]): Plan {
  return planOf(stringify(oddScenario(given)));
}

/** The most that a pool draws beyond what it has, in its own units, over the whole run. */
function mostOver(plan: Plan, pool: string): number {
  const first = plan.services.findIndex(({ service }) => service === pool) * LEVEL_KINDS;
  const now = { at: 0, drawn: 0, capacity: 0 };
  let most = -Infinity;
  const passed = () => {
    most = Math.max(most, now.drawn - now.capacity);
  };
  simulate(plan, 1, {
    levels({ length, at, series, level }) {
      for (let i = 0; i < length; i += 1) {
        if (at[i]! > now.at) passed();
        now.at = at[i]!;
        if (series[i] === first + LevelKind.drawn) now.drawn = level[i]!;
        if (series[i] === first + LevelKind.capacity) now.capacity = level[i]!;
      }
    },
  });
  passed();
  return most;
}

describe('in every odd scenario', () => {
  it('nobody is lost, times told twice are the same, nobody is in a place that is not there', () => {
    fc.assert(
      fc.property(odd, (given) => {
        measureReplication(planFrom(given), 1);
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  it('a pool that reserves whole plans, is never cut and begins empty never draws more than it has', () => {
    fc.assert(
      fc.property(odd, (given) => {
        const pool = { ...given.pool, reserve: 'all weeks', whileWaiting: 'none' } as const;
        const care = { ...given.care, occupied: 0 };
        const changes = given.changes.filter(({ what }) => !/pool/.test(what));
        expect(mostOver(planFrom({ ...given, pool, care, changes }), 'care')).toBeLessThanOrEqual(0);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('and cut, or full at the start, it does: the law above can fail', () => {
    const cut = fc
      .sample(odd, { numRuns: 60, seed: 7 })
      .filter(({ pool, care }) => pool.size < 4 && care.occupied > 4)
      .map((given) => mostOver(planFrom(given), 'care'));
    expect(Math.max(...cut)).toBeGreaterThan(0);
  });
});
