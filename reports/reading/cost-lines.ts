/** The cost lines of a comparison: who pays, and whether less of it is cash or only capacity. */
import { findEstimate } from './figures.ts';
import { moneyOf, type MoneyLine } from './money.ts';
import type { Comparison } from './sides.ts';

export interface CostLine {
  readonly line: string;
  readonly payer: string;
  /** What the scenario says of it; undefined where the manifest does not hold it. */
  readonly said: MoneyLine | undefined;
}

/** The money of each side's resolved scenario, base first. */
export function moneyOfSides({ manifest, sides }: Comparison) {
  return sides.map(({ results }) =>
    moneyOf(manifest.scenarios.find(({ name }) => name === results.scenario)?.resolved),
  );
}

/** Every line of either side, the largest in the base first. */
export function costLines(comparison: Comparison): CostLine[] {
  const { base, sides } = comparison;
  const money = moneyOfSides(comparison);
  const found = new Map<string, CostLine>();
  for (const { measure, dimensions } of sides.flatMap(({ results }) => results.measures)) {
    const { line, payer } = dimensions;
    if (measure !== 'cost' || line === undefined || payer === undefined) continue;
    const said = money.map(({ lines }) => lines.get(line)).find((each) => each !== undefined);
    found.set(JSON.stringify([payer, line]), { line, payer, said });
  }
  const size = ({ line, payer }: CostLine): number =>
    findEstimate(base.results, 'cost', { payer, line })?.mean ?? 0;
  return [...found.values()].sort((a, b) => size(b) - size(a));
}

/** The price years of both sides, each once: `2016/17`; null where there is none. */
export function priceYears(comparison: Comparison): string | null {
  const years = new Set(moneyOfSides(comparison).flatMap(({ priceYear }) => priceYear ?? []));
  return years.size === 0 ? null : [...years].join(' (base) and ');
}
