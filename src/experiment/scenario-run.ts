import type { Catalogue, ReplicationResult } from '../measures/replication-result.ts';
import type { AskedLag } from './lags/asked-lag.ts';
import type { Observation } from './observed/observation.ts';
import type { Target } from './targets/target.ts';
import type { Plan } from '../model/plan.ts';

/** A scenario ready to run: what it is called, what the file said, and what it was compiled to. */
export interface PlannedScenario {
  /** Short name, made from the file's name: it appears in tables and file names. */
  readonly name: string;
  readonly title: string;
  /** The file, as the person gave it. */
  readonly file: string;
  /** The scenario after `extends` and command-line options: plain data, hashed into the manifest. */
  readonly resolved: unknown;
  readonly plan: Plan;
  /** Rows of every table about it: the same in every replication. */
  readonly catalogue: Catalogue;
  /** What was really seen, to be set beside the results. */
  readonly observed: readonly Observation[];
  /** Whether it says how the record may have come about, and is held against it also as a variant. */
  readonly isExplanation: boolean;
  /** How long one figure follows another, to be told of it as a variant. */
  readonly lags: readonly AskedLag[];
  /** What its results should be. */
  readonly targets: readonly Target[];
}

/** A scenario and its replications, in order. */
export interface ScenarioRun extends PlannedScenario {
  readonly results: readonly ReplicationResult[];
}

interface Row {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Text that two rows share when they are about the same thing. */
export function rowKey({ measure, dimensions }: Row): string {
  const sorted = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([measure, sorted]);
}
