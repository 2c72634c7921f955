/** Shares must sum to 100%; an error says by how much they do not. Sums are exact. */
import { exactShare, toNumber, type Decimal } from '../quantity.ts';
import type { Path, Quantity } from '../scenario.ts';
import type { Report } from './checking.ts';

/** Largest difference from 1 that counts as none. */
export const SHARE_TOLERANCE = 1e-9;

/** Exact sum of decimals. */
export function exactSum(decimals: readonly Decimal[]): Decimal {
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  const digits = decimals.reduce((sum, one) => sum + one.digits * 10n ** BigInt(places - one.places), 0n);
  return { digits, places };
}

/** A share as a percentage, without the dust of binary fractions. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(10))}%`;
}

/** Complains unless shares sum to 100%. */
export function expectWhole(report: Report, path: Path, shares: readonly Quantity[]): void {
  const sum = toNumber(exactSum(shares.map(exactShare)));
  const off = sum - 1;
  if (Math.abs(off) <= SHARE_TOLERANCE) return;
  const words = `${percent(Math.abs(off))} too ${off > 0 ? 'much' : 'little'}`;
  report(
    path,
    `shares that sum to 100%: these sum to ${percent(sum)}, ${words}`,
    'change the shares; nothing is scaled in silence',
  );
}
