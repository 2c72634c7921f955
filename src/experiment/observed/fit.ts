/** Observed beside modelled: how far off, and whether that is within the tolerance. */
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import { levelSummary } from '../estimate.ts';
import type { ObservedFigure, ObservedFit } from '../results.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import { modelledSpans, modelledWhole } from './modelled.ts';
import { spansTogether, toleranceOfWhole } from './spans-together.ts';
import type { Observation } from './observation.ts';

/** The fit of each observation, in the order of the file. */
export function fitsOf(run: ScenarioRun, observed: readonly Observation[]): ObservedFit[] {
  return observed.map((observation) => fitOf(run, observation));
}

/**
 * What a variant is held against. An explanation of the record: all of it. A what-if, which did not happen:
 * what its base does not state in the same way, because the rest is the base's past.
 */
export function recordOf(variant: ScenarioRun, base: ScenarioRun): readonly Observation[] {
  if (variant.isExplanation) return variant.observed;
  const known = new Set(base.observed.map(statement));
  return variant.observed.filter((observation) => !known.has(statement(observation)));
}

/** What an observation says, whatever the rows of the catalogue it is found in. */
function statement({ seen, ...about }: Observation): string {
  const figures = seen.by === 'period' ? seen.value : seen.spans.map(({ span, value }) => [span, value]);
  return JSON.stringify([about, figures]);
}

function fitOf(run: ScenarioRun, observation: Observation): ObservedFit {
  const { name, measure, dimensions, unit, source, confidence, tolerance, seen } = observation;
  const what = { name, measure, dimensions, unit, source, confidence };
  const modelled = modelledWhole(run, observation);
  if (seen.by === 'period') return { ...what, ...figureOf(seen.value, modelled, tolerance) };
  const each = modelledSpans(run, seen);
  const figures = seen.spans.map(({ value }, i) => figureOf(value, each[i]!, tolerance));
  const named = <Key extends string>(key: Key) =>
    figures.map(
      (figure, i) => ({ ...figure, [key]: seen.spans[i]!.span }) as ObservedFigure & Record<Key, string>,
    );
  return {
    ...what,
    ...figureOf(spansTogether(run.catalogue, seen), modelled, toleranceOfWhole(seen, tolerance)),
    ...(seen.by === 'month' ? { months: named('month') } : { years: named('year') }),
  };
}

function figureOf(observed: number, modelled: readonly number[], allowed: Tolerance | null): ObservedFigure {
  const values = modelled.filter(Number.isFinite);
  const { mean, low, high, p10, p90 } = levelSummary(values);
  const difference = mean === null ? null : mean - observed;
  const tolerance = allowed === null ? null : allowed.size * (allowed.of === 'value' ? observed : 1);
  return {
    observed,
    mean,
    low,
    high,
    p10,
    p90,
    difference,
    differenceShare: difference === null || observed === 0 ? null : difference / observed,
    tolerance,
    within: tolerance === null ? null : withinOf({ low, high }, observed, tolerance),
  };
}

/**
 * `yes` when the whole 95% interval of the modelled mean is no further from the observed value than the
 * tolerance, `no` when all of it is, `cannot tell` when a bound of the tolerance lies inside it or there
 * is no interval (one replication).
 */
function withinOf(
  { low, high }: Pick<ObservedFigure, 'low' | 'high'>,
  observed: number,
  tolerance: number,
): NonNullable<ObservedFigure['within']> {
  if (low === null || high === null) return 'cannot tell';
  const [least, most] = [observed - tolerance, observed + tolerance];
  if (low >= least && high <= most) return 'yes';
  return high < least || low > most ? 'no' : 'cannot tell';
}
