import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { PlannedScenario } from '../scenario-run.ts';

/** Parts of a file that say what is asked of a scenario, not what happens in it. */
const WORDS = new Set([
  'title',
  'description',
  'covers',
  'observed',
  'populations',
  'boards',
  'targets',
  'calibrate',
  'lags',
  'purpose',
]);
/** The same in `run`; the seed that counts is that of the plan. */
const RUN_WORDS = new Set(['seed', 'replications']);

/**
 * What a replication is a function of, beside its number and the version of Stepdown: SHA-256 in
 * hexadecimal over the seed and all of the scenario that can change a figure. Two scenarios with one key
 * have the same values.
 */
export function scenarioKey({ plan, resolved }: Pick<PlannedScenario, 'plan' | 'resolved'>): string {
  const { run, ...rest } = without(resolved, WORDS);
  const decisive = { seed: plan.seed, run: without(run, RUN_WORDS), ...rest };
  return createHash('sha256').update(canonicalJson(decisive, 0)).digest('hex');
}

function without(map: unknown, keys: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map as object).filter(([key]) => !keys.has(key)));
}
