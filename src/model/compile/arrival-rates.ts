/** Rates of people who come at random, flattened over the whole run. */
import {
  growthPerYear,
  lengthInDays,
  lengthInTicks,
  numberOf,
  ratePerDay,
  shareOf,
  withoutSource,
} from '../../scenario/quantity.ts';
import type { Arrive, Path, Quantity } from '../../scenario/scenario.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../../units.ts';
import type { StepFunction } from '../plan.ts';
import type { CohortCopy } from './cohort-copies.ts';
import { concerns, inForce, rampShare } from './dated-changes.ts';
import { instantsOfDays } from './day-pieces.ts';
import { toNumber } from './exact.ts';
import { cutsOf, relativeFactor } from './patterns.ts';
import { EVERYWHERE, shareOrStop } from './places.ts';
import { dayOf, stateDay, tickOfDay } from './run-calendar.ts';
import type { Setting } from './setting.ts';
import { steps, valueAt } from './step-function.ts';

/** Whose arrivals, and where they stand in the file. */
export interface ArrivalSite {
  readonly setting: Setting;
  readonly copy: CohortCopy;
  /** Number of places over which a total is split. */
  readonly places: number;
  readonly path: Path;
  /** Relative rates already worked out, by cohort. */
  readonly shapes: Map<string, StepFunction>;
}

type PerDay = NonNullable<Arrive['perDay']>;

function isTotal(perDay: PerDay): perDay is Quantity {
  return typeof perDay !== 'object' || 'value' in perDay;
}

/** This copy's part of a total over all places. */
export function shareOfTotal({ setting, copy, places }: ArrivalSite): number {
  const column = setting.scenario.people[copy.cohort]!.arrive.splitBy;
  const share =
    places === 1 ? 1 : shareOrStop(setting.places, { place: copy.place, column }, setting.problems);
  return share * copy.ofPlace;
}

function perDayOf(perDay: PerDay, site: ArrivalSite): number {
  const { setting, copy, path } = site;
  if (isTotal(perDay)) return numberOf(perDay) * shareOfTotal(site);
  const map: Readonly<Record<string, Quantity | undefined>> = perDay;
  const { from } = map;
  const figure = typeof from === 'string' ? setting.places.cell(copy.place, from) : map[copy.place];
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

/** A rate with people added or taken away, of whom there cannot be more than come. */
function added(rate: number, add: Quantity, site: ArrivalSite): number {
  const more = ratePerDay(add) * shareOfTotal(site);
  if (rate + more >= -DUST) return Math.max(0, rate + more);
  const { setting, copy, path } = site;
  const where = copy.place === EVERYWHERE ? '' : ` in ${copy.place}`;
  const [fewer, come] = [-more, rate].map((perDay) => Number(perDay.toPrecision(6)));
  return setting.problems.stop({
    path: [...path, 'add'],
    value: String(withoutSource(add)),
    expected: `no more people avoided than come: ${fewer} a day of the ${come} a day of "${copy.cohort}"${where}`,
    cure: 'Lower it, or find out whether two schemes count the same people.',
  });
}

/** Slack for the dust of binary fractions [people/day]. */
const DUST = 1e-9;

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
      const times = arrive.times === undefined ? stated : stated * shareOf(arrive.times);
      const full = arrive.add === undefined ? times : added(times, arrive.add, { ...site, path });
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
  const share = shareOfTotal(site);
  const perDay = rates.perDay.map((rate) => numberOf(rate) * share);
  const first = fromTick % step;
  const at = Array.from({ length: Math.ceil((endTick - first) / step) }, (_, i) => first + i * step);
  const value = (tick: number) => perDay[Math.floor(((((tick - fromTick) % cycle) + cycle) % cycle) / step)]!;
  return { at, value };
}

/** What the rate of a cohort is multiplied by at every instant: patterns, growth and pulses. */
function relativeRate(arrive: Arrive, site: ArrivalSite, at: readonly number[]): StepFunction {
  const { calendar } = site.setting;
  const dated = datedFactor(arrive, site);
  const pattern = relativeFactor(arrive);
  return steps(at, (tick) => {
    const day = calendar.startDay + Math.floor(tick / TICKS_PER_DAY);
    return dated(stateDay(calendar, day)) * pattern(day, tick % TICKS_PER_DAY);
  });
}

/** The relative rate, worked out once for all copies of a cohort. */
function knownRelativeRate(arrive: Arrive, site: ArrivalSite): StepFunction {
  const { shapes, copy, setting } = site;
  const at = () => instantsOfDays(setting.calendar, cutsOf(arrive)).map(({ tick }) => tick);
  const shape = shapes.get(copy.cohort) ?? relativeRate(arrive, site, at());
  shapes.set(copy.cohort, shape);
  return shape;
}

/** Midnights of the days on which dated changes of the cohort come, go or move. */
function changeTicks({ setting, copy }: ArrivalSite): number[] {
  const { calendar, changes } = setting;
  return changes
    .filter(({ change }) => change.people?.[copy.cohort]?.arrive !== undefined)
    .flatMap(({ onDay, untilDay, rampDays }) => [
      ...Array.from({ length: rampDays + 1 }, (_, k) => onDay + k),
      untilDay,
    ])
    .map((day) => tickOfDay(calendar, day))
    .filter((tick) => tick > calendar.fromTick && tick < calendar.endTick);
}

/** People a day at every instant of the run. */
export function arrivalRate(arrive: Arrive, site: ArrivalSite): StepFunction {
  const { calendar } = site.setting;
  const table = tableRate(arrive, site);
  const shape = knownRelativeRate(arrive, site);
  const level = changedRate(table ? 1 : (statedRate(arrive, site) ?? 0), site);
  const more = [...changeTicks(site), ...(table?.at ?? [])];
  if (more.length === 0) {
    const perDay = level(calendar.fromDay);
    return { at: shape.at, values: shape.values.map((factor) => perDay * factor) };
  }
  const at = [...new Set([...shape.at, ...more])].sort((a, b) => a - b);
  return steps(at, (tick) => {
    const day = calendar.startDay + Math.floor(tick / TICKS_PER_DAY);
    return level(stateDay(calendar, day)) * valueAt(shape, tick) * (table?.value(tick) ?? 1);
  });
}
