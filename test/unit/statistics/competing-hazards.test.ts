import { describe, expect, it } from 'vitest';
import { sharesWithHazards } from '../../../src/statistics/competing-hazards.ts';

describe('shares with other hazards', () => {
  it('are those given where no hazard changes', () => {
    const found = sharesWithHazards([0.06, 0.14, 0.03], [1, 1, 1]);
    [0.06, 0.14, 0.03].forEach((share, i) => expect(found[i]).toBeCloseTo(share, 14));
    expect(sharesWithHazards([0, 0, 0], [2, 2, 2])).toEqual([0, 0, 0]);
  });

  it('of one end alone are one less the rest to the power of the factor', () => {
    expect(sharesWithHazards([0.19, 0], [2, 5])[0]).toBeCloseTo(1 - 0.81 ** 2, 14);
    expect(sharesWithHazards([0.19, 0], [0, 5])).toEqual([0, 0]);
  });

  it('compete: more of one leaves fewer for the others, and never more than everybody', () => {
    // Hazards of 0.1 and 0.2 by the end: doubling the first gives 0.2 and 0.2.
    const gone = -Math.expm1(-0.3);
    const found = sharesWithHazards([gone / 3, (2 * gone) / 3], [2, 1]);
    expect(found[0]).toBeCloseTo(-Math.expm1(-0.4) / 2, 14);
    expect(found[1]).toBeCloseTo(-Math.expm1(-0.4) / 2, 14);
    expect(found[1]).toBeLessThan((2 * gone) / 3);
    const most = sharesWithHazards([0.5, 0.4], [1000, 1000]);
    expect(most[0]! + most[1]!).toBeLessThanOrEqual(1);
  });

  it('cannot be told where nobody is left', () => {
    expect(() => sharesWithHazards([0.6, 0.4], [1, 1])).toThrow(RangeError);
  });
});
