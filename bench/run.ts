/**
 * `npm run bench`: how fast the engine runs its three workloads through the ordinary scenario path
 * with the ordinary statistics, beside hand-written loops for the same models. Prints a line each;
 * with `--record` writes them to bench/results.md.
 */
import '../workers/join-small-functions.ts';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import type { Plan } from '../src/model/plan.ts';
import { ticksToDays } from '../src/units.ts';
import { findChromium } from '../reports/pdf/find-chromium.ts';
import { batchMemory, overhead, spellImport, type Built } from './experiments.ts';
import { cpuSeconds, inTurn, median } from './measure.ts';
import { tightHospital, tightQueue } from './tight-loops.ts';

/** What users run is the built JavaScript, so that is what is timed. */
const built = (await import(new URL('../dist/src/index.js', import.meta.url).href)) as Built;
const { loadScenarios, measureReplication } = built;

const ROUNDS = 3;
const QUEUE_PEOPLE = 1_000_000;
const HOSPITAL_DAYS = 36_865;

function planOf(file: string): Plan {
  return loadScenarios([file])[0]!.plan;
}

function beside(name: string, plan: Plan, tight: (round: number) => number): string {
  const {
    engine,
    tight: loop,
    ratio,
  } = inTurn({ run: (round) => measureReplication(plan, round).events }, { run: tight }, ROUNDS);
  return `${name}: ${millions(engine)} million events a second; tight loop ${millions(loop)}; ratio ${ratio.toFixed(2)}`;
}

function millions(perSecond: number): string {
  return (perSecond / 1e6).toFixed(2);
}

function lancashire(): string {
  const plan = planOf('scenarios/lancashire-67h.yaml');
  const years = ticksToDays(plan.endTick) / 365.25;
  const seconds = Array.from({ length: ROUNDS + 1 }, (_, round) =>
    cpuSeconds(() => measureReplication(plan, round)),
  ).slice(1);
  const each = median(seconds);
  const perYear = (each / years).toFixed(3);
  return `(c) Lancashire: ${perYear} CPU seconds a simulated year (${years.toFixed(0)} years with warm-up: ${each.toFixed(2)} s)`;
}

/** Wall seconds of a whole command with a number of workers. */
function commandSeconds(workers: number, replications: number): number {
  const started = process.hrtime.bigint();
  const out = spawnSync(
    process.execPath,
    ['dist/src/cli.js', 'run', 'bench/hospital-short.yaml', '--workers', `${workers}`].concat([
      '--replications',
      `${replications}`,
      '--out',
      'out/bench',
      '--quiet',
    ]),
    { encoding: 'utf8' },
  );
  if (out.status !== 0) throw new Error(`the command failed: ${out.stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function workers(): string {
  const fixed = commandSeconds(1, 1);
  const pairs = [0, 1, 2].map(() => {
    const one = commandSeconds(1, 33) - fixed;
    return one / (commandSeconds(2, 33) - fixed);
  });
  return `two workers: ${median(pairs).toFixed(2)} times one (33 replications of 11 years, start-up of ${fixed.toFixed(1)} s taken off both)`;
}

/** Wall seconds from the command to the end of a first, tiny replication: what a user waits before anything runs. */
function start(): string {
  const args = ['dist/src/cli.js', 'check', 'scenarios/lancashire-67h.yaml', '--json'];
  const seconds = [0, 1, 2, 3, 4].map(() => {
    const started = process.hrtime.bigint();
    spawnSync(process.execPath, args, { encoding: 'utf8' });
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
  return `start: ${median(seconds).toFixed(2)} s for a whole \`check\` of Lancashire (reading, compiling and the report of the check)`;
}

/** Seconds of `0m1.234s`, as a shell writes what its children have used. */
function secondsOf(text: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/u.exec(text)!;
  return 60 * Number(minutes) + Number(seconds);
}

/** CPU seconds for all documents of the Lancashire comparison, from finished results; the PDF, and its browser, where there is one. */
function documentsOfLancashire(): string {
  const command = (...args: string[]) => {
    const own = [process.execPath, 'dist/src/cli.js', ...args, '--quiet'];
    const out = spawnSync('sh', ['-c', '"$@" && times', 'sh', ...own], { encoding: 'utf8' });
    if (out.status !== 0) throw new Error(`the command failed: ${out.stderr}`);
    const [user, system] = out.stdout.trim().split('\n').at(-1)!.split(/\s+/u);
    return secondsOf(user!) + secondsOf(system!);
  };
  const files = ['scenarios/lancashire-67h.yaml', 'scenarios/lancashire-38h.yaml'];
  command('compare', ...files, '--replications', '4', '--out', 'out/bench-documents');
  const forms = findChromium() === null ? 'html,docx,xlsx,pptx' : 'html,docx,xlsx,pptx,pdf';
  const seconds = [0, 1, 2].map(() => command('report', 'out/bench-documents', '--as', forms));
  return `documents: ${median(seconds).toFixed(1)} CPU seconds for ${forms} of the Lancashire comparison`;
}

/** Resident memory after a short and a ten times longer run: it must not grow with the length. */
function memory(): string {
  const peaks = ['bench/hospital-short.yaml', 'bench/hospital.yaml'].map((file) => {
    const code = `const { loadScenarios } = await import('./dist/src/cli/load-scenarios.js');
      const { measureReplication } = await import('./dist/src/measures/measure-replication.js');
      measureReplication(loadScenarios(['${file}'])[0].plan, 0);
      console.log(process.resourceUsage().maxRSS / 1024);`;
    return Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout,
    );
  });
  return `memory: ${peaks[0]!.toFixed(0)} MB for 11 simulated years, ${peaks[1]!.toFixed(0)} MB for 101`;
}

const workloads: readonly (() => string | Promise<string>)[] = [
  () =>
    beside(
      '(a) M/M/10, one million people',
      planOf('bench/queue.yaml'),
      (round) => tightQueue(QUEUE_PEOPLE, `${round}`).events,
    ),
  () =>
    beside(
      '(b) hospital, 101 years',
      planOf('bench/hospital.yaml'),
      (round) => tightHospital(HOSPITAL_DAYS, `${round}`).events,
    ),
  lancashire,
  workers,
  memory,
  start,
  documentsOfLancashire,
  () => overhead(built),
  batchMemory,
  spellImport,
];
/** `--only NAME` runs one of the named workloads, such as `documentsOfLancashire`. */
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const lines: string[] = [];
for (const workload of workloads.filter(({ name }) => only === undefined || name === only)) {
  lines.push(await workload());
  process.stdout.write(`${lines.at(-1)}\n`);
}
if (process.argv.includes('--record') && only === undefined) {
  const machine = `${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`;
  const list = lines.map((line) => `- ${line}`).join('\n');
  writeFileSync('bench/results.md', `# Last measured\n\n${machine}\n\n${list}\n`);
}
