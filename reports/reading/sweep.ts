/** What the words, tables and pictures of a sweep ask of its results. */
import { measureNamed } from '../../src/measures/measure-names.ts';
import type { Difference, Estimate } from '../../src/experiment/results.ts';
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';

type Input = SweepResults['inputs'][number];
type Measure = SweepResults['measures'][number];

/** A point with its place in the results. */
export interface Placed {
  readonly point: SweepPoint;
  readonly index: number;
}

/** Points at which something was moved. */
export function movedPoints({ points }: SweepResults): Placed[] {
  return points.map((point, index) => ({ point, index })).filter(({ point }) => point.point !== null);
}

/** All but the baseline: what can be chosen. */
export function choices(results: SweepResults): Placed[] {
  return results.points.map((point, index) => ({ point, index })).slice(1);
}

/** Which way a measure is better. */
export function betterOf({ measure }: Measure): 'lower' | 'higher' | 'neither' {
  return measureNamed(measure).better;
}

/** The choice with the best mean of a measure; null where nobody can say what is better, or there is no figure. */
export function bestOf(results: SweepResults, measure: number): Placed | null {
  const better = betterOf(results.measures[measure]!);
  if (better === 'neither') return null;
  const known = choices(results).filter(({ point }) => point.figures[measure]!.mean !== null);
  const mean = ({ point }: Placed): number => point.figures[measure]!.mean!;
  const sign = better === 'lower' ? 1 : -1;
  return known.reduce<Placed | null>(
    (best, each) => (best === null || sign * mean(each) < sign * mean(best) ? each : best),
    null,
  );
}

/** The difference of a point from the baseline, as differences are told everywhere; null where there is none. */
export function differenceAt(results: SweepResults, { point }: Placed, measure: number): Difference | null {
  const { difference, replications } = point.figures[measure]!;
  if (difference === null) return null;
  const { measure: name, dimensions, unit } = results.measures[measure]!;
  return { ...difference, measure: name, dimensions, unit, variant: point.case, oneYear: null, replications };
}

/** Inputs that are numbers, with their place. */
export function numberInputs({ inputs }: SweepResults): { readonly input: Input; readonly index: number }[] {
  return inputs.map((input, index) => ({ input, index })).filter(({ input }) => input.of !== 'word');
}

/** A measure at a point, as estimates are told everywhere. */
export function estimateAt({ measures }: SweepResults, { figures }: SweepPoint, i: number): Estimate {
  const { measure, dimensions, unit } = measures[i]!;
  const { mean, sd, se, low, high, p10, p90, replications } = figures[i]!;
  const figure = { mean, sd, se, low, high, p10, p90, replications };
  return { measure, dimensions, unit, basis: '', ...figure };
}
