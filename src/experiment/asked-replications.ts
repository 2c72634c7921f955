/** How often a file says that something is to be run. */
import type { MeasureRow } from '../measures/replication-result.ts';
import { nearestName } from '../scenario/nearest-name.ts';
import { parseFigure, shareOf } from '../scenario/quantity.ts';
import type { Path, Position, Problem, Run } from '../scenario/scenario.ts';
import { precisionMeasures, type Precision } from './precision.ts';
import type { ReplicationRange } from './replications.ts';

/** As often as a precision asks, between two bounds. */
export interface AskedPrecision {
  readonly atLeast: number;
  readonly atMost: number;
  readonly wanted: readonly Precision[];
}

export type Replications = ReplicationRange | AskedPrecision;

/** Replications of a file that does not say (docs: `run.replications`). */
const DEFAULT_REPLICATIONS = 30;

/** What stands under `replications`, read. */
export function askedReplications(given: Run['replications'] = DEFAULT_REPLICATIONS): Replications {
  if (typeof given === 'number') return { from: 1, to: given };
  const { atLeast, atMost, until } = given;
  const wanted = Object.entries(until).map(([measure, halfWidth]): Precision => {
    const of = parseFigure(halfWidth).unit === '%' ? 'mean' : 'unit';
    return { measure, halfWidth: shareOf(halfWidth), of };
  });
  return { atLeast, atMost, wanted };
}

interface Asked {
  readonly replications: Replications;
  /** Where `until` stands. */
  readonly path: Path;
  readonly provenance: (path: Path) => Position;
}

/** Names under `until` that are no measure of the whole model. */
export function unknownPrecisions(
  { replications, path, provenance }: Asked,
  catalogue: { readonly measures: readonly MeasureRow[] },
): Problem[] {
  if ('from' in replications) return [];
  const known = precisionMeasures(catalogue);
  return replications.wanted
    .filter(({ measure }) => !known.includes(measure))
    .map(({ measure }) => {
      const at = [...path, measure];
      const expected = `a measure of the whole model: "${measure}" is none`;
      return { ...provenance(at), path: at, value: '', expected, cure: nearestName(measure, known).advice };
    });
}
