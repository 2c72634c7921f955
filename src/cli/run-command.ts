import { join } from 'node:path';
import type { Runner } from '../../workers/runner.ts';
import { execute } from './execute.ts';
import { ExitCode } from './exit.ts';
import { loadBatch } from './load-batch.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { refuseToReplace } from './output-folder.ts';
import type { RunOptions } from './run-options.ts';
import type { BatchRow } from './batch-lines.ts';
import { batchRow } from './batch-lines.ts';
import { tell, tellBatch } from './tell.ts';
import { withPool } from './with-pool.ts';

/** `stepdown run`: each scenario by itself, one after another; then all in one table. All are read before any is run. */
export function runCommand(paths: readonly string[], options: RunOptions): Promise<ExitCode> {
  return withPool(options, (pool) => runAll(paths, options, pool));
}

async function runAll(paths: readonly string[], options: RunOptions, pool: Runner): Promise<ExitCode> {
  const scenarios = loadBatch(paths, options);
  const folders = scenarios.map((scenario) => folderOf(scenario, scenarios.length, options.out));
  folders.forEach(refuseToReplace);
  const rows: BatchRow[] = [];
  for (const [i, scenario] of scenarios.entries()) {
    const out = folders[i]!;
    const executed = await execute({ scenarios: [scenario], out, warnings: [], options, pool });
    tell(executed, options, [scenario]);
    if (executed.written !== null) rows.push(batchRow(executed.written.results));
    if (executed.exitCode === ExitCode.done && executed.stopped === ExitCode.done) continue;
    tellBatch(rows, options);
    const left = scenarios.slice(i + 1).map(({ name }) => name);
    if (left.length > 0) console.error(`stopped: ${left.join(', ')} not run`);
    return left.length > 0 ? executed.stopped : executed.exitCode;
  }
  tellBatch(rows, options);
  return ExitCode.done;
}

/** `--out` is the folder of one scenario, or holds a folder for each of several. */
function folderOf({ name }: LoadedScenario, scenarios: number, out: string | undefined): string {
  if (out === undefined) return join('out', name);
  return scenarios === 1 ? out : join(out, name);
}
