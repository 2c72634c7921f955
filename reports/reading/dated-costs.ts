/** Costs that are paid once or for a time only, as the scenarios state them: where double-running would stand. */
import { isRecord, textOf } from './assumptions.ts';
import { resolvedOf } from './resolved-scenario.ts';
import type { Comparison, Side } from './sides.ts';

export interface DatedCost {
  readonly line: string;
  readonly payer: string;
  readonly side: Side['role'];
  /** As the file states it: `£250000`, `£4000/week`. */
  readonly cost: string;
  /** ISO dates; null where the line has none. A one-off has the day on which it is paid. */
  readonly on: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

function costOf(line: Readonly<Record<string, unknown>>): string {
  const stated = line['oneOff'] ?? line['block'];
  const bare = isRecord(stated) ? stated['value'] : stated;
  return textOf(bare) ?? '';
}

/** One payer, or each with its share. */
function payersOf(payer: unknown): string {
  if (!isRecord(payer)) return textOf(payer) ?? '';
  return Object.entries(payer)
    .map(([name, share]) => `${name} ${textOf(isRecord(share) ? share['value'] : share) ?? ''}`.trim())
    .join(', ');
}

function linesOf(comparison: Comparison, side: Side): DatedCost[] {
  const money = resolvedOf(comparison, side)['money'];
  const lines = isRecord(money) && isRecord(money['lines']) ? money['lines'] : {};
  return Object.entries(lines).flatMap(([name, line]) => {
    if (!isRecord(line)) return [];
    const dated = (key: string): string | null => textOf(line[key]);
    const [on, from, until] = [dated('on'), dated('from'), dated('until')];
    if (on === null && from === null && until === null) return [];
    return [
      {
        line: name,
        payer: payersOf(line['payer']),
        side: side.role,
        cost: costOf(line),
        on,
        from,
        until,
      },
    ];
  });
}

/** The lines of both sides, the base first. */
export function datedCosts(comparison: Comparison): DatedCost[] {
  return comparison.sides.flatMap((side) => linesOf(comparison, side));
}
