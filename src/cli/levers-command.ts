import { bottlenecksTable, leversTable } from '../../reports/tables/levers-tables.ts';
import { leversFindings } from '../../reports/words/levers.ts';
import { ownReasons } from '../../reports/words/reasons.ts';
import { canonicalLines } from '../experiment/canonical-json.ts';
import { findLevers } from '../experiment/levers/find-levers.ts';
import type { Levers } from '../experiment/levers/lever.ts';
import { pullLevers } from '../experiment/levers/pull-levers.ts';
import { inputValues, scenarioWith } from '../experiment/points/scenario-with.ts';
import { poundsGiven } from '../experiment/prices/capacity-price.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import type { PlannedScenario } from '../experiment/scenario-run.ts';
import { nearestName } from '../scenario/nearest-name.ts';
import { WrongInput, type ExitCode } from './exit.ts';
import { loadScenarios, type LoadedScenario } from './load-scenarios.ts';
import type { OutputFolder } from './output-folder.ts';
import { reportTableLines } from './report-table-lines.ts';
import { runStudy, tellLines, type Desk, type StudyOptions } from './study.ts';
import { tellNotKept } from './tell-not-kept.ts';
import { writeSealed } from './write-sealed.ts';

/** What `levers` takes. */
export interface LeversOptions extends StudyOptions {
  readonly spend?: string | undefined;
  readonly price?: readonly string[] | undefined;
}

const SCHEMA = 'stepdown-levers-1';
const USUAL_SPEND = '£100000';

/** `stepdown levers`: what the next pounds buy in each service. */
export function leversCommand(file: string, options: LeversOptions): Promise<ExitCode> {
  const [scenario] = loadScenarios([file], options) as [LoadedScenario];
  refuseWithoutDelay(scenario);
  const replications = replicationsOf(scenario, options);
  const asked = { spend: spendOf(options), prices: pricesOf(options, scenario) };
  tellNotKept([scenario]);
  return runStudy<Levers>({
    options,
    fallback: `${scenario.name}-levers`,
    work: ({ run, store, onProgress }) =>
      pullLevers({
        ...asked,
        replications,
        ground: { read: scenario.read, planned: scenario, run, store, onProgress },
      }),
    write: (folder, found, desk) => write(folder, found, { scenario, asked, desk }),
    tell: (found) => tell(scenario, found, options),
  });
}

function refuseWithoutDelay({ catalogue, file }: LoadedScenario): void {
  if (catalogue.measures.some(({ measure }) => measure === 'delayedDays')) return;
  throw new WrongInput(
    `${file}: nobody can be delayed in a bed in this scenario, and levers are ranked by delayed days`,
  );
}

function replicationsOf({ replications }: LoadedScenario, options: LeversOptions): ReplicationRange {
  const asked =
    options.replications ?? ('from' in replications ? replications : { from: 1, to: replications.atLeast });
  if (asked.to > asked.from) return asked;
  throw new WrongInput('levers need 2 replications or more, to tell effects from chance: --replications 30');
}

function spendOf({ spend = USUAL_SPEND }: LeversOptions): number {
  const pounds = poundsGiven(spend);
  if (pounds !== null && pounds > 0) return pounds;
  throw new WrongInput(
    `--spend: expected pounds a year above 0, not "${spend}": for example --spend £100000`,
  );
}

function pricesOf({ price = [] }: LeversOptions, { read }: LoadedScenario): Map<string, number> {
  const services = Object.keys(read.scenario.services);
  return new Map(
    price.map((text) => {
      const split = text.lastIndexOf('=');
      const service = text.slice(0, Math.max(0, split)).trim();
      const pounds = poundsGiven(text.slice(split + 1).trim());
      if (split < 0 || pounds === null || !(pounds > 0))
        throw new WrongInput(
          `--price: "${text}" cannot be read: write a service and pounds a year for one more, such as --price "community bed=£30000"`,
        );
      if (!services.includes(service))
        throw new WrongInput(`--price: "${service}" is no service: ${nearestName(service, services).advice}`);
      return [service, pounds];
    }),
  );
}

interface Writing {
  readonly scenario: LoadedScenario;
  readonly asked: Parameters<typeof findLevers>[1];
  readonly desk: Desk;
}

async function write(folder: OutputFolder, found: Levers, { scenario, asked, desk }: Writing): Promise<void> {
  const manifest = desk.manifest(scenariosOf(scenario, asked), found.replications);
  const content = { schema: SCHEMA, ...found, findings: leversFindings(found) };
  const about = { manifest: manifest.hash, scenario: scenario.name, title: scenario.title };
  writeSealed(folder.draft, { file: 'levers.json', found: { ...about, ...content }, manifest });
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writeLevers } = await import('../../reports/write-levers.ts');
  const { title, resolved } = scenario;
  await writeLevers(found, { title, resolved, manifest, folder: folder.draft });
}

/** The file as it stands, and with more of each service. */
function scenariosOf(scenario: LoadedScenario, asked: Writing['asked']): PlannedScenario[] {
  const movable = { read: scenario.read, planned: scenario };
  const { levers } = findLevers(movable, asked);
  return [
    scenario,
    ...levers.flatMap(({ service, input, value }): PlannedScenario[] => {
      const made = scenarioWith(movable, inputValues([input], [value]));
      const name = `${scenario.name}-more-${service}`;
      return made.ok ? [{ ...made.value, name, title: `${scenario.title}, more ${service}` }] : [];
    }),
  ];
}

function tell(
  { title, name, resolved }: LoadedScenario,
  found: Levers,
  { json, quiet }: LeversOptions,
): void {
  const findings = leversFindings(found, ownReasons(resolved));
  if (json)
    process.stdout.write(canonicalLines({ schema: SCHEMA, scenario: name, title, ...found, findings }));
  if (json || quiet) return;
  const causes = bottlenecksTable(found, ownReasons(resolved));
  tellLines([
    '',
    title,
    '',
    ...findings,
    ...(found.levers.length === 0 ? [] : ['', ...reportTableLines(leversTable(found))]),
    ...(causes === null ? [] : ['', causes.caption, ...reportTableLines(causes)]),
  ]);
}
