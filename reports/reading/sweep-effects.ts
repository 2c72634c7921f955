/** What each input of a sampled sweep does to a measure, the others held. */
import { isSample } from '../../src/experiment/sweep/design.ts';
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { leastSquares } from '../../src/statistics/least-squares.ts';
import {
  partialRankCorrelations,
  type PartialRankCorrelation,
} from '../../src/statistics/partial-rank-correlation.ts';
import { tQuantile } from '../../src/statistics/t-quantile.ts';
import { movedPoints, numberInputs } from './sweep.ts';

type Input = SweepResults['inputs'][number];

export interface SweepEffect {
  readonly input: Input;
  /** The lowest and the highest level run. */
  readonly from: number;
  readonly to: number;
  readonly rank: PartialRankCorrelation;
  /** Change of the measure from the lowest level to the highest, along a straight line in all inputs, with its 95% interval. */
  readonly change: { readonly mean: number; readonly low: number; readonly high: number };
}

const UPPER = 0.975;

/**
 * The effects of the inputs that are numbers, the strongest by rank first, over the points of the baseline
 * scenario; none where the design is no sample or its points are too few to tell the inputs apart.
 */
export function sweepEffects(results: SweepResults, measure: number): SweepEffect[] {
  if (!isSample(results.design)) return [];
  const inputs = numberInputs(results);
  const points = movedPoints(results).filter(
    ({ point }) => point.case === results.cases[0]!.name && point.figures[measure]!.mean !== null,
  );
  const x = points.map(({ point }) => inputs.map(({ index }) => point.levels[index] as number));
  const y = points.map(({ point }) => point.figures[measure]!.mean!);
  const ranks = partialRankCorrelations(x, y);
  if (ranks === null) return [];
  const spans = inputs.map((_, k) => {
    const own = x.map((row) => row[k]!);
    return { from: Math.min(...own), to: Math.max(...own) };
  });
  const places = x.map((row) => [1, ...row.map((value, k) => (value - spans[k]!.from) / widthOf(spans[k]!))]);
  const { coefficients, errors } = leastSquares(places, y);
  const t = tQuantile(UPPER, x.length - inputs.length - 1);
  return inputs
    .map(({ input }, k): SweepEffect => {
      const [mean, half] = [coefficients[k + 1]!, t * errors![k + 1]!];
      return { input, ...spans[k]!, rank: ranks[k]!, change: { mean, low: mean - half, high: mean + half } };
    })
    .sort((a, b) => Math.abs(b.rank.correlation) - Math.abs(a.rank.correlation));
}

function widthOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from;
}
