/** `import` of another tool's tables: an IPACS workbook, or the two files of a PathSimR model. */
import { join, relative, resolve } from 'node:path';
import { planScenario } from '../experiment/plan-scenario.ts';
import { slug } from '../experiment/slug.ts';
import { ipacsScenario } from '../import/ipacs/ipacs-scenario.ts';
import { headOf, type ImportedModel, type ModelOrProblems } from '../import/imported-model.ts';
import { pathsimrScenario } from '../import/pathsimr/pathsimr-scenario.ts';
import { scenarioText } from '../import/scenario-text.ts';
import { tableOfCsv, type Table } from '../import/table.ts';
import type { ReadSheet } from '../import/workbook/cell.ts';
import { formatProblems } from '../scenario/problem-text.ts';
import { readScenario } from '../scenario/read/read-scenario.ts';
import { WrongInput } from './exit.ts';
import type { Imported, ImportOptions } from './import-options.ts';
import { loadNamed } from './read-files.ts';
import { scenarioName } from './scenario-name.ts';

/** An IPACS workbook. Throws {@link WrongInput}, cell by cell. */
export function importIpacs(file: string, sheets: readonly ReadSheet[], options: ImportOptions): Imported {
  const name = slug(options.name ?? scenarioName(file));
  const title = options.title ?? `${scenarioName(file)} (from IPACS)`;
  return importedModel({ tool: 'IPACS', model: modelIn(file, ipacsScenario(sheets, title)), name, options });
}

/** Whether a table is PathSimR's network or its calendar; null for neither. */
export function pathsimrPart({ columns }: Table): 'network' | 'calendar' | null {
  if (columns.includes('serv_dist')) return 'network';
  return columns.includes('metric') && columns.includes('node') ? 'calendar' : null;
}

/** A PathSimR model: its network and calendar, in any order. Throws {@link WrongInput}, line by line. */
export function importPathsimr(files: readonly string[], options: ImportOptions): Imported {
  const tables = files.map((file) => tableOfCsv({ file, text: loadNamed(file).text }));
  const [network, calendar] = (['network', 'calendar'] as const).map((part) =>
    tables.find((table) => pathsimrPart(table) === part),
  );
  if (network === undefined || calendar === undefined || files.length !== 2)
    throw new WrongInput(
      `${files.join(', ')}: a PathSimR model is two files, network.csv (with a column serv_dist) and calendar.csv (metric, node, start, end, value)\n` +
        '    name both: stepdown import network.csv calendar.csv --as pathsimr',
    );
  const name = slug(options.name ?? 'pathsimr');
  const title = options.title ?? 'A PathSimR model';
  const found = pathsimrScenario({ network, calendar, unit: options.unit ?? 'hours', title });
  return importedModel({ tool: 'PathSimR', model: modelIn('', found), name, options });
}

function modelIn(file: string, found: ModelOrProblems): ImportedModel {
  if (found.ok) return found.model;
  const lines = found.problems.map(({ place, given, expected, cure }) => {
    const where = file === '' ? place : `${file}, ${place}`;
    return `${where}: expected ${expected}${given === '' ? '' : ` (given: ${given})`}\n    ${cure}`;
  });
  throw new WrongInput(lines.join('\n'));
}

interface FromTool {
  readonly tool: string;
  readonly model: ImportedModel;
  readonly name: string;
  readonly options: ImportOptions;
}

function importedModel({ tool, model, name, options }: FromTool): Imported {
  const folder = resolve(options.out ?? join('out', `${name}-import`));
  const base = `${name}.yaml`;
  const files = [
    { name: base, text: scenarioText({ head: headOf(tool, model), content: model.content }) },
    ...model.variants.map(({ suffix, content }) => ({
      name: `${slug(`${name} ${suffix}`)}.yaml`,
      text: scenarioText({
        head: [`Made by stepdown import from the tables of ${tool}: what ${suffix} changes.`],
        content: { extends: base, ...content },
      }),
    })),
  ];
  checkFiles(folder, files);
  const shown = relative(process.cwd(), join(folder, base));
  const told = [
    ...model.readings,
    `Not copied from ${tool}, because it is a defect:`,
    ...model.notCopied.map((line) => `- ${line}`),
  ];
  return { folder, files, told, next: [`stepdown check ${shown}`, `stepdown run ${shown}`] };
}

/** What an import writes must run: anything else is a fault of ours or numbers that make no scenario. */
function checkFiles(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): void {
  const sources = new Map(files.map(({ name, text }) => [name, { file: join(folder, name), text }]));
  for (const [name, source] of sources) {
    const read = readScenario(source, (wanted) => sources.get(wanted)!);
    const planned = read.ok ? planScenario(read.value, { name, file: source.file }) : read;
    if (!planned.ok)
      throw new WrongInput(
        `the tables make a scenario that cannot run (its file would be ${name}):\n${formatProblems(planned.problems)}`,
      );
  }
}
