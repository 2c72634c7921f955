/** From the values of a point to its figures: means, intervals, and what it changes. */
import { pairedDifference } from '../../statistics/paired-difference.ts';
import { levelSummary } from '../estimate.ts';
import type { SweepTask } from './read-sweep.ts';
import type { PointResult } from './run-sweep.ts';
import type { SweepDifference, SweepFigure, SweepPoint } from './sweep-results.ts';

/** Sums up points one after another; the first is the baseline as it stands. */
export function summariser({
  cases,
  points,
  inputs,
}: Pick<SweepTask, 'cases' | 'points' | 'inputs'>): (result: PointResult) => SweepPoint {
  let baseline: PointResult['values'] | null = null;
  const comparisons = cases.length * (points.length + 1) - 1;
  return ({ case: which, point, values, precise }) => {
    const first = baseline;
    baseline ??= values;
    return {
      case: cases[which]!.name,
      point: point === null ? null : point + 1,
      levels: point === null ? inputs.map(() => null) : points[point]!,
      figures: values.map((own, i) => figureOf(own, first?.[i] ?? null, comparisons)),
      precise,
    };
  };
}

function figureOf(values: Float64Array, baseline: Float64Array | null, comparisons: number): SweepFigure {
  const existing = [...values].filter(Number.isFinite);
  return {
    ...levelSummary(existing),
    replications: existing.length,
    difference: baseline === null ? null : differenceOf(baseline, values, comparisons),
  };
}

/** Pairs are those replications that both have. */
function differenceOf(
  baseline: Float64Array,
  values: Float64Array,
  comparisons: number,
): SweepDifference | null {
  const both = [...values.keys()].filter(
    (i) => i < baseline.length && Number.isFinite(values[i]) && Number.isFinite(baseline[i]),
  );
  if (both.length === 0) return null;
  const bases = both.map((i) => baseline[i]!);
  const variants = both.map((i) => values[i]!);
  const difference = pairedDifference(bases, variants);
  const ofAll = pairedDifference(bases, variants, comparisons);
  return { ...difference, lowOfAll: ofAll.low, highOfAll: ofAll.high };
}
