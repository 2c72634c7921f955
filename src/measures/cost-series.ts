/** Money by period: all costs, and those that are paid in cash. */
import type { Plan, PlanCostLine } from '../model/plan.ts';
import { poundsFor } from './cost-measures.ts';
import { quantitiesByPeriod } from './cost-quantity.ts';
import { measureNamed } from './measure-names.ts';
import type { Observed } from './observed.ts';
import type { SeriesDefinition } from './series.ts';

/** Series in all and by payer; none without unit costs. */
export function costSeries({ money }: Plan): SeriesDefinition[] {
  if (money === null) return [];
  const cash = money.lines.filter(isCash);
  return [...seriesOf('allCosts', money.lines), ...seriesOf('cashCosts', cash)];
}

/** Whether a line is money that somebody pays more or less of; the rest is the value of capacity. */
function isCash({ basis, cashReleasing }: PlanCostLine): boolean {
  return cashReleasing || basis === 'block' || basis === 'oneOff';
}

function seriesOf(measure: string, lines: readonly PlanCostLine[]): SeriesDefinition[] {
  if (lines.length === 0) return [];
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  const make = (dimensions: Readonly<Record<string, string>>, some: readonly PlanCostLine[]) => ({
    row: { measure, dimensions, unit: measureNamed(measure).unit, of: 'amount' as const },
    of: (seen: Observed, p: number) => some.reduce((sum, line) => sum + paidByPeriod(seen, line)[p]!, 0),
  });
  return [
    make({}, lines),
    ...payers.map((payer) =>
      make(
        { payer },
        lines.filter((line) => line.payer === payer),
      ),
    ),
  ];
}

/** Pounds of a line in each period, worked out once for what was seen. */
const known = new WeakMap<Observed, Map<PlanCostLine, readonly number[]>>();

function paidByPeriod(seen: Observed, line: PlanCostLine): readonly number[] {
  const lines = known.get(seen) ?? new Map<PlanCostLine, readonly number[]>();
  known.set(seen, lines);
  const paid = lines.get(line) ?? increases(seen, line);
  lines.set(line, paid);
  return paid;
}

/** What each period adds to what has been paid until its end. */
function increases(seen: Observed, line: PlanCostLine): number[] {
  let units = 0;
  let before = 0;
  return quantitiesByPeriod(seen, line).map((more) => {
    units += more;
    const paid = poundsFor(line, units, seen.days);
    const increase = paid - before;
    before = paid;
    return increase;
  });
}
