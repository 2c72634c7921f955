/** Finding figures in results by measure and dimensions. A figure that is not there is undefined, never 0. */
import type {
  Difference,
  Estimate,
  Results,
  ScenarioResults,
  SeriesEstimate,
} from '../../src/experiment/results.ts';

/** What a figure is of: `{ locality: 'East Lancashire' }`; empty = the whole model. */
export type Dimensions = Readonly<Record<string, string>>;

interface Figure {
  readonly measure: string;
  readonly dimensions: Dimensions;
}

function isOf(figure: Figure, measure: string, dimensions: Dimensions): boolean {
  if (figure.measure !== measure) return false;
  const keys = Object.keys(figure.dimensions);
  return (
    keys.length === Object.keys(dimensions).length &&
    keys.every((key) => figure.dimensions[key] === dimensions[key])
  );
}

/** The estimate of exactly these dimensions, if it exists and has a mean. */
export function findEstimate(
  results: ScenarioResults,
  measure: string,
  dimensions: Dimensions = {},
): (Estimate & { readonly mean: number }) | undefined {
  const found = results.measures.find((row) => isOf(row, measure, dimensions));
  return found === undefined || found.mean === null ? undefined : { ...found, mean: found.mean };
}

/** The series of exactly these dimensions, if it has any value. */
export function findSeries(
  results: ScenarioResults,
  measure: string,
  dimensions: Dimensions = {},
): SeriesEstimate | undefined {
  const found = results.series.find((row) => isOf(row, measure, dimensions));
  return found?.mean.some((value) => value !== null) === true ? found : undefined;
}

/** The paired difference of exactly these dimensions for a variant, if it has a mean. */
export function findDifference(
  results: Results,
  variant: string,
  figure: Figure,
): (Difference & { readonly mean: number }) | undefined {
  const found = results.differences.find(
    (row) => row.variant === variant && isOf(row, figure.measure, figure.dimensions),
  );
  return found === undefined || found.mean === null ? undefined : { ...found, mean: found.mean };
}

/**
 * The values one dimension takes, in order of first appearance, among figures whose other dimensions
 * are exactly `fixed`: the localities of `delayedDays`, the reasons of it, and so on.
 */
export function valuesOf(
  figures: readonly Figure[],
  wanted: { readonly measure: string; readonly dimension: string; readonly fixed?: Dimensions },
): string[] {
  const found = new Set<string>();
  for (const figure of figures) {
    const value = figure.dimensions[wanted.dimension];
    if (value === undefined) continue;
    if (isOf(figure, wanted.measure, { ...wanted.fixed, [wanted.dimension]: value })) found.add(value);
  }
  return [...found];
}
