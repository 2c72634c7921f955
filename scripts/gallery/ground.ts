/** Shipped scenarios run on a few replications, as the gallery shows them. */
import { join } from 'node:path';
import { loadScenarios, type LoadedScenario } from '../../src/cli/load-scenarios.ts';
import { assemble } from '../../src/experiment/assemble.ts';
import { manifestOf } from '../../src/experiment/manifest.ts';
import { runReplications } from '../../src/experiment/replications.ts';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { withSeed } from '../../src/experiment/same-seed.ts';

/** Below the folder it is run in, the checkout: documents print the paths of their scenarios. */
export const SCENARIOS = 'scenarios';

export interface Ground {
  readonly files: readonly string[];
  readonly probe?: readonly string[];
  readonly replications: number;
}

/** No version stands under the pictures: they would all change with each. */
const NOBODY = { version: 'gallery', commit: null, node: 'v0' } as const;

/** The one scenario that `file` names. */
export function scenarioAt(file: string): LoadedScenario {
  return loadScenarios([join(SCENARIOS, file)])[0]!;
}

/** Runs them here, one after the other. Nothing in the results depends on version, clock or machine. */
export async function runGround(ground: Ground): Promise<{ results: Results; manifest: Manifest }> {
  const loaded = loadScenarios(
    ground.files.map((file) => join(SCENARIOS, file)),
    ground.probe === undefined ? {} : { probe: ground.probe },
  ) as [LoadedScenario, ...LoadedScenario[]];
  const { seeded } = withSeed(loaded, loaded[0].plan.seed);
  const replications = { from: 1, to: ground.replications };
  const { byScenario } = await runReplications({
    scenarios: seeded.length,
    replications,
    run: runInline(seeded.map(({ plan }) => plan)),
  });
  const [first, ...rest] = seeded.map((scenario, i) => ({ ...scenario, results: byScenario[i]! }));
  const facts = { workers: 1, startedAt: '', partial: false };
  const manifest = manifestOf(NOBODY, [first!, ...rest], replications, facts);
  const results = assemble({
    runs: [first!, ...rest],
    manifestHash: manifest.hash,
    partial: false,
    warnings: [],
  });
  return { results, manifest };
}
