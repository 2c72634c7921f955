/** `import` of an extract of spells: fits, a scenario, a page; nothing of any one person. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { csvLine } from '../experiment/csv.ts';
import { planScenario } from '../experiment/plan-scenario.ts';
import { scenarioHash } from '../experiment/manifest.ts';
import { slug } from '../experiment/slug.ts';
import { scenarioText } from '../import/scenario-text.ts';
import { findColumns } from '../import/spells/columns.ts';
import { spellScenario, type SpellModel } from '../import/spells/spell-scenario.ts';
import { LEAST_GROUP } from '../import/spells/summary.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import { WrongInput } from './exit.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { reasonOf } from './system-reason.ts';
import { packageCommit, packageVersion } from './package-facts.ts';
import { loadBeside } from './read-files.ts';
import { recordLines } from './record-lines.ts';
import { scenarioName } from './scenario-name.ts';
import { SpellDatabase, type ReadSpells, type SetAside } from './spell-database.ts';

/** Set-aside rows that are told on the terminal; the file has all. */
const MOST_TOLD = 10;

/** Reads the extract. Throws {@link WrongInput} when its columns cannot be found or no row can be used. */
export async function importSpells(file: string, options: ImportOptions): Promise<Imported> {
  refuseUnreadable(file);
  const database = await SpellDatabase.open();
  try {
    const columns = columnsOf(file, await headings(database, file), options);
    const { read, setAside } = await database.read(file, columns.columns);
    if (read === null) throw new WrongInput(nothingToUse(file, setAside));
    return imported({ file, read, guessed: columns.guessed, options });
  } finally {
    database.close();
  }
}

function refuseUnreadable(file: string): void {
  try {
    if (!statSync(file).isFile()) throw new Error('it is no file');
  } catch (error) {
    throw new WrongInput(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

async function headings(database: SpellDatabase, file: string): Promise<string[]> {
  try {
    return await database.columnsOf(file);
  } catch {
    throw new WrongInput(`cannot read ${file}: it is no CSV file with a first line of column names`);
  }
}

function columnsOf(file: string, found: readonly string[], { column = {} }: ImportOptions) {
  const columns = findColumns(found, column);
  if (!columns.ok) throw new WrongInput(columns.problems.map((one) => `${file}, line 1: ${one}`).join('\n'));
  return columns;
}

function nothingToUse(file: string, setAside: readonly SetAside[]): string {
  const lines = linesOf(file, { setAside, rejectedLines: [] }).slice(0, MOST_TOLD);
  return [
    `${file}: no row can be used`,
    ...lines.map(({ line, why }) => `${file}:${line}  ${why}`),
    '    check that the columns are the right ones: --column admitted="..."',
  ].join('\n');
}

interface Aside {
  readonly line: number;
  readonly why: string;
}

function linesOf(
  file: string,
  { setAside, rejectedLines }: Pick<ReadSpells, 'setAside' | 'rejectedLines'>,
): Aside[] {
  const rejected = rejectedLines.map((line) => ({
    line,
    why: 'expected a row of cells with commas between',
  }));
  if (setAside.length === 0) return rejected;
  const lines = recordLines(
    readFileSync(file),
    setAside.map(({ row }) => row),
    rejectedLines,
  );
  const faults = setAside.map(({ why }, i) => ({ line: lines[i]!, why }));
  return [...faults, ...rejected].sort((one, other) => one.line - other.line);
}

interface FromSpells {
  readonly file: string;
  readonly read: ReadSpells;
  readonly guessed: readonly string[];
  readonly options: ImportOptions;
}

function imported({ file, read, guessed, options }: FromSpells): Imported {
  const name = slug(options.name ?? scenarioName(file));
  const folder = resolve(options.out ?? join('out', `${name}-import`));
  const title = options.title ?? `${scenarioName(file)} (from a spell extract)`;
  const model = spellScenario(read.summary, { title, fit: options.fit ?? null });
  const text = scenarioText({ head: headOf(model), content: model.content });
  checkText({ folder, name, text });
  const aside = linesOf(file, read);
  const table = ['line,what was expected\n', ...aside.map(({ line, why }) => csvLine([line, why]))].join('');
  const shown = relative(process.cwd(), join(folder, `${name}.yaml`));
  return {
    folder,
    files: [
      { name: `${name}.yaml`, text },
      ...(aside.length === 0 ? [] : [{ name: 'set-aside.csv', text: table }]),
    ],
    page: async (draft) => {
      const { writeSpells } = await import('../../reports/write-spells.ts');
      await writeSpells({
        ...{ title, summary: read.summary, model, folder: draft },
        manifest: manifestOf(model),
        file: `${name}.yaml`,
      });
    },
    told: toldOf({ read, model, guessed, aside }),
    next: [`stepdown check ${shown}`, `stepdown run ${shown}`],
  };
}

/** What the page is known by: there are no replications behind it. */
function manifestOf({ content }: SpellModel) {
  return {
    hash: scenarioHash({ version: packageVersion(), content }),
    version: packageVersion(),
    commit: packageCommit(),
    node: process.version,
    seed: 'spells',
    replications: { from: 1, to: 0 },
    scenarios: [],
    events: 0,
    engineSeconds: 0,
    workers: 0,
    startedAt: '',
    partial: false,
  };
}

function headOf({ notes }: SpellModel): string[] {
  return [
    'Made by stepdown import from a spell extract. It holds counts and fits of groups, and nothing of any one person;',
    `groups of fewer than ${LEAST_GROUP} people are put together.`,
    '',
    ...notes.map((line) => `- ${line}`),
  ];
}

function checkText({ folder, name, text }: { folder: string; name: string; text: string }): void {
  const file = join(folder, `${name}.yaml`);
  const read = readScenario({ file, text }, loadBeside);
  const planned = read.ok ? planScenario(read.value, { name, file }) : read;
  if (!planned.ok)
    throw new WrongInput(
      `the extract makes a scenario that cannot run:\n${formatProblems(planned.problems)}`,
    );
}

interface Told {
  readonly read: ReadSpells;
  readonly model: SpellModel;
  readonly guessed: readonly string[];
  readonly aside: readonly Aside[];
}

function toldOf({ read, model, guessed, aside }: Told): string[] {
  const { used, rows } = read.summary;
  const more = aside.length - MOST_TOLD;
  return [
    `${used.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows are used.`,
    ...(guessed.length === 0 ? [] : [`Columns guessed: ${guessed.join(', ')} (--column says otherwise).`]),
    ...aside.slice(0, MOST_TOLD).map(({ line, why }) => `line ${line} is set aside: ${why}`),
    ...(more > 0 ? [`and ${more} more, all in set-aside.csv`] : []),
    ...model.fits.map(({ name, of, fit }) => `${of}, ${name}: ${fit.why}`),
    ...model.notes.map((line) => `- ${line}`),
  ];
}
