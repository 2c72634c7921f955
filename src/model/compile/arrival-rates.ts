/** Rates of people who come at random, flattened over the whole run. */
import { growthPerYear, lengthInDays, lengthInTicks, numberOf, shareOf } from '../../scenario/quantity.ts';
import type { Arrive, Path, Quantity } from '../../scenario/scenario.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../../units.ts';
import type { StepFunction } from '../plan.ts';
import type { CohortCopy } from './cohort-copies.ts';
import { concerns, inForce, rampShare } from './dated-changes.ts';
import { instantsOfDays } from './day-pieces.ts';
import { toNumber } from './exact.ts';
import { cutsOf, relativeFactor } from './patterns.ts';
import { shareOrStop } from './places.ts';
import { dayOf, stateDay } from './run-calendar.ts';
import type { Setting } from './setting.ts';
import { steps } from './step-function.ts';

/** Whose arrivals, and where they stand in the file. */
export interface ArrivalSite {
  readonly setting: Setting;
  readonly copy: CohortCopy;
  /** Number of places over which a total is split. */
  readonly places: number;
  readonly path: Path;
}

type PerDay = NonNullable<Arrive['perDay']>;

function isTotal(perDay: PerDay): perDay is Quantity {
  return typeof perDay !== 'object' || 'value' in perDay;
}

/** This copy's part of a total over all places. */
export function shareOfTotal({ setting, copy, places }: ArrivalSite): number {
  const share = places === 1 ? 1 : shareOrStop(setting.places, copy.place, setting.problems);
  return share * copy.ofPlace;
}

function perDayOf(perDay: PerDay, site: ArrivalSite): number {
  const { setting, copy, path } = site;
  if (isTotal(perDay)) return numberOf(perDay) * shareOfTotal(site);
  const column = perDay['from'];
  const own = column === undefined ? (perDay as Record<string, Quantity>)[copy.place] : undefined;
  const figure = typeof column === 'string' ? setting.places.cell(copy.place, column) : own;
  if (figure !== undefined) return numberOf(figure) * copy.ofPlace;
  const cure = `Add ${copy.place}.`;
  return setting.problems.stop({ path, value: '', expected: `a figure for ${copy.place}`, cure });
}

/** People a day as given by `perDay` or `every`; undefined when neither is. */
function statedRate(
  { perDay, every }: Pick<Arrive, 'perDay' | 'every'>,
  site: ArrivalSite,
): number | undefined {
  if (perDay !== undefined) return perDayOf(perDay, site);
  return every === undefined ? undefined : shareOfTotal(site) / lengthInDays(every);
}

/** The rate on a dated day as the changes have it. */
function changedRate(base: number, site: ArrivalSite): (day: number) => number {
  const { setting, copy } = site;
  const changes = setting.changes
    .filter((dated) => concerns(dated, [copy.locality, copy.hospital]))
    .flatMap((dated) => {
      const arrive = dated.change.people?.[copy.cohort]?.arrive;
      return arrive === undefined ? [] : [{ dated, arrive }];
    });
  return (day) => {
    let rate = base;
    for (const { dated, arrive } of changes) {
      if (!inForce(dated, day)) continue;
      const path = ['changes', dated.index, 'people', copy.cohort, 'arrive'];
      const stated = statedRate(arrive, { ...site, path }) ?? rate;
      const full = arrive.times === undefined ? stated : stated * shareOf(arrive.times);
      rate += (full - rate) * toNumber(rampShare(dated, day));
    }
    return rate;
  };
}

/** Growth and pulses on a dated day. */
function datedFactor(arrive: Arrive, { setting, path }: ArrivalSite): (day: number) => number {
  const { calendar, problems } = setting;
  const yearly = 1 + (arrive.growth === undefined ? 0 : growthPerYear(arrive.growth));
  const pulses = (arrive.pulses ?? []).map(({ from, to, times }, i) => ({
    from: dayOf(from, [...path, 'pulses', i, 'from'], problems),
    to: dayOf(to, [...path, 'pulses', i, 'to'], problems),
    times: shareOf(times),
  }));
  return (day) => {
    const grown = yearly === 1 ? 1 : yearly ** ((day - calendar.fromDay) / DAYS_PER_YEAR);
    return pulses.reduce(
      (factor, { from, to, times }) => (from <= day && day <= to ? factor * times : factor),
      grown,
    );
  };
}

/** The rate at each tick of a table that repeats from midnight of `from`; null when there is no table. */
function tableRate(
  { rates }: Arrive,
  site: ArrivalSite,
): { at: number[]; value: (tick: number) => number } | null {
  if (rates === undefined) return null;
  const { fromTick, endTick } = site.setting.calendar;
  const [step, cycle] = [lengthInTicks(rates.step), lengthInTicks(rates.cycle)];
  const perDay = rates.perDay.map((rate) => numberOf(rate) * shareOfTotal(site));
  const first = fromTick % step;
  const at = Array.from({ length: Math.ceil((endTick - first) / step) }, (_, i) => first + i * step);
  const value = (tick: number) => perDay[Math.floor(((((tick - fromTick) % cycle) + cycle) % cycle) / step)]!;
  return { at, value };
}

/** People a day at every instant of the run. */
export function arrivalRate(arrive: Arrive, site: ArrivalSite): StepFunction {
  const { calendar } = site.setting;
  const table = tableRate(arrive, site);
  const level = changedRate(table ? 1 : (statedRate(arrive, site) ?? 0), site);
  const dated = datedFactor(arrive, site);
  const pattern = relativeFactor(arrive);
  const pieces = instantsOfDays(calendar, cutsOf(arrive)).map(({ tick }) => tick);
  const at = [...new Set([...pieces, ...(table?.at ?? [])])].sort((a, b) => a - b);
  return steps(at, (tick) => {
    const day = calendar.startDay + Math.floor(tick / TICKS_PER_DAY);
    const state = stateDay(calendar, day);
    return level(state) * dated(state) * pattern(day, tick % TICKS_PER_DAY) * (table?.value(tick) ?? 1);
  });
}
