/** The published results of one scenario or comparison: `results.json` (schema/results.schema.json). */
import type { LagResult } from './lags/lag-result.ts';
import type { Agreement } from './observed/agreement-result.ts';
import type { Reached } from './precision.ts';
import type { Selection } from './selection.ts';

export interface Estimate {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly basis: string;
  /** Null when the figure does not exist in any replication; then `why` says so. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  /** 95% interval of the mean (Student t). Null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
  /** 10th and 90th percentile over replications: what a single run may bring. */
  readonly p10: number | null;
  readonly p90: number | null;
  readonly replications: number;
  readonly why?: string;
}

/** A measure period by period, with its spread over replications. */
export interface SeriesEstimate {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly at: readonly string[];
  readonly mean: readonly (number | null)[];
  readonly se: readonly (number | null)[];
  readonly p10: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
}

/** Share of time at each level of a count, with its moments and quantiles, over all replications. */
export interface DistributionEstimate {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly share: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly variance: number;
  /** Quantiles of the level by the inverse of its distribution function (Hyndman and Fan type 1). */
  readonly quantiles: Readonly<Record<string, number>>;
}

/** Variant minus base of one measure over pairs that met the same people; null where a figure does not exist. */
export interface Difference {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** Name of the variant; differences are variant minus base. */
  readonly variant: string;
  readonly mean: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly oneYear: {
    readonly p10: number;
    readonly p90: number;
    readonly chanceLower: number;
    readonly chanceBetter: number | null;
  } | null;
  /** `lower`, `higher`, `same` (identical in every replication) or `cannot tell`. */
  readonly verdict: 'lower' | 'higher' | 'same' | 'cannot tell';
  /** When it cannot tell: about how many more replications would, or null when none could be estimated. */
  readonly moreReplications: number | null;
  /** Correlation of base and variant over replications, and the variance saved by pairing (1 = nothing). */
  readonly pairingGain: number | null;
  readonly replications: number;
  readonly why?: string;
}

/** Costs of a variant less those of the base, added up over the measured period: when the variant has paid for itself. */
export interface BreakEven {
  /** `allCosts`, or `cashCosts`: those that somebody really pays. */
  readonly measure: string;
  /** None, or the payer. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly variant: string;
  /** First day of each period of the series. */
  readonly at: readonly string[];
  /** Sum to the end of each period: mean over replications with its 95% interval (null with one replication). */
  readonly mean: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** By the mean: `same` in every replication, never dearer at the end of any period, paid back, or not. */
  readonly outcome: 'same' | 'never dearer' | 'within the period' | 'not within the period';
  /** Period from whose end on the mean is not above nothing again; null: not within the measured period. */
  readonly period: string | null;
  /** The same of the lower and the upper bound of the interval. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Share of single runs that have paid by the end. */
  readonly withinShare: number;
  /** Periods by which one and nine in ten single runs have paid; null: not within the measured period. */
  readonly oneYear: { readonly p10: string | null; readonly p90: string | null } | null;
}

/** Something observed beside the same figure of the model. */
export interface ObservedFigure {
  readonly observed: number;
  /** Mean over replications with its 95% interval, and what a single run may bring; null where there is none. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  /** Modelled mean less observed, and as a share of the observed. */
  readonly difference: number | null;
  readonly differenceShare: number | null;
  /** How far off still counts as right, in the unit; null when the file does not say. */
  readonly tolerance: number | null;
  /** Whether the mean is within the tolerance: `cannot tell` while its interval reaches both sides of a bound. */
  readonly within: 'yes' | 'no' | 'cannot tell' | null;
}

/** A figure that the author of a scenario named: which it is, and where what is said of it comes from. */
export interface NamedFigure {
  /** Name the author gave it. */
  readonly name: string;
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Unit of every figure in it. */
  readonly unit: string;
  readonly source: string | null;
  readonly confidence: 'H' | 'M' | 'L' | null;
}

/** An entry of `observed` in the scenario. */
export interface ObservedFit extends NamedFigure, ObservedFigure {
  /** Only of a series: each month. The figures of the entry itself are then of all months together. */
  readonly months?: readonly (ObservedFigure & { readonly month: string })[];
  /** Only of a series by financial year: each year. The figures of the entry are then of all years together. */
  readonly years?: readonly (ObservedFigure & { readonly year: string })[];
}

/** How a target is met: green, amber (within the tolerance of its policy) or red. */
export type TargetColour = 'green' | 'amber' | 'red';

