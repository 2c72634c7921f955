/** `import` of an inputs workbook: back onto the scenario it was made of, as a variant of it. */
import { join, relative, resolve, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { planScenario } from '../experiment/plan-scenario.ts';
import { scenarioHash } from '../experiment/manifest.ts';
import { slug } from '../experiment/slug.ts';
import { scenarioText } from '../import/scenario-text.ts';
import { textIn, type ReadSheet } from '../import/workbook/cell.ts';
import { changedScenario } from '../import/workbook/changed-scenario.ts';
import { editLines } from '../import/workbook/edit-lines.ts';
import { placeOf, readEdits, type CellPlace, type Edit } from '../import/workbook/read-edits.ts';
import { variantOf } from '../import/workbook/variant.ts';
import { ABOUT, ABOUT_ROWS } from '../import/workbook/workbook-sheets.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import type { Checked, Problem, ReadScenario } from '../scenario/scenario.ts';
import { WrongInput } from './exit.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { loadBeside } from './read-files.ts';
import { scenarioName } from './scenario-name.ts';
import { readNamedScenario } from './read-named-scenario.ts';

/** Whether sheets are those of an inputs workbook. */
export function isInputsWorkbook(sheets: readonly ReadSheet[]): boolean {
  return factIn(sheets, ABOUT_ROWS.fingerprint) !== null;
}

/** The variant that the workbook makes of its scenario. Throws {@link WrongInput}, cell by cell. */
export function importWorkbook(file: string, sheets: readonly ReadSheet[], options: ImportOptions): Imported {
  const base = options.base ?? baseOf(file, sheets);
  const read = readNamedScenario(base);
  refuseOtherBase({ file, base, sheets, read });
  const { edits, problems, missing } = readEdits(read.resolved, sheets);
  if (problems.length > 0) throw new WrongInput(problems.map((one) => cellText(file, one, one)).join('\n'));
  const name = options.name ?? slug(`${scenarioName(base)} changed`);
  const folder = resolve(options.out ?? join('out', name));
  const told = [
    ...editLines(read.resolved, edits),
    ...(missing > 0 ? [`${missing} inputs have no row in the workbook and stay as they are.`] : []),
  ];
  if (edits.length === 0)
    return { folder, files: [], told: [...told, 'No difference: nothing is written.'], next: [] };
  const text = variantText({ read, base, folder, edits });
  checkVariant({ file, folder, name, text, read, edits });
  return { folder, files: [{ name: `${name}.yaml`, text }], told, next: [nextCompare(base, folder, name)] };
}

function nextCompare(base: string, folder: string, name: string): string {
  return `stepdown compare ${base} ${relative(process.cwd(), join(folder, `${name}.yaml`))}`;
}

function factIn(sheets: readonly ReadSheet[], name: string): string | null {
  const rows = sheets.find(({ sheet }) => sheet === ABOUT)?.data ?? [];
  const found = rows.find((row) => textIn(row[0] ?? null) === name);
  return found === undefined ? null : textIn(found[1] ?? null);
}

function baseOf(file: string, sheets: readonly ReadSheet[]): string {
  const named = factIn(sheets, ABOUT_ROWS.scenario);
  if (named === null)
    throw new WrongInput(
      `${file}, sheet "${ABOUT}": expected a row "${ABOUT_ROWS.scenario}"\n    name the scenario with --base`,
    );
  const path = resolve(dirname(file), named);
  return relative(process.cwd(), path);
}

interface Based {
  readonly file: string;
  readonly base: string;
  readonly sheets: readonly ReadSheet[];
  readonly read: ReadScenario;
}

/** Differences to another state of the scenario would be taken for changes that nobody made. */
function refuseOtherBase({ file, base, sheets, read }: Based): void {
  if (factIn(sheets, ABOUT_ROWS.fingerprint) === scenarioHash(read.resolved)) return;
  throw new WrongInput(
    `${file} was made of another state of ${base}: the scenario has changed since\n` +
      `    give the scenario as it was with --base, or make a new workbook: stepdown workbook ${base}`,
  );
}

interface Varied {
  readonly read: ReadScenario;
  readonly base: string;
  readonly folder: string;
  readonly edits: readonly Edit[];
}

function variantText({ read, base, folder, edits }: Varied): string {
  const content = {
    extends: relative(folder, resolve(base)).replaceAll('\\', '/'),
    ...variantOf(read.resolved, changedScenario(read.resolved, edits)),
  };
  const head = [
    'Made by stepdown import from an inputs workbook: what it changes, and nothing else.',
    'A list is stated whole. A changed number has the source that the workbook gives it, or none.',
  ];
  return scenarioText({ head, content });
}

interface Variant extends Omit<Varied, 'base'> {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** Reads the variant as anybody will; what is wrong with it is told by the cell it came from. */
function checkVariant({ file, folder, name, text, read, edits }: Variant): void {
  const path = join(folder, `${name}.yaml`);
  const varied = readScenario({ file: path, text }, loadBeside);
  const planned: Checked<unknown> = varied.ok ? planScenario(varied.value, { name, file: path }) : varied;
  if (!planned.ok)
    throw new WrongInput(planned.problems.map((one) => problemAt(file, one, edits)).join('\n'));
  const same = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const wanted = same(changedScenario(read.resolved, edits));
  if (varied.ok && isDeepStrictEqual(same(varied.value.resolved), wanted)) return;
  throw new Error('the variant does not say what the workbook says: this is a fault of Stepdown');
}

function problemAt(file: string, problem: Problem, edits: readonly Edit[]): string {
  const place = placeOf(problem.path, edits);
  const { value: given, expected, cure } = problem;
  return place === null
    ? `${file}: expected ${expected}\n    ${cure}`
    : cellText(file, place, { given, expected, cure });
}

interface Said {
  readonly given: string;
  readonly expected: string;
  readonly cure: string;
}

function cellText(file: string, { sheet, cell }: CellPlace, { given, expected, cure }: Said): string {
  const said = given === '' ? '' : ` (given: ${given})`;
  return `${file}, sheet "${sheet}", cell ${cell}: expected ${expected}${said}\n    ${cure}`;
}
