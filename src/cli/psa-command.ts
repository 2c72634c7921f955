import { influencesTable, levelsTable } from '../../reports/tables/psa-tables.ts';
import { BELIEVED, psaFindings } from '../../reports/words/psa.ts';
import { canonicalLines } from '../experiment/canonical-json.ts';
import type { Psa } from '../experiment/psa/psa.ts';
import { runPsa } from '../experiment/psa/run-psa.ts';
import { uncertainInputs, type Uncertain } from '../experiment/psa/uncertain-inputs.ts';
import type { ReplicationRange } from '../experiment/replications.ts';
import { periodMismatch } from '../experiment/same-period.ts';
import { withSeed } from '../experiment/same-seed.ts';
import { slug } from '../experiment/slug.ts';
import { figureIn } from '../experiment/sizing/condition.ts';
import { measureNamed } from '../measures/measure-names.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { WrongInput, type ExitCode } from './exit.ts';
import { loadScenarios, type LoadedScenario } from './load-scenarios.ts';
import type { OutputFolder } from './output-folder.ts';
import { reportTableLines } from './report-table-lines.ts';
import { runStudy, tellLines, type Desk, type StudyOptions } from './study.ts';
import { tellNotKept } from './tell-not-kept.ts';
import { writeSealed } from './write-sealed.ts';

/** What `psa` takes. */
export interface PsaOptions extends StudyOptions {
  readonly variant?: string | undefined;
  readonly measure?: string | undefined;
  readonly input?: readonly string[] | undefined;
  readonly draws?: number | undefined;
}

const SCHEMA = 'stepdown-psa-1';
const USUAL_DRAWS = 64;
/** Replications of each draw where nothing is said: what is not known is better met with more draws. */
const USUAL_REPLICATIONS: ReplicationRange = { from: 1, to: 4 };

/** `stepdown psa`: what uncertain inputs mean for a result, or for the choice between two scenarios. */
export function psaCommand(file: string, options: PsaOptions): Promise<ExitCode> {
  const [base, variant] = sidesOf(file, options);
  const inputs = inputsOf(base, variant, options);
  const figure = figureOf(base, variant, options);
  const replications = options.replications ?? USUAL_REPLICATIONS;
  const draws = options.draws ?? USUAL_DRAWS;
  refuseTooFew({ inputs, replications, draws });
  const movable = (side: LoadedScenario) => ({ read: side.read, planned: side });
  const names = [base.name, ...(variant === null ? [] : [variant.name])];
  tellNotKept(variant === null ? [base] : [base, variant]);
  return runStudy<Psa>({
    options,
    fallback: `${slug(names.join(' or '))}-psa`,
    work: ({ run, store, onProgress }) =>
      runPsa({
        base: movable(base),
        variant: variant === null ? null : movable(variant),
        ...{ inputs, figure, draws, replications, run, store, onProgress },
        better: figure.better,
      }),
    write: (folder, found, desk) => write(folder, found, { base, variant, desk }),
    tell: (found) => tell(base, found, options),
  });
}

function sidesOf(file: string, options: PsaOptions): readonly [LoadedScenario, LoadedScenario | null] {
  const files = options.variant === undefined ? [file] : [file, options.variant];
  const [base, variant] = loadScenarios(files, options) as [LoadedScenario, LoadedScenario | undefined];
  if (variant === undefined) return [base, null];
  const mismatch = periodMismatch(base, variant);
  if (mismatch !== null) throw new WrongInput(formatProblems([mismatch]));
  const { seeded, notes } = withSeed([base, variant], base.plan.seed);
  for (const note of notes) console.error(`note: ${note}`);
  return [seeded[0], seeded[1]!];
}

