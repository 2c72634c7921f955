/** A fitted distribution of lengths in days as a scenario file writes it. */
import type { LengthFit } from './fit-lengths.ts';

/** Significant digits: far finer than any standard error. */
const DIGITS = 7;

function short(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** With its source at the first parameter that can carry one. */
export function writtenDistribution({ chosen, n }: LengthFit): unknown {
  const { spec } = chosen;
  const days = (value: number): string => `${short(value)} days`;
  const source = {
    source: `fitted to ${n} people of a spell extract by maximum likelihood`,
    confidence: 'M',
  };
  switch (spec.kind) {
    case 'lognormal':
      return { lognormal: { mu: { value: short(spec.mu), ...source }, sigma: short(spec.sigma) } };
    case 'gamma':
    case 'weibull':
      return { [spec.kind]: { shape: { value: short(spec.shape), ...source }, scale: days(spec.scale) } };
    case 'phaseType':
      return { phaseType: { start: sharesOf(spec.start), rates: ratesOf(spec.rates) } };
    case 'empirical':
      return { empirical: { values: spec.values.map(days), interpolate: 'yes' } };
    default:
      throw new Error(`no fit gives ${spec.kind}`);
  }
}

/** Shares to six decimals that sum to 100% exactly: the largest takes what rounding leaves. */
function sharesOf(shares: readonly number[]): string[] {
  const millionths = shares.map((share) => Math.round(share * 1e8));
  const most = millionths.indexOf(Math.max(...millionths));
  millionths[most]! += 1e8 - millionths.reduce((sum, one) => sum + one, 0);
  return millionths.map((one) => `${one / 1e6}%`);
}

/** {@link sharesOf} by name, for `leaveBy` and `then`. */
export function sharesByName(
  counts: readonly { readonly name: string; readonly count: number }[],
): Record<string, string> {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shares = sharesOf(counts.map(({ count }) => count / total));
  return Object.fromEntries(counts.map(({ name }, i) => [name, shares[i]!]));
}

function ratesOf(rates: readonly (readonly number[])[]): string[][] {
  return rates.map((row) => row.map((rate) => `${short(rate)}/day`));
}
