import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settlingsTable } from '../../reports/tables/warm-up-tables.ts';
import { warmUpFindings, type WarmUpAsked } from '../../reports/words/warm-up.ts';
import { canonicalJson, canonicalLines } from '../experiment/canonical-json.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import { LEAST_STEPS } from '../experiment/warm-up/settling.ts';
import { adviseWarmUp, type WarmUpFound } from '../experiment/warm-up/warm-up-advice.ts';
import { ticksOf, wholeRunOf } from '../experiment/warm-up/whole-run.ts';
import { WrongInput, type ExitCode } from './exit.ts';
import { loadScenarios, type LoadedScenario } from './load-scenarios.ts';
import type { OutputFolder } from './output-folder.ts';
import { reportTableLines } from './report-table-lines.ts';
import { runBareStudy, tellLines, type BareDesk, type StudyOptions } from './study.ts';

/** What `warmup` takes. */
export interface WarmUpOptions extends StudyOptions {
  /** A warm-up to try in place of what the file says. */
  readonly warmUp?: string | undefined;
}

const SCHEMA = 'stepdown-warmup-1';
/** Few enough to be quick, and enough for a test (Welch asks for five to ten). */
const USUAL: ReplicationRange = { from: 1, to: 10 };
const LEAST = 5;

/** `stepdown warmup`: how long a warm-up the scenario needs, and what still moves after it. */
export function warmUpCommand(file: string, options: WarmUpOptions): Promise<ExitCode> {
  const [scenario] = loadScenarios([file], options) as [LoadedScenario];
  const replications = replicationsOf(options);
  refuseShort(scenario);
  const asked = askedOf(file, scenario, options);
  return runBareStudy<WarmUpFound>({
    options,
    fallback: `${scenario.name}-warmup`,
    work: ({ run, onProgress }) => adviseWarmUp(scenario.plan, { replications, run, onProgress }),
    write: (folder, found, desk) => write(folder, found, { scenario, replications, asked, desk }),
    tell: (found) => tell(scenario, found, { asked, options }),
  });
}

function replicationsOf({ replications = USUAL }: WarmUpOptions): ReplicationRange {
  if (replications.to - replications.from + 1 >= LEAST) return replications;
  throw new WrongInput(
    `a warm-up is judged on ${LEAST} replications or more, to tell settling from chance: --replications ${USUAL.to}`,
  );
}

function refuseShort({ file, plan }: LoadedScenario): void {
  const { steps } = wholeRunOf(plan);
  if (steps >= LEAST_STEPS) return;
  throw new WrongInput(
    `${file}: the run lasts ${steps} hours with its warm-up, and ${LEAST_STEPS} or more are needed to tell settling from chance: lengthen \`run\``,
  );
}

/** What the file itself says, whatever is tried. */
function askedOf(file: string, scenario: LoadedScenario, options: WarmUpOptions): WarmUpAsked {
  const isTried = options.warmUp !== undefined;
  const [own] = isTried ? loadScenarios([file], { seed: options.seed }) : [scenario];
  return { stated: own!.plan.fromTick / ticksOf(wholeRunOf(scenario.plan)), isTried };
}

interface Writing {
  readonly scenario: LoadedScenario;
  readonly replications: ReplicationRange;
  readonly asked: WarmUpAsked;
  readonly desk: BareDesk;
}

async function write(folder: OutputFolder, found: WarmUpFound, writing: Writing): Promise<void> {
  const { scenario, replications, asked, desk } = writing;
  const manifest = desk.manifest([scenario], replications);
  const about = { manifest: manifest.hash, ...contentOf(scenario, found, asked) };
  writeFileSync(join(folder.draft, 'warmup.json'), canonicalLines(about));
  writeFileSync(join(folder.draft, 'manifest.json'), canonicalJson(manifest, 2) + '\n');
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writeWarmUp } = await import('../../reports/write-warm-up.ts');
  await writeWarmUp(found, { title: scenario.title, asked, manifest, folder: folder.draft });
}

function contentOf({ name, title }: LoadedScenario, { advice }: WarmUpFound, asked: WarmUpAsked) {
  const findings = warmUpFindings(advice, asked);
  return { schema: SCHEMA, scenario: name, title, stated: asked.stated, ...advice, findings };
}

function tell(
  scenario: LoadedScenario,
  found: WarmUpFound,
  { asked, options }: { asked: WarmUpAsked; options: WarmUpOptions },
): void {
  if (options.json) process.stdout.write(canonicalLines(contentOf(scenario, found, asked)));
  if (options.json || options.quiet) return;
  const table = settlingsTable(found.advice);
  tellLines([
    '',
    scenario.title,
    '',
    ...warmUpFindings(found.advice, asked),
    ...(table.rows.length === 0 ? [] : ['', ...reportTableLines(table)]),
  ]);
}
