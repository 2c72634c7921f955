import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/engine-error.ts';
import { BundleLayer } from '../../../../src/engine/ledger/lay-bundle.ts';
import { Portions } from '../../../../src/engine/ledger/portions.ts';
import type { BundleSpec, LedgerSpec } from '../../../../src/engine/ledger/ledger-spec.ts';
import { bundleOf, drawnTotal, hours, hoursPool } from './pools.ts';

/** Minutes in each portion. */
function laid(
  bundle: BundleSpec,
  drawn: Partial<ReturnType<typeof drawnTotal>>,
  basis: LedgerSpec['basis'] = 'rate',
) {
  const portions = new Portions(1);
  new BundleLayer(portions, hoursPool(hours([[0, 1]]), { basis })).lay(0, bundle, {
    ...drawnTotal(NaN),
    ...drawn,
  });
  return Array.from({ length: portions.count[0]! }, (_, i) => portions.amount(0, i) / 7);
}

const profile = (...shares: number[]) => bundleOf({ rule: 'profile', shares });
const taper = (roundTo: number, cap = Infinity) =>
  bundleOf({ rule: 'taper', first: 0, last: 0, days: 0, roundTo }, cap);

describe('laying a bundle over time', () => {
  it('gives the Lancashire profile to the minute', () => {
    const weeks = laid(profile(0.26, 0.21, 0.17, 0.14, 0.12, 0.1), { total: 67 });
    // 4,020 minutes: 1045.2, 844.2, 683.4, 562.8, 482.4, 402.
    expect(weeks).toEqual([1045, 844, 683, 563, 483, 402].map((m, i) => (i === 4 ? 482 : i === 2 ? 684 : m)));
    expect(weeks.reduce((a, b) => a + b)).toBe(4020);
  });

  it('rounds the total to the whole minute and caps it', () => {
    expect(laid(profile(0.5, 0.5), { total: 1.0083 })).toEqual([30, 30]);
    expect(laid(bundleOf({ rule: 'profile', shares: [1] }, 2), { total: 9 })).toEqual([120]);
    expect(laid(profile(1), { total: 0 })).toEqual([0]);
  });

  it('lets a length set the total of an intensity', () => {
    const bundle = bundleOf({ rule: 'intensityForLength', perWeek: 7, length: 0 });
    expect(laid(bundle, { length: 10 })).toEqual([420, 180]);
    expect(laid(bundle, { length: 2.5 }, 'day')).toEqual([60, 60, 30]);
  });

  it('tapers in a straight line, to steps with halves to the even step, or to the minute', () => {
    expect(laid(taper(0.5), { length: 1, first: 2.5, last: 1 })).toEqual([150]);
    // 2, 1.75, 1.5, 1.25, 1 -> in half hours 4, 3.5 (even 4), 3, 2.5 (even 2), 2.
    expect(laid(taper(0.5), { length: 5, first: 2, last: 1 })).toEqual([120, 120, 90, 60, 60]);
    // 60, 33.33, 6.67 -> exactly 100 in all.
    expect(laid(taper(0), { length: 4, first: 1, last: 0 })).toEqual([60, 40, 20, 0]);
    expect(laid(taper(0), { length: 3, first: 1, last: 2 })).toEqual([60, 60, 60]);
    expect(laid(taper(0.5, 4), { length: 5, first: 2, last: 1 })).toEqual([120, 120]);
  });

  it('refuses what cannot be laid', () => {
    expect(() => laid(profile(1), { total: -1 })).toThrow(EngineError);
    expect(() => laid(profile(1), { total: NaN })).toThrow(EngineError);
    expect(() => laid(taper(0), { length: 2.5, first: 1, last: 1 })).toThrow(EngineError);
    expect(() => laid(bundleOf({ rule: 'intensity', perWeek: 0 }), { total: 1 })).toThrow(EngineError);
    expect(() => laid(bundleOf({ rule: 'intensity', perWeek: 1 / 3 + 1e-4 }), { total: 1 })).toThrow(
      EngineError,
    );
  });
});
