import { join } from 'node:path';
import type { ReplicationPool } from '../../workers/pool.ts';
import { execute } from './execute.ts';
import { ExitCode } from './exit.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { loadScenarios } from './load-scenarios.ts';
import { scenarioFiles } from './read-files.ts';
import { refuseToReplace } from './output-folder.ts';
import type { RunOptions } from './run-options.ts';
import { tell } from './tell.ts';
import { withPool } from './with-pool.ts';

/** `stepdown run`: each scenario by itself, one after another. All are read before any is run. */
export function runCommand(paths: readonly string[], options: RunOptions): Promise<ExitCode> {
  return withPool(options, (pool) => runAll(paths, options, pool));
}

async function runAll(
  paths: readonly string[],
  options: RunOptions,
  pool: ReplicationPool,
): Promise<ExitCode> {
  const scenarios = loadScenarios(scenarioFiles(paths), options);
  const folders = scenarios.map((scenario) => folderOf(scenario, scenarios.length, options.out));
  folders.forEach(refuseToReplace);
  for (const [i, scenario] of scenarios.entries()) {
    const out = folders[i]!;
    const executed = await execute({ scenarios: [scenario], out, warnings: [], options, pool });
    tell(executed, options);
    if (executed.exitCode !== ExitCode.done) return executed.exitCode;
    const left = scenarios.slice(i + 1).map(({ name }) => name);
    if (executed.stopped === ExitCode.done || left.length === 0) continue;
    console.error(`stopped: ${left.join(', ')} not run`);
    return executed.stopped;
  }
  return ExitCode.done;
}

/** `--out` is the folder of one scenario, or holds a folder for each of several. */
function folderOf({ name }: LoadedScenario, scenarios: number, out: string | undefined): string {
  if (out === undefined) return join('out', name);
  return scenarios === 1 ? out : join(out, name);
}
