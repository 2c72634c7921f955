/** Measures of pools of hours, visits or placements. */
import { TICKS_PER_WEEK } from '../units.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { ledgerSum, usedOf } from './level-measures.ts';
import type { ServiceSubject } from './plan-groups.ts';

const PARTS = {
  Commissioned: 'commissioned',
  Available: 'available',
  Delivered: 'delivered',
  Deferred: 'deferred',
  Lost: 'lost',
} as const;

/** Rows about the amounts of a pool; none for places. */
export function poolMeasures({ kind, unit, dimensions, services }: ServiceSubject): Definition[] {
  if (kind !== 'ledger') return [];
  const parts = Object.entries(PARTS).map(([suffix, part]) =>
    define(`${unit}${suffix}`, dimensions, (seen) => [
      ledgerSum(seen, services, part),
      seen.ticks / TICKS_PER_WEEK,
    ]),
  );
  const overtakings = define('overtakings', dimensions, (seen) =>
    perYear(ledgerSum(seen, services, 'overtakings'), seen),
  );
  const ofCommissioned = define('utilisationOfCommissioned', dimensions, (seen) =>
    usedOf(seen, services, 'commissioned'),
  );
  return [...parts, overtakings, ...(unit === 'hours' ? [ofCommissioned] : [])];
}
