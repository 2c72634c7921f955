/** An observed series as one figure. */
import type { Catalogue } from '../../measures/replication-result.ts';
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import type { SeenBySpan } from './observation.ts';

/** The observed months or years together: added up, or averaged by their length as the modelled are. */
export function spansTogether({ periods }: Pick<Catalogue, 'periods'>, { spans, of }: SeenBySpan): number {
  if (of === 'amount') return spans.reduce((sum, { value }) => sum + value, 0);
  const lengths = spans.map((span) =>
    span.periods.reduce((sum, p) => sum + periods[p]!.toTick - periods[p]!.fromTick, 0),
  );
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return spans.reduce((sum, { value }, i) => sum + (value * lengths[i]!) / all, 0);
}

/** An amount allowed for each month or year adds up as they do. */
export function toleranceOfWhole({ spans, of }: SeenBySpan, tolerance: Tolerance | null): Tolerance | null {
  if (tolerance?.of !== 'unit' || of === 'average') return tolerance;
  return { of: 'unit', size: tolerance.size * spans.length };
}