/** A target of the scenario and whether it is met. */
export interface TargetResult extends NamedFigure {
  /** Of a series of targets: the month, quarter or financial year, as written. */
  readonly period: string | null;
  /** Whether the file states the figure, because no model gives it; the measure is then `stated`. */
  readonly stated: boolean;
  /** Of a count: the figure is that of an average month, quarter or year of what is judged. */
  readonly per: 'month' | 'quarter' | 'year' | null;
  /** Whom the figure is divided by, so many per 100,000. */
  readonly population: { readonly name: string; readonly people: number } | null;
  /** Whose rule gives the colour. */
  readonly board: string | null;
  /** The target, from `atLeast` to `atMost`; null where there is no such bound. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Green to these: the target itself unless the board forgives a little. */
  readonly greenAtLeast: number | null;
  readonly greenAtMost: number | null;
  /** Amber to these, red beyond. */
  readonly amberAtLeast: number | null;
  readonly amberAtMost: number | null;
  /** Whether the file says how wide amber is, or the default holds. */
  readonly amberStated: boolean;
  readonly rounding: { readonly to: number; readonly rule: 'nearest' | 'up' | 'down' } | null;
  /** Mean over replications and its 95% interval, rounded as the target says. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Only of a target for single runs: the share asked for, and the share that met it with its 95% interval. */
  readonly chance: {
    readonly asked: number;
    readonly met: number;
    readonly low: number;
    readonly high: number;
    readonly replications: number;
  } | null;
  /** `cannot tell` while the interval holds values of more than one colour. */
  readonly status: TargetColour | 'cannot tell';
  /** The colours it may be; one, unless it cannot be told. */
  readonly possible: readonly TargetColour[];
  readonly why?: string;
}

/** Every figure of one scenario. */
export interface ScenarioResults {
  /** Only when the scenario asks for a precision: how precise each measure asked for is. */
  readonly precision?: readonly Reached[];
  readonly manifest: string;
  readonly scenario: string;
  readonly title: string;
  readonly measures: readonly Estimate[];
  readonly series: readonly SeriesEstimate[];
  readonly distributions: readonly DistributionEstimate[];
  readonly probes: readonly ProbeEstimate[];
  readonly warnings: readonly string[];
  /** Only when the scenario says what becomes of people: how long after leaving, in days. */
  readonly afterwards?: { readonly withinDays: number };
  /** Only when the scenario states what was observed; of a variant that is a what-if only what it states anew. */
  readonly observed?: readonly ObservedFit[];
  /** Only when some of it has a tolerance. */
  readonly agreement?: Agreement;
  /** Only when the scenario has targets. */
  readonly targets?: readonly TargetResult[];
  readonly perReplication: string;
}

/** What a probe of the scenario saw, at each of its instants. */
export interface ProbeEstimate {
  readonly name: string;
  readonly at: readonly string[];
  readonly mean: readonly number[];
  readonly se: readonly (number | null)[];
  /** Averages over the declared cycle, by offset label. */
  readonly cycle: readonly { readonly offset: string; readonly mean: number; readonly se: number | null }[];
}

/** `results.json` of a run: one scenario. Of a comparison: the base, variants and differences. */
export interface Results extends ScenarioResults {
  readonly schema: 'stepdown-results-1';
  readonly partial: boolean;
  readonly period: {
    readonly from: string;
    readonly to: string;
    readonly days: number;
    readonly warmUpDays: number;
  };
  readonly variants: readonly ScenarioResults[];
  /** Only of a base with two variants or more. */
  readonly selection?: Selection;
  readonly differences: readonly Difference[];
  /** Only when a variant asks for lags. */
  readonly lags?: readonly LagResult[];
  /** Only of a comparison in which both sides have costs. */
  readonly breakEven?: readonly BreakEven[];
}

/** `manifest.json`: what is needed to run it again, and what happened. The hash covers the first group only. */
export interface Manifest {
  readonly hash: string;
  readonly version: string;
  readonly commit: string | null;
  readonly node: string;
  readonly seed: string;
  readonly replications: { readonly from: number; readonly to: number };
  readonly scenarios: readonly {
    readonly name: string;
    readonly title: string;
    readonly file: string;
    readonly hash: string;
    readonly resolved: unknown;
  }[];
  /** Only of an experiment: its file as read. The hash covers it. */
  readonly experiment?: unknown;
  readonly events: number;
  readonly engineSeconds: number;
  readonly workers: number;
  readonly startedAt: string;
  readonly partial: boolean;
}

/** `manifest.json` as it is written: with the hash of the file beside it, so that a change of either shows. */
export interface SealedManifest extends Manifest {
  /** SHA-256 of what was found, by the name of its file. */
  readonly files: Readonly<Record<string, string>>;
}
