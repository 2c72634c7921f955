/** Amounts a week that bundles draw as they stand: a pool must be able to give them in whole units. */
import type { BundleSpec } from '../../engine/ledger/ledger-spec.ts';
import type { Draft } from './draft.ts';

/** Most units to the amount that are tried; beyond it the figures have too many decimals. */
const MOST_TIMES = 100_000;

/** Whether an amount comes to a whole number of units, but for the last digits of a double. */
function isWhole(units: number): boolean {
  return Math.abs(units - Math.round(units)) <= 1e-9 * Math.max(1, units);
}

/** Least multiple of `units` in which every amount is whole; null when there is none that is not huge. */
export function unitsForAmounts(units: number, amounts: readonly number[]): number | null {
  for (let times = 1; times <= MOST_TIMES; times++) {
    if (amounts.every((amount) => isWhole(amount * units * times))) return units * times;
  }
  return null;
}

function perWeekOf({ shape, extension }: BundleSpec): number[] {
  const fixed = shape.rule === 'intensity' || shape.rule === 'intensityForLength' ? [shape.perWeek] : [];
  return extension === null ? fixed : [...fixed, extension.perWeek];
}

/** Amounts a week that people draw of each service, over all epochs. */
export function intensitiesByService(drafts: readonly Draft[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { nodes, bundles } of drafts) {
    for (const node of nodes) {
      if (node.op !== 'request') continue;
      for (const { service, bundle } of [...node.needs, ...node.alternatives]) {
        if (bundle < 0) continue;
        found.set(service, [...(found.get(service) ?? []), ...perWeekOf(bundles[bundle]!)]);
      }
    }
  }
  return found;
}
