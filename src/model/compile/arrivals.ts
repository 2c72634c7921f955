/** How people come: at random, by gaps, by counts, by a list of instants or from a table. */
import { lawOf } from '../../random/law-of.ts';
import { longDay } from '../../scenario/calendar/civil-day.ts';
import { itemsOf, numberOf, shareOf } from '../../scenario/quantity.ts';
import type { Arrive, Listed, Quantity } from '../../scenario/scenario.ts';
import type { PlanArrivals } from '../plan.ts';
import { type ArrivalSite, arrivalRate, shareOfTotal } from './arrival-rates.ts';
import type { CohortCopy } from './cohort-copies.ts';
import type { Ground } from './journey-context.ts';
import { personRows } from './person-rows.ts';
import { dayOf, type RunCalendar, tickOfInstant } from './run-calendar.ts';

/** Positions of the distributions by which a cohort comes; -1 where there is none. */
export interface ArrivalSites {
  readonly gap: number;
  readonly batch: number;
}

/** Adds the distributions of a cohort's arrivals to the sites. */
export function arrivalSites({ setting, sites }: Ground, { cohort }: CohortCopy): ArrivalSites {
  const { gaps, batch } = setting.scenario.people[cohort]!.arrive;
  const path = ['people', cohort, 'arrive'];
  return {
    gap: gaps === undefined ? -1 : sites.distribution(gaps, 'length', [...path, 'gaps']),
    batch: batch === undefined ? -1 : sites.distribution(batch, 'people', [...path, 'batch']),
  };
}

/** What is given one by one belongs to one copy of the cohort. */
function onlyCopy(site: ArrivalSite, key: string): void {
  const share = shareOfTotal(site);
  if (Math.abs(share - 1) < 1e-9) return;
  site.setting.problems.stop({
    path: [...site.path, key],
    value: '',
    expected: `\`perDay\`, because ${site.copy.cohort} are split over places and \`${key}\` cannot be`,
    cure: 'Leave out `per`, or write one cohort for each place.',
  });
}

/** Rates count people, so that groups come more rarely the larger they are. */
function poisson(arrive: Arrive, site: ArrivalSite, { batch }: ArrivalSites, ground: Ground): PlanArrivals {
  const rate = arrivalRate(arrive, site);
  if (batch < 0 || arrive.every !== undefined) return { rule: 'poisson', ratePerDay: rate, batch };
  const { mean } = lawOf(ground.sites.distributions[batch]!.spec);
  return {
    rule: 'poisson',
    ratePerDay: { at: rate.at, values: rate.values.map((value) => value / mean) },
    batch,
  };
}

function hourShares(byHour: Listed<Quantity> | undefined): number[] {
  const factors =
    byHour === undefined
      ? Array.from({ length: 24 }, () => 1)
      : itemsOf(byHour).map((factor) => shareOf(factor));
  const sum = factors.reduce((total, factor) => total + factor, 0);
  return factors.map((factor) => factor / sum);
}

/** Counts of each day of the run; the warm-up repeats whole weeks of the list, so that weekdays stay weekdays. */
function countsByDay(counts: NonNullable<Arrive['counts']>, site: ArrivalSite): number[] {
  const { calendar, problems } = site.setting;
  const path = [...site.path, 'counts'];
  const first = dayOf(counts.from, [...path, 'from'], problems);
  const given = counts.perDay;
  const cycle = given.length < 7 ? given.length : given.length - (given.length % 7);
  if (first > calendar.fromDay || first + given.length < calendar.endDay) {
    const cure = `Give a count for every day from ${longDay(calendar.fromDay)} to ${longDay(calendar.endDay - 1)}.`;
    const value = `${longDay(first)} to ${longDay(first + given.length - 1)}`;
    problems.stop({ path, value, expected: 'counts for every measured day', cure });
  }
  return Array.from({ length: calendar.endDay - calendar.startDay }, (_, i) => {
    const day = calendar.startDay + i - first;
    return given[day >= 0 ? day : ((day % cycle) + cycle) % cycle]!;
  });
}

/** Instants within the run; those outside are of other times. */
function scheduled(at: readonly string[], site: ArrivalSite, size: number): PlanArrivals {
  const ticks = at
    .map((text, i) => tickOfInstant(text, [...site.path, 'at', i], site.setting))
    .filter((tick) => inRun(tick, site.setting.calendar))
    .sort((a, b) => a - b);
  return { rule: 'scheduled', atTicks: ticks, counts: ticks.map(() => size) };
}

function inRun(tick: number, { endTick }: RunCalendar): boolean {
  return tick >= 0 && tick < endTick;
}

/** People at each scheduled instant: a whole number. */
function fixedBatch({ batch = 1 }: Arrive, site: ArrivalSite): number {
  const size = typeof batch !== 'object' || 'value' in batch ? numberOf(batch) : numberOf(batch.fixed ?? NaN);
  if (Number.isInteger(size) && size >= 0) return size;
  const cure = 'Write a whole number of people, or list an instant as often as people come at it.';
  const expected = 'a whole number of people beside `at`';
  return site.setting.problems.stop({ path: [...site.path, 'batch'], value: '', expected, cure });
}

/** The arrivals of one cohort copy; `entry` is the first node of its journey. */
export function arrivalsOf(
  ground: Ground,
  site: ArrivalSite,
  { sites, entry }: { readonly sites: ArrivalSites; readonly entry: number },
): PlanArrivals {
  const { arrive } = ground.setting.scenario.people[site.copy.cohort]!;
  if (arrive.perDay !== undefined || arrive.every !== undefined || arrive.rates !== undefined) {
    return poisson(arrive, site, sites, ground);
  }
  if (arrive.gaps !== undefined) {
    onlyCopy(site, 'gaps');
    return { rule: 'renewal', ...sites, firstAt: 'gap' };
  }
  if (arrive.counts !== undefined) {
    onlyCopy(site, 'counts');
    return {
      rule: 'daily',
      counts: countsByDay(arrive.counts, site),
      hourShares: hourShares(arrive.counts.byHour),
    };
  }
  if (arrive.at !== undefined) {
    onlyCopy(site, 'at');
    return scheduled(arrive.at, site, fixedBatch(arrive, site));
  }
  onlyCopy(site, 'table');
  return { rule: 'table', rows: personRows(arrive.table?.rows ?? [], ground, { site, entry }) };
}
