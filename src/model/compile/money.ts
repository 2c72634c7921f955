/** Cost lines: pounds of one price year, for copies of services. */
import { poundsOf, poundsPerDay, ratePerDay, shareOf } from '../../scenario/quantity.ts';
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

type Cost = Pick<PlanCostLine, 'basis' | 'pounds'>;

function costOf(path: readonly string[], line: CostLine, { problems }: Setting): Cost {
  if (line.block !== undefined) return { basis: 'block', pounds: poundsPerDay(line.block) };
  for (const [key, basis] of UNIT_COSTS) {
    const cost = line[key];
    if (cost !== undefined) return { basis, pounds: poundsOf(cost) };
  }
  if (line.oneOff !== undefined && line.on !== undefined)
    return { basis: 'oneOff', pounds: poundsOf(line.oneOff) };
  const cure = 'Add for example `block: £100000/year`, or `oneOff: £20000` with `on: 2016-10-01`.';
  return problems.stop({ path, value: '', expected: 'a cost', cure });
}

/** When a line is paid: on the day of a one-off, between the dates of a block, else all the time. */
function timeOf(
  path: readonly string[],
  { on, from = on, until }: CostLine,
  { calendar, problems }: Setting,
): Pick<PlanCostLine, 'fromTick' | 'untilTick'> {
  const tickOf = (key: string, date: string, days: number): number =>
    tickOfDay(calendar, dayOf(date, [...path, key], problems) + days);
  return {
    fromTick: from === undefined ? 0 : tickOf(on === undefined ? 'from' : 'on', from, 0),
    untilTick: until === undefined ? calendar.endTick : tickOf('until', until, 1),
  };
}

/** Who pays which share of a line. */
function sharesOf({ payer }: CostLine): readonly { readonly payer: string; readonly share: number }[] {
  if (typeof payer === 'string') return [{ payer, share: 1 }];
  return Object.entries(payer).map(([name, share]) => ({ payer: name, share: shareOf(share) }));
}

/** The money of a plan. */
export function planMoney(money: Money, setting: Setting, services: ServiceCopies): PlanMoney {
  const lines = Object.entries(money.lines).flatMap(([what, line]): PlanCostLine[] => {
    const path = ['money', 'lines', what];
    const cost = setting.problems.attempt(() => ({
      ...costOf(path, line, setting),
      ...timeOf(path, line, setting),
    }));
    const covered = (line.services ?? []).flatMap((name) => services.of(name));
    const cashReleasing = line.cashReleasing === 'yes' || line.cashReleasing === true;
    if (cost === undefined) return [];
    return sharesOf(line).map(({ payer, share }) => ({
      ...{ what, payer, services: covered, cashReleasing },
      ...cost,
      pounds: cost.pounds * share,
      abovePerDay: line.above === undefined ? 0 : ratePerDay(line.above),
      mostPerDay: line.atMost === undefined ? Infinity : poundsPerDay(line.atMost) * share,
    }));
  });
  return { priceYear: money.priceYear, lines };
}
