import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { ReplicationRange } from './replications.ts';
import type { Manifest } from './results.ts';
import type { PlannedScenario, ScenarioRun } from './scenario-run.ts';

/** Which Stepdown ran, on what: what the manifest says beside the scenarios. */
export interface Provenance {
  readonly version: string;
  readonly commit: string | null;
  /** Version of Node, e.g. `v20.20.2`; only its major number can matter to a result. */
  readonly node: string;
}

/** SHA-256 in hexadecimal, marked with its name, of text in UTF-8. */
export function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}

/** What a scenario is known by, bases merged in, whatever its file looks like. */
export function scenarioHash(resolved: unknown): string {
  return sha256(canonicalJson(resolved, 0));
}

/**
 * What a figure can be traced by: it covers all that decides a result (version and commit, Node's
 * major number, seed, resolved scenarios, replications) and nothing that does not.
 */
export function manifestHash(
  provenance: Provenance,
  scenarios: readonly PlannedScenario[],
  replications: ReplicationRange,
): string {
  return hashCovering({
    provenance,
    scenarios: scenarios.map(({ name, plan, resolved }) => ({ name, seed: plan.seed, resolved })),
    replications,
  });
}

interface Covered {
  readonly provenance: Provenance;
  readonly scenarios: readonly { readonly name: string; readonly seed: string; readonly resolved: unknown }[];
  readonly replications: ReplicationRange;
}

function hashCovering({ provenance, scenarios, replications }: Covered): string {
  const { version, commit, node } = provenance;
  const nodeMajor = node.replace(/^v/, '').split('.')[0];
  return sha256(canonicalJson({ version, commit, nodeMajor, scenarios, replications }, 0));
}

/** The hash of an experiment: that of its run, and its file as read. */
export function experimentHash(runHash: string, experiment: unknown): string {
  return sha256(canonicalJson([runHash, experiment], 0));
}

/** The hash that the content of a manifest gives; another than the one in it says that it was changed. */
export function hashOfContent(manifest: Manifest): string {
  const { seed, scenarios, replications, experiment } = manifest;
  const ofRun = hashCovering({
    provenance: manifest,
    scenarios: scenarios.map(({ name, resolved }) => ({ name, seed, resolved })),
    replications: { from: replications.from, to: replications.to },
  });
  return experiment === undefined ? ofRun : experimentHash(ofRun, experiment);
}

/** What the run was like on the day: not covered by the hash. */
export interface RunFacts {
  readonly workers: number;
  /** ISO instant at which the command began. */
  readonly startedAt: string;
  readonly partial: boolean;
}

/** `manifest.json` of a run. */
export function manifestOf(
  provenance: Provenance,
  runs: readonly ScenarioRun[],
  replications: ReplicationRange,
  facts: RunFacts,
): Manifest {
  const results = runs.flatMap((run) => run.results);
  return {
    hash: manifestHash(provenance, runs, replications),
    ...provenance,
    seed: runs[0]!.plan.seed,
    replications,
    scenarios: runs.map(({ name, title, file, resolved }) => ({
      name,
      title,
      file,
      hash: scenarioHash(resolved),
      resolved,
    })),
    events: results.reduce((sum, result) => sum + result.events, 0),
    engineSeconds: results.reduce((sum, result) => sum + result.engineSeconds, 0),
    ...facts,
  };
}
