/** Cost lines: pounds of one price year, for copies of services. */
import { poundsOf, poundsPerDay } from '../../scenario/quantity.ts';
import type { CostLine, Money } from '../../scenario/scenario.ts';
import type { PlanCostLine, PlanMoney } from '../plan.ts';
import { dayOf, tickOfDay } from './run-calendar.ts';
import type { ServiceCopies } from './service-copies.ts';
import type { Setting } from './setting.ts';

const UNIT_COSTS = [
  ['perOccupiedDay', 'occupiedDay'],
  ['perDelayedDay', 'delayedDay'],
  ['perContactHour', 'contactHour'],
  ['perStart', 'start'],
] as const;

type Cost = Pick<PlanCostLine, 'basis' | 'pounds' | 'atTick'>;

function costOf(what: string, line: CostLine, { calendar, problems }: Setting): Cost {
  const path = ['money', 'lines', what];
  if (line.block !== undefined) return { basis: 'block', pounds: poundsPerDay(line.block), atTick: 0 };
  for (const [key, basis] of UNIT_COSTS) {
    const cost = line[key];
    if (cost !== undefined) return { basis, pounds: poundsOf(cost), atTick: 0 };
  }
  if (line.oneOff !== undefined && line.on !== undefined) {
    const atTick = tickOfDay(calendar, dayOf(line.on, [...path, 'on'], problems));
    return { basis: 'oneOff', pounds: poundsOf(line.oneOff), atTick };
  }
  const cure = 'Add for example `block: £100000/year`, or `oneOff: £20000` with `on: 2016-10-01`.';
  return problems.stop({ path, value: '', expected: 'a cost', cure });
}

/** The money of a plan. */
export function planMoney(money: Money, setting: Setting, services: ServiceCopies): PlanMoney {
  const lines = Object.entries(money.lines).flatMap(([what, line]): PlanCostLine[] => {
    const cost = setting.problems.attempt(() => costOf(what, line, setting));
    const covered = (line.services ?? []).flatMap((name) => services.of(name));
    const cashReleasing = line.cashReleasing === 'yes' || line.cashReleasing === true;
    return cost ? [{ what, payer: line.payer, services: covered, ...cost, cashReleasing }] : [];
  });
  return { priceYear: money.priceYear, lines };
}
