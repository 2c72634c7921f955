/** Precision asked for: how narrow the interval of a measure must become, whether it is, and which needs more. */
import type { Catalogue, ReplicationResult } from '../measures/replication-result.ts';
import { meanInterval } from '../statistics/interval.ts';
import { settledAt } from '../statistics/stopping-rule.ts';

/** A measure of the whole model and how narrow its 95% interval must become. */
export interface Precision {
  readonly measure: string;
  /** Half-width: as a share of the mean, or in the unit of the measure. */
  readonly halfWidth: number;
  readonly of: 'mean' | 'unit';
}

/** How precise a measure is. */
export interface Reached {
  readonly measure: string;
  /** Half-width asked for, in the unit of the measure at its present mean. */
  readonly wanted: number;
  /** As it is: null with fewer than two values. */
  readonly halfWidth: number | null;
  /** The same as a share of the mean; null where the mean is 0. */
  readonly share: number | null;
  readonly replications: number;
  /** The number of replications from which on it was narrow enough; null: it needs more. */
  readonly settledAt: number | null;
  /** When it needs more: about how many. */
  readonly more: number | null;
}

/** When looking: at least so many replications, and whether there may be no more. */
export interface Look {
  readonly atLeast: number;
  readonly atLimit: boolean;
}

/** Names of measures that a precision may be asked of: those of the whole model. */
export function precisionMeasures(catalogue: Pick<Catalogue, 'measures'>): string[] {
  return catalogue.measures.filter(isOfWholeModel).map((row) => row.measure);
}

function isOfWholeModel({ dimensions }: { readonly dimensions: object }): boolean {
  return Object.keys(dimensions).length === 0;
}

/** How precise a measure is from its values, in the order of the replications. */
export function reachedOf(precision: Precision, all: readonly number[], look: Look): Reached {
  const { measure, halfWidth: asked, of } = precision;
  const values = all.filter(Number.isFinite);
  const wantedAt = (mean: number): number => (of === 'mean' ? asked * Math.abs(mean) : asked);
  const isNarrow = ({ mean, halfWidth }: { mean: number; halfWidth: number }): boolean =>
    halfWidth <= wantedAt(mean);
  const replications = values.length;
  if (replications < 2)
    return {
      measure,
      wanted: asked,
      halfWidth: null,
      share: null,
      replications,
      settledAt: null,
      more: null,
    };
  const { mean, low, high } = meanInterval(values);
  const [halfWidth, wanted] = [(high - low) / 2, wantedAt(mean)];
  const settled = settledAt(values, isNarrow, look);
  const share = mean === 0 ? null : halfWidth / Math.abs(mean);
  const more = settled === null ? moreFor(halfWidth, wanted, replications) : null;
  return { measure, wanted, halfWidth, share, replications, settledAt: settled, more };
}

/** The half-width falls with the root of the number; at least one more. */
function moreFor(halfWidth: number, wanted: number, replications: number): number | null {
  if (wanted === 0) return null;
  return Math.max(1, Math.ceil(replications * (halfWidth / wanted) ** 2) - replications);
}

/** How precise every measure asked for is in a scenario. */
export function precisionOf(
  wanted: readonly Precision[],
  { catalogue, results }: { readonly catalogue: Catalogue; readonly results: readonly ReplicationResult[] },
  look: Look,
): Reached[] {
  return wanted.map((precision) => {
    const row = catalogue.measures.findIndex(
      (one) => one.measure === precision.measure && isOfWholeModel(one),
    );
    return reachedOf(
      precision,
      results.map((result) => result.values[row]!),
      look,
    );
  });
}

/** Whether every measure asked for is as precise as asked in every scenario. */
export function isPrecise(
  wanted: readonly Precision[],
  scenarios: readonly { readonly catalogue: Catalogue; readonly results: readonly ReplicationResult[] }[],
  look: Look,
): boolean {
  return scenarios.every((scenario) =>
    precisionOf(wanted, scenario, look).every(({ settledAt }) => settledAt !== null),
  );
}
