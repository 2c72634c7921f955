/** How many of its units a cost line counts, over the measured period and in each period of the series. */
import { LevelKind } from '../observe/records.ts';
import { PeriodCount, StaySum } from '../observe/stay-columns.ts';
import type { PlanCostLine } from '../model/plan.ts';
import { TICKS_PER_DAY } from '../units.ts';
import { ledgerSum } from './level-measures.ts';
import type { Observed } from './observed.ts';
import { areaIn, counted } from './period-sums.ts';
import { periodEdges } from './periods.ts';

/** How many of the line's units there were in the measured period. */
export function quantityOf(seen: Observed, line: PlanCostLine): number {
  const { plan } = seen;
  switch (line.basis) {
    case 'block':
    case 'oneOff':
      return unitsBetween(line, plan.fromTick, plan.endTick);
    case 'occupiedDay':
      return seen.area(line.services, LevelKind.occupied) / TICKS_PER_DAY;
    case 'delayedDay':
      return seen.area(line.services, LevelKind.delayed) / TICKS_PER_DAY;
    case 'contactHour':
      return ledgerSum(seen, line.services, 'delivered');
    case 'start':
      return seen.stays(filterOf(line))[StaySum.began]!;
  }
}

/** One filter for each line: sums are kept by filter. */
const filters = new WeakMap<PlanCostLine, { readonly services: readonly number[] }>();

function filterOf(line: PlanCostLine): { readonly services: readonly number[] } {
  const filter = filters.get(line) ?? { services: line.services };
  filters.set(line, filter);
  return filter;
}

/** Days of a block, or 1 for a one-off, that fall between two instants. */
function unitsBetween({ basis, fromTick, untilTick }: PlanCostLine, start: number, end: number): number {
  if (basis === 'oneOff') return fromTick >= start && fromTick < end ? 1 : 0;
  return Math.max(0, Math.min(untilTick, end) - Math.max(fromTick, start)) / TICKS_PER_DAY;
}

/** The same in each period of the series; together they are those of the measured period. */
export function quantitiesByPeriod(seen: Observed, line: PlanCostLine): number[] {
  const edges = periodEdges(seen.plan);
  const periods = Array.from({ length: edges.length - 1 }, (_, p) => p);
  const { basis, services } = line;
  if (basis === 'block' || basis === 'oneOff')
    return periods.map((p) => unitsBetween(line, edges[p]!, edges[p + 1]!));
  if (basis === 'start') return periods.map((p) => counted(seen, p, services, PeriodCount.began));
  const kind = {
    occupiedDay: LevelKind.occupied,
    delayedDay: LevelKind.delayed,
    contactHour: LevelKind.drawn,
  };
  const areas = periods.map((p) => areaIn(seen, p, services, kind[basis]) / TICKS_PER_DAY);
  return basis === 'contactHour' ? hoursByPeriod(seen, line, areas) : areas;
}

/** Hours given are known for the whole period alone: they are laid on its parts as hours were drawn. */
function hoursByPeriod(seen: Observed, line: PlanCostLine, drawn: readonly number[]): number[] {
  const all = drawn.reduce((sum, area) => sum + area, 0);
  const given = quantityOf(seen, line);
  return drawn.map((area) => (all === 0 ? 0 : (given * area) / all));
}
