/** Costs by payer, from the plan's unit costs and what was seen. */
import type { Plan, PlanCostLine } from '../model/plan.ts';
import { quantityOf } from './cost-quantity.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import type { Observed } from './observed.ts';

type Dimensions = Readonly<Record<string, string>>;

/** Rows in total, by payer and by line; none without unit costs. */
export function costMeasures({ money }: Plan): Definition[] {
  if (money === null) return [];
  const running = money.lines.filter(({ basis }) => basis !== 'oneOff');
  const oneOff = money.lines.filter(({ basis }) => basis === 'oneOff');
  return [
    ...byPayer('cost', running),
    ...running.map((line) => costRow('cost', { payer: line.payer, line: line.what }, [line])),
    ...byPayer(
      'costCashReleasing',
      running.filter(({ cashReleasing }) => cashReleasing),
    ),
    ...byPayer('oneOffCost', oneOff),
  ];
}

function byPayer(name: string, lines: readonly PlanCostLine[]): Definition[] {
  if (lines.length === 0) return [];
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  return [
    costRow(name, {}, lines),
    ...payers.map((payer) =>
      costRow(
        name,
        { payer },
        lines.filter((line) => line.payer === payer),
      ),
    ),
  ];
}

function costRow(name: string, dimensions: Dimensions, lines: readonly PlanCostLine[]): Definition {
  const pounds = (seen: Observed): number =>
    lines.reduce((sum, line) => sum + poundsFor(line, quantityOf(seen, line), seen.days), 0);
  return define(name, dimensions, (seen) =>
    name === 'oneOffCost' ? [pounds(seen), 1] : perYear(pounds(seen), seen),
  );
}

/** Pounds for so many units of a line in a measured period of so many days. */
export function poundsFor(line: PlanCostLine, units: number, days: number): number {
  const paid = line.abovePerDay === 0 ? units : Math.max(0, units - line.abovePerDay * days);
  return Math.min(line.pounds * paid, line.mostPerDay * days);
}
