/** Throughput in three figures: what capacity could carry, what demand asks for, what got through. */
import { StaySum } from '../observe/stay-columns.ts';
import { LevelKind } from '../observe/records.ts';
import { TICKS_PER_DAY } from '../units.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { ledgerSum } from './level-measures.ts';
import type { Observed, StayFilter } from './observed.ts';
import type { ServiceSubject } from './plan-groups.ts';
import type { Features } from './subject-features.ts';

/** The three rows of a service; of one of its places only what it could carry (the others are `arrived` and `started`). */
export function throughputRows(
  subject: ServiceSubject,
  filter: StayFilter,
  features: Features,
): Definition[] {
  const { dimensions, services } = subject;
  const filters = services.map((service) => ({ services: [service] }));
  const flows = [
    define('demand', dimensions, (seen) => perYear(seen.stays(filter)[StaySum.requested]!, seen)),
    define('gotThrough', dimensions, (seen) => perYear(seen.stays(filter)[StaySum.began]!, seen)),
  ];
  const rows = subject.whole ? flows : [];
  if (features.unlimited) return rows;
  const carried = (seen: Observed): number =>
    services.reduce((sum, service, k) => sum + couldCarry(seen, service, filters[k]!), 0);
  return [define('couldCarry', dimensions, (seen) => perYear(carried(seen), seen)), ...rows];
}

/**
 * People that one service could have carried in the window: its places over the mean time to
 * ready, or what it could deliver over the mean plan of those who asked. Where nobody came to this
 * place, the service's other places say how much one person takes. NaN when nobody did anywhere,
 * or there is no limit.
 */
export function couldCarry(seen: Observed, service: number, filter: StayFilter): number {
  const own = perPerson(seen, service, filter);
  const { nameOfService } = seen.groups;
  const alike = seen.plan.services
    .map((_, index) => index)
    .filter((index) => nameOfService[index] === nameOfService[service]);
  const each = own > 0 ? own : perPerson(seen, service, { services: alike });
  const capacity =
    seen.plan.services[service]!.kind === 'ledger'
      ? ledgerSum(seen, [service], 'available')
      : seen.area([service], LevelKind.capacity) / TICKS_PER_DAY;
  return each > 0 && capacity !== Infinity ? capacity / each : NaN;
}

/** Amount planned, or days to ready, of a mean person; NaN when nobody showed it. */
function perPerson(seen: Observed, service: number, filter: StayFilter): number {
  const sums = seen.stays(filter);
  return seen.plan.services[service]!.kind === 'ledger'
    ? sums[StaySum.planned]! / sums[StaySum.plans]!
    : sums[StaySum.readyAfterDays]! / sums[StaySum.ready]!;
}
