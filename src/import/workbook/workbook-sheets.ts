/** The inputs workbook of a scenario: a sheet for each part of it, a row for each value. */
import type { Path } from '../../scenario/scenario.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import { schemaLookup, type SchemaLookup } from './allowed.ts';
import { cellText, valueCells, type CellValue } from './cell.ts';
import { inputRows, type InputRow } from './input-rows.ts';

/** How a cell looks: what may be edited stands out from what may not. */
export type Look = 'head' | 'name' | 'value' | 'words' | 'plain';

export interface SheetCell {
  readonly value: CellValue;
  readonly look: Look;
  /** Shown as a percentage. */
  readonly isShare?: true;
}

export interface Sheet {
  readonly sheet: string;
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Headings of a sheet of inputs. The first six are read back. */
export const HEADINGS = [
  'Input',
  'Value',
  'Unit',
  'Source',
  'Confidence',
  'Note',
  'Allowed',
  'Meaning',
] as const;
const WIDTHS = [50, 18, 13, 42, 12, 22, 26, 44];

/** Which sheet a part of a scenario stands on. */
const SHEETS: Readonly<Record<string, string>> = {
  title: 'Scenario',
  description: 'Scenario',
  covers: 'Scenario',
  run: 'Scenario',
  hospitals: 'Places',
  localities: 'Places',
  flows: 'Places',
  services: 'Services',
  people: 'People',
  pathways: 'Pathways',
  endings: 'Pathways',
  reasons: 'Pathways',
  changes: 'Changes',
  afterwards: 'Afterwards',
  money: 'Money',
  probes: 'Probes',
  observed: 'Record and targets',
  targets: 'Record and targets',
  calibrate: 'Record and targets',
};

/** The sheet that holds what came first in no other. */
const OTHER_SHEET = 'Other';

/** The sheet that says what the workbook is of. */
export const ABOUT = 'About';
/** Cells of that sheet that are read back: row and words of column A. */
export const ABOUT_ROWS = { scenario: 'Scenario file', fingerprint: 'Fingerprint' } as const;

export interface WorkbookFacts {
  /** The scenario file as it is named from the folder of the workbook. */
  readonly scenarioFile: string;
  readonly title: string;
  /** Of the resolved scenario: a workbook is read back onto the same one. */
  readonly fingerprint: string;
  readonly version: string;
}

/** What the row of a value is called and known by. */
export function rowName({ path }: InputRow): string {
  return valuePathText(path.at(-1) === 'value' ? path.slice(0, -1) : path);
}

export function sheetOf(path: Path): string {
  return SHEETS[String(path[0])] ?? OTHER_SHEET;
}

/** All sheets, in the order in which a scenario file is written. */
export function workbookSheets(resolved: unknown, facts: WorkbookFacts): Sheet[] {
  const lookup = schemaLookup();
  const bySheet = new Map<string, InputRow[]>();
  for (const row of inputRows(resolved)) {
    const name = sheetOf(row.path);
    bySheet.set(name, [...(bySheet.get(name) ?? []), row]);
  }
  const order = [...new Set([...Object.values(SHEETS), OTHER_SHEET])].filter((name) => bySheet.has(name));
  const inputs = order.map((sheet) => ({
    sheet,
    widths: WIDTHS,
    rows: [
      HEADINGS.map((value): SheetCell => ({ value, look: 'head' })),
      ...bySheet.get(sheet)!.map((row) => inputCells(row, lookup)),
    ],
  }));
  return [aboutSheet(facts, order), ...inputs];
}

function inputCells(row: InputRow, lookup: SchemaLookup): SheetCell[] {
  const { meaning, range } = lookup(row.path, row.written);
  const { value, unit } = valueCells(row.written);
  const isShare = unit.startsWith('%');
  const { source = '', confidence = '', note = '' } = row.stated ?? {};
  const words = (text: string): SheetCell => ({ value: text === '' ? null : cellText(text), look: 'words' });
  return [
    { value: cellText(rowName(row)), look: 'name' },
    { value, look: 'value', ...(isShare ? { isShare } : {}) },
    words(unit),
    ...(row.stated === null
      ? [words(AS_ABOVE), words(''), words('')]
      : [source, confidence, note].map(words)),
    { value: cellText(range), look: 'plain' },
    { value: cellText(meaning), look: 'plain' },
  ];
}

/** Stands in the source cell of a list's later rows: one source is about the whole list. */
export const AS_ABOVE = '(as above: one source for the whole list)';

function aboutSheet(facts: WorkbookFacts, sheets: readonly string[]): Sheet {
  const { scenarioFile, title, fingerprint, version } = facts;
  const line = (text: string): SheetCell[] => [
    { value: null, look: 'plain' },
    { value: cellText(text), look: 'plain' },
  ];
  const fact = (name: string, value: string): SheetCell[] => [
    { value: name, look: 'name' },
    { value: cellText(value), look: 'plain' },
  ];
  return {
    sheet: ABOUT,
    widths: [28, 110],
    rows: [
      [
        { value: 'Stepdown', look: 'head' },
        { value: 'Inputs workbook', look: 'head' },
      ],
      fact('Title', title),
      fact(ABOUT_ROWS.scenario, scenarioFile),
      fact(ABOUT_ROWS.fingerprint, fingerprint),
      fact('Made by', `Stepdown ${version}`),
      [],
      line(`Every value of the scenario stands on one of the sheets ${sheets.join(', ')}: one row each.`),
      line('Change what you like in the yellow column Value, and in Unit, Source, Confidence and Note.'),
      line(
        'A changed number loses the source, confidence and note it had, unless you change its source too.',
      ),
      line(
        'Leave the first column as it is: a row is known by it. Rows may be sorted; rows taken out change nothing.',
      ),
      line(
        'Then: stepdown import and the name of this file. It writes a scenario file with your changes and no more.',
      ),
    ],
  };
}
