/** Costs by payer, from the plan's unit costs and what was seen. */
import { LevelKind } from '../observe/records.ts';
import { StaySum } from '../observe/stay-columns.ts';
import type { Plan, PlanCostLine } from '../model/plan.ts';
import { TICKS_PER_DAY } from '../units.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { ledgerSum } from './level-measures.ts';
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
  const filters = lines.map(({ services }) => ({ services }));
  const pounds = (seen: Observed): number =>
    lines.reduce((sum, line, k) => sum + line.pounds * quantity(seen, line, filters[k]!), 0);
  return define(name, dimensions, (seen) =>
    name === 'oneOffCost' ? [pounds(seen), 1] : perYear(pounds(seen), seen),
  );
}

/** How many of the line's units there were in the window. */
function quantity(seen: Observed, line: PlanCostLine, filter: { services: readonly number[] }): number {
  switch (line.basis) {
    case 'block':
      return daysPaid(seen, line);
    case 'occupiedDay':
      return seen.area(line.services, LevelKind.occupied) / TICKS_PER_DAY;
    case 'delayedDay':
      return seen.area(line.services, LevelKind.delayed) / TICKS_PER_DAY;
    case 'contactHour':
      return ledgerSum(seen, line.services, 'delivered');
    case 'start':
      return seen.stays(filter)[StaySum.began]!;
    case 'oneOff':
      return line.fromTick >= seen.plan.fromTick && line.fromTick < seen.plan.endTick ? 1 : 0;
  }
}

/** Days of the window on which a block is paid. */
function daysPaid({ plan }: Observed, { fromTick, untilTick }: PlanCostLine): number {
  const paid = Math.min(untilTick, plan.endTick) - Math.max(fromTick, plan.fromTick);
  return Math.max(0, paid) / TICKS_PER_DAY;
}
