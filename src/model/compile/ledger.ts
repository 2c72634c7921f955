/** Pools of hours, visits and placements as ledgers of whole units. */
import type { LedgerSpec } from '../../engine/ledger/ledger-spec.ts';
import type { Service } from '../../scenario/scenario.ts';
import { type Level, capacityLevels, type LevelsAsk } from './capacity-levels.ts';
import type { CapacitySite } from './capacity-parts.ts';
import { type Fraction, lowestCommonMultiple, toNumber } from './exact.ts';
import { type Amount, UNLIMITED } from './figures.ts';
import { unitsForAmounts } from './intensities.ts';
import { tickOfDay } from './run-calendar.ts';
import { soundLevels } from './negative-capacity.ts';
import { mapSteps } from './step-function.ts';

/** Kinds of pool, by the key of their capacity. */
export type PoolUnit = 'hours' | 'visits' | 'placements';

/** Smallest parts that a bundle is planned in, to the hour, visit or start. */
const PARTS: Readonly<Record<PoolUnit, number>> = { hours: 60, visits: 1, placements: 1 };
const LEDGERS: Readonly<Record<PoolUnit, LedgerSpec['basis']>> = {
  hours: 'rate',
  visits: 'day',
  placements: 'week',
};

/** How a pool is kept: as the file says, or by the custom of its kind. */
export function ledgerBasis(service: Service, unit: PoolUnit): LedgerSpec['basis'] {
  return service.ledger ?? LEDGERS[unit];
}

interface Levels {
  readonly at: readonly number[];
  readonly values: readonly Level[];
}

/** What is asked of a pool in amounts that must be whole. */
interface Wholes {
  readonly levels: readonly Levels[];
  /** Smallest parts to the amount. */
  readonly parts: number;
  /** Amounts a week that bundles draw as they stand. */
  readonly intensities: readonly number[];
}

/** Least whole number of units to the amount that makes every figure whole and can be split over seven days. */
function unitsFor({ levels, parts, intensities }: Wholes, site: CapacitySite): number {
  const amounts = levels.flatMap(({ values }) =>
    values.flatMap(({ commissioned, deliverable }) => [commissioned, deliverable]),
  );
  const figures = amounts.filter((amount): amount is Fraction => amount !== UNLIMITED);
  let units = BigInt(7 * parts);
  for (const { bottom } of figures) units = lowestCommonMultiple(units, bottom);
  const most = figures.reduce((high, { top, bottom }) => {
    const whole = (top * units) / bottom;
    return whole > high ? whole : high;
  }, units);
  const fine = most > BigInt(Number.MAX_SAFE_INTEGER) ? null : unitsForAmounts(Number(units), intensities);
  if (fine !== null && most * BigInt(fine / Number(units)) <= BigInt(Number.MAX_SAFE_INTEGER)) return fine;
  return site.setting.problems.stop({
    path: site.path,
    value: '',
    expected: 'a capacity that can be kept exactly in whole units',
    cure: 'Write figures, ratios, factors and intensities with fewer decimals.',
  });
}

function inUnits(amount: Amount, units: number): number {
  return amount === UNLIMITED
    ? Infinity
    : toNumber({ top: amount.top * BigInt(units), bottom: amount.bottom });
}

/** What was believed of the capacity, from each instant at which a change became known. */
function beliefs(ask: LevelsAsk, site: CapacitySite): { fromTick: number; levels: Levels }[] {
  const { calendar } = site.setting;
  const knownTick = (day: number) => (day <= calendar.fromDay ? 0 : tickOfDay(calendar, day));
  const news = ask.changed.filter(({ dated }) => knownTick(dated.knownDay) > 0);
  if (news.length === 0) return [];
  const ticks = [...new Set([0, ...news.map(({ dated }) => knownTick(dated.knownDay))])].sort(
    (a, b) => a - b,
  );
  return ticks
    .filter((tick) => tick < calendar.endTick)
    .map((fromTick) => ({
      fromTick,
      levels: capacityLevels(
        { ...ask, changed: ask.changed.filter(({ dated }) => knownTick(dated.knownDay) <= fromTick) },
        site,
      ),
    }));
}

/** What a ledger is made from. */
export interface PoolAsk {
  readonly ask: LevelsAsk;
  readonly site: CapacitySite;
  readonly intensities: readonly number[];
}

/** The ledger of one copy of a pool. */
export function ledgerOf(service: Service, unit: PoolUnit, asked: PoolAsk): LedgerSpec {
  const { ask, site, intensities } = asked;
  const levels = soundLevels(ask, site);
  const believed = beliefs(ask, site);
  const parts = PARTS[unit];
  const units = unitsFor(
    { levels: [levels, ...believed.map((belief) => belief.levels)], parts, intensities },
    site,
  );
  const deliverable = (of: Levels) => mapSteps(of, (level) => inUnits(level.deliverable, units));
  return {
    basis: ledgerBasis(service, unit),
    unitsPerAmount: units,
    partsPerAmount: parts,
    capacity: deliverable(levels),
    commissioned: mapSteps(levels, (level) => inUnits(level.commissioned, units)),
    foreseen: believed.map((belief) => ({ fromTick: belief.fromTick, capacity: deliverable(belief.levels) })),
    reserve: service.reserve === 'this week' ? 'thisWeek' : 'allWeeks',
    order: service.order === 'first-in-first-out' ? 'firstInFirstOut' : 'firstFit',
    shortfall: service.shortfall ?? 'deferred',
    whileWaiting: service.whileWaiting === 'none' ? 'none' : 'last',
    startDay: site.setting.calendar.startDay,
  };
}
