/** `results.json` from the replications of a run or a comparison. */
import { instantLabel } from './instant-label.ts';
import { ticksToDays, TICKS_PER_DAY } from '../units.ts';
import { breakEvensOf } from './break-even.ts';
import { differencesOf } from './difference.ts';
import { distributionEstimates, estimates, seriesEstimates } from './estimate.ts';
import { gatheredWarnings } from './gathered-warnings.ts';
import { lagsOf } from './lags/lags.ts';
import { agreementOf } from './observed/agreement.ts';
import { fitsOf, recordOf } from './observed/fit.ts';
import type { Observation } from './observed/observation.ts';
import type { Reached } from './precision.ts';
import { probeEstimates } from './probe-estimate.ts';
import type { Results, ScenarioResults } from './results.ts';
import { selectionOf } from './selection.ts';
import { judged } from './targets/judge.ts';
import type { ScenarioRun } from './scenario-run.ts';

export interface Assembly {
  /** The base (or the only scenario) first. */
  readonly runs: readonly [ScenarioRun, ...ScenarioRun[]];
  readonly manifestHash: string;
  readonly partial: boolean;
  /** What the reader must know about the run as a whole. */
  readonly warnings: readonly string[];
  /** How precise a run is, where a precision was asked. */
  readonly precision?: (run: ScenarioRun) => readonly Reached[];
}

/** Throws when there are no replications. */
export function assemble({ runs, manifestHash, partial, warnings, precision }: Assembly): Results {
  const [base, ...variants] = runs;
  if (base.results.length === 0) throw new Error('there are no replications to make results of');
  const { plan } = base;
  const selection = selectionOf(runs);
  const lags = variants.flatMap((variant) => lagsOf(base, variant));
  const breakEven = variants.flatMap((variant) => breakEvensOf(base, variant));
  return {
    schema: 'stepdown-results-1',
    partial,
    period: {
      from: instantLabel(plan.startDay, plan.fromTick),
      to: lastDay(plan.startDay, plan.endTick),
      days: ticksToDays(plan.endTick - plan.fromTick),
      warmUpDays: ticksToDays(plan.fromTick),
    },
    ...scenarioResults(base, { manifest: manifestHash, warnings, observed: base.observed, precision }),
    variants: variants.map((run) =>
      scenarioResults(run, {
        manifest: manifestHash,
        warnings: [],
        observed: recordOf(run, base),
        precision,
      }),
    ),
    differences: variants.flatMap((variant) => differencesOf(base, variant)),
    ...(selection === null ? {} : { selection }),
    ...(lags.length === 0 ? {} : { lags }),
    ...(breakEven.length === 0 ? {} : { breakEven }),
  };
}

/** Last measured day: the day that holds the last instant before the end. */
function lastDay(startDay: number, endTick: number): string {
  return instantLabel(startDay + Math.ceil(endTick / TICKS_PER_DAY) - 1, 0);
}

/** What was observed beside the run, and in how far it agrees. */
function besideRecord(
  run: ScenarioRun,
  record: readonly Observation[],
): Pick<ScenarioResults, 'observed' | 'agreement'> {
  if (record.length === 0) return {};
  const observed = fitsOf(run, record);
  const agreement = agreementOf(observed);
  return { observed, ...(agreement === null ? {} : { agreement }) };
}

interface About {
  readonly manifest: string;
  readonly warnings: readonly string[];
  /** What is set beside the figures: of a variant, which did not happen, only what it states itself. */
  readonly observed: readonly Observation[];
  readonly precision: Assembly['precision'] | undefined;
}

function scenarioResults(
  run: ScenarioRun,
  { manifest, warnings, observed, precision }: About,
): ScenarioResults {
  return {
    manifest,
    scenario: run.name,
    title: run.title,
    measures: estimates(run),
    series: seriesEstimates(run),
    distributions: distributionEstimates(run),
    probes: probeEstimates(run),
    warnings: [...warnings, ...gatheredWarnings(run.results)],
    ...(run.plan.afterwards === undefined
      ? {}
      : { afterwards: { withinDays: run.plan.afterwards.withinDays } }),
    ...(run.targets.length === 0 ? {} : { targets: judged(run) }),
    ...besideRecord(run, observed),
    ...(precision === undefined ? {} : { precision: precision(run) }),
    perReplication: 'tables/replications.csv',
  };
}
