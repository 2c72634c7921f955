/** What a fit is to meet: observed figures with a tolerance, one for each value that was observed. */
import { modelledSpans, modelledWhole } from '../observed/modelled.ts';
import type { Observation } from '../observed/observation.ts';
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import type { Residuals } from './slopes.ts';

export interface FitFigure {
  /** Name of the entry of `observed`. */
  readonly name: string;
  /** Which month or year of it, e.g. `2016-04`; null for a figure of the whole period. */
  readonly span: string | null;
  readonly observed: number;
  /** In the unit of the figure; above 0. */
  readonly tolerance: number;
}

/** The figures of some observations; those without a tolerance, or with one of 0, have none. */
export function fitFigures(observed: readonly Observation[]): FitFigure[] {
  return observed.flatMap(({ name, tolerance, seen }): FitFigure[] => {
    if (tolerance === null) return [];
    const values = seen.by === 'period' ? [{ span: null, value: seen.value }] : seen.spans;
    return values
      .map(({ span, value }) => ({ name, span, observed: value, tolerance: sizeOf(tolerance, value) }))
      .filter((figure) => figure.tolerance > 0);
  });
}

function sizeOf({ of, size }: Tolerance, value: number): number {
  return of === 'value' ? size * Math.abs(value) : size;
}

/** A figure that nobody is there to count for: it has no residual. */
export class MissingFigure extends Error {
  constructor({ name, span }: FitFigure, missing: number, replications: number) {
    const of = span === null ? name : `${name}, ${span}`;
    super(
      `"${of}" cannot be fitted: the model has no such figure in ${missing} of ${replications} replications (nobody to count)`,
    );
    this.name = 'MissingFigure';
  }
}

/** Modelled less observed, in tolerances: by figure, then by replication. Throws {@link MissingFigure}. */
export function residualsOf(
  run: ScenarioRun,
  observed: readonly Observation[],
  figures: readonly FitFigure[],
): Residuals {
  return figures.map((figure) => {
    const observation = observed.find(({ name }) => name === figure.name)!;
    const values = modelledFor(run, observation, figure.span);
    const missing = values.filter((value) => !Number.isFinite(value)).length;
    if (missing > 0) throw new MissingFigure(figure, missing, values.length);
    return values.map((value) => (value - figure.observed) / figure.tolerance);
  });
}

function modelledFor(run: ScenarioRun, observation: Observation, span: string | null): readonly number[] {
  const { seen } = observation;
  if (seen.by === 'period') return modelledWhole(run, observation);
  const place = seen.spans.findIndex((each) => each.span === span);
  return modelledSpans(run, seen)[place]!;
}
