/** An observed series as one figure. */
import type { Catalogue } from '../../measures/replication-result.ts';
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import type { SeenByMonth } from './observation.ts';

/** The observed months together: added up, or averaged by their length as the modelled are. */
export function monthsTogether({ periods }: Pick<Catalogue, 'periods'>, { months, of }: SeenByMonth): number {
  if (of === 'amount') return months.reduce((sum, { value }) => sum + value, 0);
  const lengths = months.map((month) =>
    month.periods.reduce((sum, p) => sum + periods[p]!.toTick - periods[p]!.fromTick, 0),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return months.reduce((sum, { value }, i) => sum + (value * lengths[i]!) / all, 0);
}

/** An amount allowed for each month adds up as the months do. */
export function toleranceOfWhole({ months, of }: SeenByMonth, tolerance: Tolerance | null): Tolerance | null {
  if (tolerance?.of !== 'unit' || of === 'average') return tolerance;
  return { of: 'unit', size: tolerance.size * months.length };
}
