/** What the layer of experiments costs on top of the engine, and what a register of a million stays takes. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import type * as Api from '../src/index.ts';
import type { LoadedScenario, Runner } from '../src/index.ts';
import { sequence } from '../src/random/stream.ts';
import { cpuSeconds, median } from './measure.ts';

/** The built package, as it is imported. */
export type Built = typeof Api;

const BATCH = 300;
const ROUNDS = 5;

/**
 * CPU of handing out, sending back, gathering and assembling replications, over that of a replication of ten
 * milliseconds. It is measured on a model with the same rows and hardly anybody in it, so that the noise of
 * the engine's own time does not drown it; both sides are warm.
 */
export async function overhead(built: Built): Promise<string> {
  const { loadScenarios, measureReplication, ReplicationPool } = built;
  const [busy, idle] = loadScenarios(['bench/ten-milliseconds.yaml', 'bench/hardly-anybody.yaml']);
  const alone = (scenario: LoadedScenario): number =>
    cpuSeconds(() => {
      for (let i = 1; i <= BATCH; i++) measureReplication(scenario.plan, i);
    });
  const pool = new ReplicationPool({ workers: 1 });
  const rounds: { readonly engine: number; readonly layer: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const layer = (await batchSeconds(built, pool, idle!)) - alone(idle!);
    rounds.push({ engine: alone(busy!), layer });
  }
  await pool.close();
  const each = (of: 'engine' | 'layer'): number =>
    (1000 * median(rounds.slice(1).map((round) => round[of]))) / BATCH;
  const [engine, layer] = [each('engine'), each('layer')];
  const share = ((100 * layer) / engine).toFixed(1);
  return `experiment layer: ${layer.toFixed(2)} ms of CPU a replication beside ${engine.toFixed(1)} ms in the engine, ${share}%`;
}

/** CPU of a batch on one thread, gathered and assembled. */
async function batchSeconds(built: Built, pool: Runner, scenario: LoadedScenario): Promise<number> {
  const before = process.cpuUsage();
  const { byScenario } = await built.runReplications({
    scenarios: 1,
    replications: { from: 1, to: BATCH },
    run: (jobs, onResult) => pool.run(jobs, { plans: [scenario.plan], onResult }),
  });
  const run = { ...scenario, results: byScenario[0]! };
  built.assemble({ runs: [run], manifestHash: 'bench', partial: false, warnings: [] });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Peak memory of a whole command, MB, and its CPU seconds. */
function command(args: readonly string[]): { readonly peak: number; readonly cpu: number } {
  const code = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\n' + JSON.stringify({ peak: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  });
  process.argv.push(...${JSON.stringify(args)});
  await import('./dist/src/cli.js');`;
  const out = spawnSync(process.execPath, ['--input-type=module', '-e', code, 'stepdown'], {
    encoding: 'utf8',
  });
  if (out.status !== 0) throw new Error(`the command failed: ${out.stderr}`);
  return JSON.parse(out.stderr.trim().split('\n').at(-1)!) as { peak: number; cpu: number };
}

/** A run keeps what every replication said, for its tables; a sweep keeps the figures that it was asked for. */
export function batchMemory(): string {
  const peaks = [1000, 10_000].map((count) => {
    const args = ['--replications', `${count}`, '--workers', '1', '--quiet'];
    const run = ['run', 'bench/small.yaml', '--tables-only', '--out', 'out/bench-batch'];
    return command([...run, ...args]).peak;
  });
  const each = ((peaks[1]! - peaks[0]!) * 1000) / 9000;
  return `batches: ${peaks[0]!.toFixed(0)} MB at the peak of 1,000 replications of a small model, ${peaks[1]!.toFixed(0)} MB of 10,000 (${each.toFixed(1)} kB for each replication that is kept)`;
}

const STAYS = 1_000_000;

/** A made-up register, on disk piece by piece. */
function writeRegister(file: string): void {
  const next = sequence('register');
  const start = Date.UTC(2023, 3, 1);
  const stamp = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
  const row = (): string => {
    const admitted = start + Math.floor(next() * 365 * 1440) * 60_000;
    const ready = admitted + (1 + Math.floor(-Math.log(1 - next()) * 5 * 1440)) * 60_000;
    const isDelayed = next() < 0.3;
    const left = isDelayed ? ready + (60 + Math.floor(next() * 4000)) * 60_000 : ready;
    const reason = isDelayed ? (next() < 0.5 ? 'care' : 'assessment') : '';
    return `${stamp(admitted)},${stamp(ready)},${stamp(left)},${next() < 0.8 ? 'P0' : 'P1'},${reason}\n`;
  };
  const out = openSync(file, 'w');
  writeSync(out, 'Admitted,Ready,Left,Pathway,Reason\n');
  for (let done = 0; done < STAYS; done += 1000) writeSync(out, Array.from({ length: 1000 }, row).join(''));
  closeSync(out);
}

/** Everything from the file to the page. */
export function spellImport(): string {
  mkdirSync('out/bench-spells', { recursive: true });
  writeRegister('out/bench-spells/register.csv');
  rmSync('out/bench-register', { recursive: true, force: true });
  const { cpu, peak } = command(['import', 'out/bench-spells/register.csv', '--out', 'out/bench-register']);
  return `import: ${cpu.toFixed(1)} s of CPU for a spell extract of a million rows, ${peak.toFixed(0)} MB at the peak`;
}
