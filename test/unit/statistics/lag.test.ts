import { describe, expect, it } from 'vitest';
import { centroidLag, type Response } from '../../../src/statistics/lag.ts';

const AT = [0, 1, 2, 3, 4, 5];

describe('the lag of an effect behind its cause', () => {
  it('is the distance of their middles, exactly so where every replication says the same', () => {
    const same: Response = { cause: [2, 2, 0, 0, 0, 0], effect: [0, 0, 1, 2, 1, 0] };
    const lag = centroidLag([same, same, same], AT);
    expect(lag).toMatchObject({ mean: 2.5, se: 0 });
  });

  it('weighs replications by the size of their effect, and has the interval of the jackknife', () => {
    // effects at 1 and at 4, the second three times as large: the middle is (1 + 3 x 4) / 4
    const responses: Response[] = [
      { cause: [1, 0, 0, 0, 0, 0], effect: [0, 2, 0, 0, 0, 0] },
      { cause: [1, 0, 0, 0, 0, 0], effect: [0, 0, 0, 0, 2, 0] },
      { cause: [1, 0, 0, 0, 0, 0], effect: [0, 0, 0, 0, 2, 0] },
      { cause: [1, 0, 0, 0, 0, 0], effect: [0, 0, 0, 0, 2, 0] },
    ];
    const lag = centroidLag(responses, AT);
    if ('why' in lag) throw new Error(lag.why);
    // equal sizes: the ratio is the mean of 1, 4, 4 and 4, and the jackknife its standard error
    expect(lag.mean).toBeCloseTo(3.25, 12);
    expect(lag.se).toBeCloseTo(1.5 / 2, 12);
  });

  it('is not said where cause or effect cannot be told from nothing, or of one replication', () => {
    const up: Response = { cause: [1, 0, 0, 0, 0, 0], effect: [0, 1, 0, 0, 0, 0] };
    const down: Response = { cause: [1, 0, 0, 0, 0, 0], effect: [0, -1, 0, 0, 0, 0] };
    expect(centroidLag([up], AT)).toEqual({ why: 'one replication has no interval' });
    expect(centroidLag([up, down, up, down], AT)).toEqual({
      why: 'the effect itself cannot be told from nothing',
    });
    const none: Response = { cause: [0, 0, 0, 0, 0, 0], effect: [0, 1, 0, 0, 0, 0] };
    expect(centroidLag([none, none], AT)).toEqual({ why: 'the cause itself cannot be told from nothing' });
  });
});
