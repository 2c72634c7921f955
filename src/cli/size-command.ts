import { leastCostFindings } from '../../reports/words/least-cost.ts';
import { sizeFindings } from '../../reports/words/size.ts';
import { canonicalLines } from '../experiment/canonical-json.ts';
import { scenarioWith, inputValues } from '../experiment/points/scenario-with.ts';
import type { PlannedScenario } from '../experiment/scenario-run.ts';
import { leastCost, type LeastCost } from '../experiment/sizing/least-cost.ts';
import { fewestTrials } from '../statistics/shown-verdict.ts';
import { readSize, type AskedSize, type SizeTask } from '../experiment/sizing/read-size.ts';
import { lookError, size } from '../experiment/sizing/size.ts';
import type { Sizing } from '../experiment/sizing/sizing.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { WrongInput, type ExitCode } from './exit.ts';
import { loadScenarios, type LoadedScenario } from './load-scenarios.ts';
import type { OutputFolder } from './output-folder.ts';
import { leastCostLines, sizeLines } from './size-lines.ts';
import { runStudy, tellLines, type Desk, type StudyOptions } from './study.ts';
import { tellNotKept } from './tell-not-kept.ts';
import { writeSealed } from './write-sealed.ts';

/** What `size` takes. */
export interface SizeOptions extends StudyOptions, Partial<AskedSize> {}

/** Most replications at one point where nothing is said. */
const MOST = 160;

type Found = { readonly sizing: Sizing } | { readonly least: LeastCost };

/** `stepdown size`: the least (or most) of something with which a condition holds, or what costs least. */
export function sizeCommand(file: string, options: SizeOptions): Promise<ExitCode> {
  const [scenario] = loadScenarios([file], options) as [LoadedScenario];
  const { input = [], suchThat = [], cost = [], ...rest } = options;
  const movable = { read: scenario.read, planned: scenario };
  const task = readSize({ ...rest, input, suchThat, cost }, movable);
  if (!task.ok) throw new WrongInput(formatProblems(task.problems));
  const most = mostOf(options);
  refuseTooFew(task.value, most);
  tellNotKept([scenario]);
  return runStudy<Found>({
    options,
    fallback: `${scenario.name}-size`,
    work: (desk) => search(scenario, { task: task.value, most }, desk),
    write: (folder, found, desk) => write(folder, found, { scenario, task: task.value, most, desk }),
    tell: (found) => tell(scenario, found, options),
  });
}

function mostOf({ replications }: SizeOptions): number {
  if (replications === undefined) return MOST;
  if (replications.from === 1 && replications.to > 1) return replications.to;
  throw new WrongInput('a search needs 2 replications or more and begins with the first: --replications 160');
}

/** With too few, no chance could be shown however well every year goes. */
function refuseTooFew({ goal, sized, chance }: SizeTask, most: number): void {
  if (chance === null) return;
  const least = fewestTrials(chance, lookError({ goal, sized, most }));
  if (least <= most) return;
  const asked = `${Number((100 * chance).toPrecision(6))}%`;
  throw new WrongInput(
    `a chance of ${asked} cannot be shown with ${most} replications, even if every one meets the target: it takes ${least} or more (--replications ${2 ** Math.ceil(Math.log2(least / 20)) * 20}), or ask for the average year (leave out --chance)`,
  );
}

interface Asked {
  readonly task: SizeTask;
  readonly most: number;
}

async function search(scenario: LoadedScenario, { task, most }: Asked, desk: Desk): Promise<Found> {
  const { run, store, onProgress } = desk;
  const ground = { read: scenario.read, planned: scenario, inputs: task.inputs, run, store, onProgress };
  if (task.conditions.length > 0) return { sizing: await size({ ...task, ground, most }) };
  const { measurePrices } = task;
  const [sized] = task.sized as [SizeTask['sized'][number]];
  const [price] = task.prices as [SizeTask['prices'][number]];
  return { least: await leastCost({ ground, sized, price, measurePrices, replications: most }) };
}

interface Writing extends Asked {
  readonly scenario: LoadedScenario;
  readonly desk: Desk;
}

async function write(
  folder: OutputFolder,
  found: Found,
  { scenario, task, most, desk }: Writing,
): Promise<void> {
  const answer = 'sizing' in found ? found.sizing.answer : [found.least.answer];
  const certified = 'sizing' in found ? found.sizing.certification.at(-1)?.replications : undefined;
  const range = { from: 1, to: certified?.to ?? ('least' in found ? 2 * most : most) };
  const manifest = desk.manifest(scenariosOf(scenario, task, answer), range);
  const about = { manifest: manifest.hash, scenario: scenario.name, title: scenario.title };
  writeSealed(folder.draft, { file: 'size.json', found: { ...about, ...contentOf(found) }, manifest });
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writeLeastCost, writeSize } = await import('../../reports/write-size.ts');
  const on = { title: scenario.title, manifest, folder: folder.draft, resolved: scenario.resolved };
  await ('sizing' in found ? writeSize(found.sizing, on) : writeLeastCost(found.least, on));
}

/** The file as it stands, and with what was found. */
function scenariosOf(
  scenario: LoadedScenario,
  { inputs }: SizeTask,
  answer: readonly number[] | null,
): PlannedScenario[] {
  const made =
    answer === null
      ? null
      : scenarioWith({ read: scenario.read, planned: scenario }, inputValues(inputs, answer));
  if (made === null || !made.ok || made.value === scenario) return [scenario];
  return [scenario, { ...made.value, name: `${scenario.name}-sized` }];
}

function contentOf(found: Found): object {
  return 'sizing' in found
    ? { schema: 'stepdown-size-1', ...found.sizing, findings: sizeFindings(found.sizing) }
    : { schema: 'stepdown-least-cost-1', ...found.least, findings: leastCostFindings(found.least) };
}

function tell(scenario: LoadedScenario, found: Found, { json, quiet }: SizeOptions): void {
  const { title, name } = scenario;
  if (json) process.stdout.write(canonicalLines({ scenario: name, title, ...contentOf(found) }));
  else if (!quiet)
    tellLines('sizing' in found ? sizeLines(scenario, found.sizing) : leastCostLines(scenario, found.least));
}