function inputsOf(
  base: LoadedScenario,
  variant: LoadedScenario | null,
  { input = [] }: PsaOptions,
): Uncertain[] {
  const asked = input.map((text) => {
    const split = text.lastIndexOf('=');
    if (split > 0) return { path: text.slice(0, split).trim(), range: text.slice(split + 1).trim() };
    throw new WrongInput(
      `--input: "${text}" cannot be read: write a path and the range in which you are 95% sure that it lies, such as --input services.reablement.hours.productiveRatio=74%..80%`,
    );
  });
  const wrong = (expected: string, cure: string): never => {
    throw new WrongInput(`--input: expected ${expected}\n    ${cure}`);
  };
  const found = uncertainInputs({ base: base.read, variant: variant?.read ?? null }, asked, wrong);
  if (found.length > 0) return found;
  throw new WrongInput(
    `${base.file}: no number says how well it is known: add \`between: [low, high]\` beside its \`value\`, or give --input PATH=LOW..HIGH`,
  );
}

type AskedFigure = Parameters<typeof runPsa>[0]['figure'] & { readonly better: 'lower' | 'higher' };

function figureOf(
  base: LoadedScenario,
  variant: LoadedScenario | null,
  { measure = 'delayedDays' }: PsaOptions,
): AskedFigure {
  const parts = /^(?<name>\w+)\s*(?:\[(?<where>.*)\])?$/.exec(measure.trim())?.groups;
  const found =
    parts === undefined
      ? {
          expected: `a measure: "${measure}" cannot be read`,
          cure: 'for example --measure "patientsDelayed[service=acute]"',
        }
      : figureIn(base.catalogue, parts['name']!, parts['where']);
  if ('expected' in found) throw new WrongInput(`--measure: expected ${found.expected}\n    ${found.cure}`);
  const { better } = measureNamed(found.measure);
  if (better !== 'neither') return { ...found, better };
  if (variant === null) return { ...found, better: 'lower' };
  throw new WrongInput(
    `--measure: neither more nor less of ${found.measure} is better, so no choice can be judged by it: name another, such as delayedDays or cost`,
  );
}

interface Asked {
  readonly inputs: readonly Uncertain[];
  readonly replications: ReplicationRange;
  readonly draws: number;
}

function refuseTooFew({ inputs, replications: { from, to }, draws }: Asked): void {
  if (to <= from)
    throw new WrongInput(
      'psa needs 2 replications or more of each draw, to tell chance from what is not known: --replications 4',
    );
  const least = inputs.length + 3;
  if (draws < least)
    throw new WrongInput(
      `${inputs.length} uncertain inputs need ${least} draws or more; ${10 * inputs.length} are better: --draws ${Math.max(USUAL_DRAWS, 10 * inputs.length)}`,
    );
}

interface Writing {
  readonly base: LoadedScenario;
  readonly variant: LoadedScenario | null;
  readonly desk: Desk;
}

async function write(folder: OutputFolder, found: Psa, { base, variant, desk }: Writing): Promise<void> {
  const manifest = desk.manifest(variant === null ? [base] : [base, variant], found.replications);
  const title = variant === null ? base.title : `${variant.title}, compared with ${base.title}`;
  const content = { schema: SCHEMA, manifest: manifest.hash, ...found, findings: psaFindings(found) };
  writeSealed(folder.draft, { file: 'psa.json', found: content, manifest });
  // vega and resvg take longer to load than a replication takes to run: only now
  const { writePsa } = await import('../../reports/write-psa.ts');
  await writePsa(found, { title, manifest, folder: folder.draft });
}

function tell({ title }: LoadedScenario, found: Psa, { json, quiet }: PsaOptions): void {
  const findings = psaFindings(found);
  if (json) process.stdout.write(canonicalLines({ schema: SCHEMA, ...found, findings }));
  if (json || quiet) return;
  tellLines([
    '',
    found.variant === null ? title : `${found.variant}, compared with ${title}`,
    '',
    ...findings,
    '',
    ...reportTableLines(levelsTable(found)),
    '',
    ...reportTableLines(influencesTable(found)),
    BELIEVED,
  ]);
}
