import type { Catalogue, ReplicationResult } from '../measures/replication-result.ts';
import { meanInterval } from '../statistics/interval.ts';

/** A measure of the whole model and how narrow its 95% interval must become. */
export interface Precision {
  readonly measure: string;
  /** Half-width: as a share of the mean, or in the unit of the measure. */
  readonly halfWidth: number;
  readonly of: 'mean' | 'unit';
}

/** Names of measures that a precision may be asked of: those of the whole model. */
export function precisionMeasures(catalogue: Catalogue): string[] {
  return catalogue.measures.filter(isOfWholeModel).map((row) => row.measure);
}

function isOfWholeModel({ dimensions }: { readonly dimensions: object }): boolean {
  return Object.keys(dimensions).length === 0;
}

/** Whether every measure asked for is as precise as asked in every scenario. */
export function isPrecise(
  wanted: readonly Precision[],
  catalogues: readonly Catalogue[],
  byScenario: readonly (readonly ReplicationResult[])[],
): boolean {
  return catalogues.every((catalogue, s) =>
    wanted.every((precision) => {
      const row = catalogue.measures.findIndex(
        (one) => one.measure === precision.measure && isOfWholeModel(one),
      );
      const values = byScenario[s]!.map((result) => result.values[row]!).filter(Number.isFinite);
      return isNarrow(values, precision);
    }),
  );
}

function isNarrow(values: readonly number[], { halfWidth, of }: Precision): boolean {
  if (values.length < 2) return false;
  const { mean, low, high } = meanInterval(values);
  return (high - low) / 2 <= (of === 'mean' ? halfWidth * Math.abs(mean) : halfWidth);
}
