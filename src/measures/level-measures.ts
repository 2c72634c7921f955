/** Measures of the state of services, averaged over the window. */
import { COUNTED_KINDS } from '../observe/midnights.ts';
import { LevelKind } from '../observe/records.ts';
import type { PlanService } from '../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../units.ts';
import { define } from './definition.ts';
import type { Definition, Ratio } from './definition.ts';
import type { Observed } from './observed.ts';
import type { ServiceSubject } from './plan-groups.ts';
import type { Features } from './subject-features.ts';

/** Ticks over which a pool's level is an amount: its levels are units a week, or a day. */
export function poolTicks(service: PlanService): number {
  return service.kind === 'ledger' && service.ledger.basis === 'day' ? TICKS_PER_DAY : TICKS_PER_WEEK;
}

/** Amount (hours, visits, starts) that an integral of a pool's level stands for. */
export function poolAmount(service: PlanService, area: number): number {
  return service.kind === 'ledger' ? area / poolTicks(service) / service.ledger.unitsPerAmount : NaN;
}

/** Rows about the levels of a subject. */
export function levelMeasures(subject: ServiceSubject, features: Features): Definition[] {
  const { dimensions, services } = subject;
  const average = (name: string, kind: number): Definition =>
    define(name, dimensions, (seen) => [seen.area(services, kind), seen.ticks]);
  const rows = [average('occupied', LevelKind.occupied), average('waiting', LevelKind.waiting)];
  if (features.holds) rows.push(average('delayed', LevelKind.delayed));
  if (subject.whole) rows.push(...midnightRows(subject));
  if (features.unlimited) return rows;
  rows.push(define('capacity', dimensions, capacityOf(subject), capacityUnit(subject)));
  rows.push(define('utilisation', dimensions, utilisationOf(subject)));
  if (features.mayBeOver)
    rows.push(define('aboveCapacity', dimensions, overOf(subject), capacityUnit(subject)));
  return rows;
}

function midnightRows({ dimensions, services }: ServiceSubject): Definition[] {
  const atMidnight = (kind: number) => (seen: Observed) => midnightSum(seen, services, kind);
  return [
    define('occupiedAtMidnight', dimensions, atMidnight(LevelKind.occupied)),
    define('waitingAtMidnight', dimensions, atMidnight(LevelKind.waiting)),
  ];
}

function midnightSum(seen: Observed, services: readonly number[], kind: number): Ratio {
  const { counted, sum: sums } = seen.watch.levels.midnights;
  const all = seen.plan.services.length;
  let sum = 0;
  for (let period = 0; period < counted.length; period++)
    for (const service of services) sum += sums[(period * all + service) * COUNTED_KINDS + kind]!;
  return [sum, counted.reduce((a, b) => a + b, 0)];
}

/** What the rows of a capacity are in: places of some kind, or an amount a week. */
export function capacityUnit({ unit, kind }: ServiceSubject): string {
  return kind === 'ledger' ? `${unit}/week` : unit;
}

function capacityOf(subject: ServiceSubject): (seen: Observed) => Ratio {
  return (seen) =>
    subject.kind === 'ledger'
      ? [amounts(seen, subject, LevelKind.capacity), seen.ticks / TICKS_PER_WEEK]
      : [seen.area(subject.services, LevelKind.capacity), seen.ticks];
}

function utilisationOf({ kind, services }: ServiceSubject): (seen: Observed) => Ratio {
  return (seen) => {
    if (kind === 'places') {
      const capacity = seen.area(services, LevelKind.capacity);
      return [seen.area(services, LevelKind.occupied), capacity === Infinity ? NaN : capacity];
    }
    return usedOf(seen, services, 'available');
  };
}

function overOf(subject: ServiceSubject): (seen: Observed) => Ratio {
  return (seen) => {
    const { levels } = seen.watch;
    const area = (service: number): number => levels.total(levels.overSeries(service));
    const sum = (of: (service: number) => number): number => subject.services.reduce((a, s) => a + of(s), 0);
    if (subject.kind === 'places') return [sum(area), seen.ticks];
    return [sum((s) => poolAmount(seen.plan.services[s]!, area(s))), seen.ticks / TICKS_PER_WEEK];
  };
}

/** Amount that the pools of a subject had of a kind of level over the window. */
function amounts(seen: Observed, { services }: ServiceSubject, kind: number): number {
  return services.reduce((sum, s) => sum + poolAmount(seen.plan.services[s]!, seen.area([s], kind)), 0);
}

/** What pools delivered, and of how much; none of what has no limit. */
export function usedOf(seen: Observed, services: readonly number[], of: 'commissioned' | 'available'): Ratio {
  const supplied = ledgerSum(seen, services, of);
  return [ledgerSum(seen, services, 'delivered'), supplied === Infinity ? NaN : supplied];
}

/** Sum of one total of the pools of services. */
export function ledgerSum(
  seen: Observed,
  services: readonly number[],
  of: 'commissioned' | 'available' | 'delivered' | 'deferred' | 'lost' | 'overtakings',
): number {
  return services.reduce((sum, service) => sum + (seen.ledgers.get(service)?.[of] ?? NaN), 0);
}
