/** Capacity that changes take away: there cannot be less than nothing. */
import { longDay } from '../../scenario/calendar/civil-day.ts';
import { withoutSource } from '../../scenario/quantity.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import { capacityLevels, isAdjustment, type Level, type LevelsAsk } from './capacity-levels.ts';
import type { CapacitySite } from './capacity-parts.ts';
import { inForce } from './dated-changes.ts';
import { toNumber } from './exact.ts';
import { UNLIMITED } from './figures.ts';
import { EVERYWHERE } from './places.ts';
import { stateDay } from './run-calendar.ts';

/**
 * Levels of a capacity with all its changes. Stops with the changes that take away more than there is.
 * What was believed before all was known may be less than nothing, and is not looked at.
 */
export function soundLevels(ask: LevelsAsk, site: CapacitySite): { at: number[]; values: Level[] } {
  const levels = capacityLevels(ask, site);
  const first = levels.values.findIndex(
    ({ commissioned }) => commissioned !== UNLIMITED && commissioned.top < 0n,
  );
  return first < 0 ? levels : refuse(ask, site, { tick: levels.at[first]!, level: levels.values[first]! });
}

function refuse(
  { changed }: LevelsAsk,
  { setting, place, path: [, service, key], basis }: CapacitySite,
  { tick, level }: { readonly tick: number; readonly level: Level },
): never {
  const { calendar, problems } = setting;
  const day = stateDay(calendar, calendar.startDay + Math.floor(tick / TICKS_PER_DAY));
  const taking = changed.filter(
    ({ dated, capacity }) => inForce(dated, day) && takesAway(capacity, place) !== null,
  );
  const last = taking.at(-1)!;
  const dates = taking.map(({ dated }) => longDay(dated.onDay));
  const per = basis === 'places' ? '' : ` a ${basis}`;
  const left = level.commissioned === UNLIMITED ? 0 : Number(toNumber(level.commissioned).toPrecision(6));
  const where = place === EVERYWHERE ? '' : ` in ${place}`;
  const by =
    dates.length === 1
      ? `the change of ${dates[0]!} leaves`
      : `the changes of ${dates.join(' and ')} together leave`;
  return problems.stop({
    path: ['changes', last.dated.index, 'services', service!, key!],
    value: String(takesAway(last.capacity, place)),
    expected: `no more taken away than there is: on ${longDay(day)} ${by} ${left} ${key!}${per} of "${service!}"${where}`,
    cure:
      dates.length === 1
        ? 'Take away less, or write the figure that is left.'
        : 'Give the first an `until` before the next begins, take away less, or join them if they tell of the same.',
  });
}

/** What a change takes away as written; null where it takes nothing. */
function takesAway(
  capacity: LevelsAsk['changed'][number]['capacity'],
  place: string,
): string | number | null {
  if (typeof capacity !== 'object') return null;
  if (isAdjustment(capacity)) {
    const written = capacity.add === undefined ? '' : withoutSource(capacity.add);
    return String(written).startsWith('-') ? written : null;
  }
  const own = (capacity as Readonly<Record<string, typeof capacity | undefined>>)[place];
  return own === undefined ? null : takesAway(own, place);
}
