/** What a unit of capacity costs a year, from the scenario's money lines. */
import { parseFigure, poundsOf, poundsPerDay, shareOf, toNumber } from '../../scenario/quantity.ts';
import { capacityKeyOf, capacityOf, type CapacityKey } from '../../scenario/service-kinds.ts';
import type { CostLine, Scenario, Service } from '../../scenario/scenario.ts';
import { DAYS_PER_YEAR } from '../../units.ts';

export interface CapacityPrice {
  /** Pounds a year for one more bed, or one more commissioned hour (visit, start) a week. */
  readonly pounds: number;
  /** Name of the line of `money` it follows from. */
  readonly line: string;
}

/** Why there is no price, and how to give one. */
export interface NoPrice {
  readonly why: string;
}

const WEEKS_PER_YEAR = DAYS_PER_YEAR / 7;

/**
 * The price of a unit of a service's capacity, of which there is `total` now. A block contract is divided by
 * what it buys; a price per day, hour or start is paid for every one that the unit can give.
 */
export function capacityPrice(scenario: Scenario, service: string, total: number): CapacityPrice | NoPrice {
  const lines = Object.entries(scenario.money?.lines ?? {}).filter(([, line]) =>
    line.services?.includes(service),
  );
  const own = lines.filter(([, { services }]) => services!.length === 1);
  for (const [name, line] of own) {
    const pounds = poundsAYear(line, scenario.services[service]!, total);
    if (pounds !== null) return { pounds, line: name };
  }
  const shared = lines.find(([, line]) => line.block !== undefined);
  if (shared !== undefined)
    return { why: `"${shared[0]}" pays for ${shared[1].services!.join(', ')} together` };
  return { why: 'no line of `money` pays for it' };
}

function poundsAYear(line: CostLine, service: Service, total: number): number | null {
  const key = capacityKeyOf(service);
  // a line that begins or ends at a sum has no one price
  if (line.above !== undefined || line.atMost !== undefined) return null;
  if (line.block !== undefined && line.from === undefined && line.until === undefined)
    return total > 0 ? (poundsPerDay(line.block) * DAYS_PER_YEAR) / total : null;
  if (line.perOccupiedDay !== undefined && (key === 'beds' || key === 'places'))
    return poundsOf(line.perOccupiedDay) * DAYS_PER_YEAR;
  if (line.perContactHour !== undefined && (key === 'hours' || key === 'visits'))
    return poundsOf(line.perContactHour) * ratioOf(service) * unitsAYear(service, key);
  if (line.perStart !== undefined && key === 'placements')
    return poundsOf(line.perStart) * unitsAYear(service, key);
  return null;
}

/** Contact hours for each commissioned hour, where one figure says so; else 1. */
function ratioOf(service: Service): number {
  const hours = capacityOf(service);
  if (typeof hours !== 'object' || hours === null || !Object.hasOwn(hours, 'productiveRatio')) return 1;
  const { productiveRatio } = hours as { productiveRatio?: Parameters<typeof shareOf>[0] };
  return productiveRatio === undefined ? 1 : shareOf(productiveRatio);
}

/** How many of its units a year one unit of capacity is: a week's, unless it is written for a day. */
function unitsAYear(service: Service, key: CapacityKey): number {
  const written = service[key as 'hours'];
  const value = typeof written === 'object' && 'value' in written ? written.value : written;
  const per = typeof value === 'string' && value !== 'unlimited' ? parseFigure(value).per : 'week';
  return per === 'day' ? DAYS_PER_YEAR : WEEKS_PER_YEAR;
}

/** Pounds as given: `£20`, `£650/year` or a bare number. Null when it is none. */
export function poundsGiven(text: string): number | null {
  try {
    const { decimal, unit, per } = parseFigure(text);
    const isPounds = (unit === '' || unit === '£') && (per === '' || per === 'year');
    return isPounds ? toNumber(decimal) : null;
  } catch {
    return null;
  }
}
