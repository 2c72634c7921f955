import { describe, expect, it } from 'vitest';
import { shareOut } from '../../../../src/engine/ledger/share-out.ts';

function shared(total: number, shares: readonly number[]): number[] {
  const quotas = Float64Array.from(shares, (share) => total * share);
  shareOut(total, quotas, shares.length);
  return [...quotas];
}

describe('sharing by largest remainder', () => {
  it('gives the leftover to the largest remainders, ties to the earlier', () => {
    expect(shared(10, [1 / 3, 1 / 3, 1 / 3])).toEqual([4, 3, 3]);
    expect(shared(7, [0.5, 0.3, 0.2])).toEqual([4, 2, 1]);
    expect(shared(1, [0.2, 0.3, 0.5])).toEqual([0, 0, 1]);
  });

  it('takes a whole quota as whole, whatever the noise of floating point', () => {
    expect(shared(10, [0.1 + 0.2, 0.7])).toEqual([3, 7]);
    expect(shared(100, [0.57, 0.29, 0.14])).toEqual([57, 29, 14]);
  });
});
