import { describe, expect, it } from 'vitest';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import { chainPlan } from '../../support/chain-plan.ts';

function warnings(given: Parameters<typeof chainPlan>[0]): string[] {
  return [1, 2, 3].flatMap((replication) => [...measureReplication(chainPlan(given), replication).warnings]);
}

describe('warnings of a replication', () => {
  it('name a service whose queue grows through the run', () => {
    // Two beds and a stay of five days carry 0.4 people a day; three come.
    const found = warnings({ fromDay: 50, endDay: 250, perDay: 3, beds: [2, 4, 6] });
    expect(found).toEqual(
      Array.from(
        { length: 3 },
        () => 'acute is unstable: its queue grew through the run, and its mean has no steady state',
      ),
    );
  });

  it('say nothing of a service with room to spare, measured when settled', () => {
    expect(warnings({ fromDay: 200, endDay: 600, perDay: 2, beds: [40, 40, 60] })).toEqual([]);
  });

  it('name services that were still filling when measuring began', () => {
    // From empty, with stays of 60 days: a year passes before home care is in balance.
    const found = warnings({
      fromDay: 7,
      endDay: 700,
      perDay: 20,
      beds: [2000, 2000, 2000],
      stays: [5, 6, 60],
    });
    expect(new Set(found)).toContain(
      'the warm-up looks too short for home care: it was still settling when measuring began (stepdown warmup says how long would do)',
    );
  });
});
