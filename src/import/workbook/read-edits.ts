/** A workbook that comes back -> what was changed in it, or everything that is wrong with it. */
import { nearestName } from '../../scenario/nearest-name.ts';
import { writtenAs } from '../../scenario/number-at.ts';
import type { Path, Said } from '../../scenario/scenario.ts';
import { schemaLookup, type SchemaLookup } from './allowed.ts';
import { cellText, textIn, valueCells, type ReadCell, type ReadSheet, type ValueCells } from './cell.ts';
import { inputRows, SOURCE_KEYS, type Content, type InputRow, type Stated } from './input-rows.ts';
import { ABOUT, AS_ABOVE, HEADINGS, rowName } from './workbook-sheets.ts';

/** Where a cell is. */
export interface CellPlace {
  readonly sheet: string;
  /** `B12`. */
  readonly cell: string;
}

export interface CellProblem extends CellPlace {
  readonly given: string;
  readonly expected: string;
  readonly cure: string;
}

/** A row that differs from the scenario the workbook was made of. */
export interface Edit {
  readonly row: InputRow;
  readonly at: CellPlace;
  readonly written: Content;
  /** What the source, confidence and note cells now say; null on rows that have none of their own. */
  readonly stated: Stated | null;
}

export interface ReadEdits {
  readonly edits: readonly Edit[];
  readonly problems: readonly CellProblem[];
  /** Values of the scenario that the workbook has no row for: they stay as they are. */
  readonly missing: number;
}

interface Reading {
  readonly rows: ReadonlyMap<string, InputRow>;
  readonly lookup: SchemaLookup;
  readonly problems: CellProblem[];
  readonly seen: Map<string, CellPlace>;
}

/** Reads every sheet of inputs against the scenario (`ReadScenario.resolved`) they were made of. */
export function readEdits(resolved: unknown, sheets: readonly ReadSheet[]): ReadEdits {
  const rows = new Map(inputRows(resolved).map((row) => [textIn(cellText(rowName(row))), row]));
  const reading: Reading = { rows, lookup: schemaLookup(), problems: [], seen: new Map() };
  const edits = sheets
    .filter(({ sheet }) => sheet !== ABOUT)
    .flatMap((sheet) => (hasHeadings(sheet, reading) ? editsIn(sheet, reading) : []));
  return { edits, problems: reading.problems, missing: rows.size - reading.seen.size };
}

/** Columns that are read: what a row is of, then what may be edited. */
const READ_COLUMNS = 6;

function hasHeadings({ sheet, data }: ReadSheet, { problems }: Reading): boolean {
  const found = HEADINGS.slice(0, READ_COLUMNS).map((_, i) => textIn(data[0]?.[i] ?? null));
  const wrong = found.findIndex((heading, i) => heading !== HEADINGS[i]);
  if (wrong === -1) return true;
  problems.push({
    sheet,
    cell: cellName(0, wrong),
    given: found[wrong]!,
    expected: `the heading "${HEADINGS[wrong]!}"`,
    cure: 'put the columns back in their order, or take a sheet of your own out of this file',
  });
  return false;
}

function cellName(row: number, column: number): string {
  return `${'ABCDEFGH'[column]!}${row + 1}`;
}

function editsIn({ sheet, data }: ReadSheet, reading: Reading): Edit[] {
  return data.flatMap((cells, index): Edit[] => {
    if (index === 0 || cells.every((cell) => textIn(cell) === '')) return [];
    const line: Line = { sheet, index, cells };
    const row = rowOf(line, reading);
    return row === null ? [] : editOf(row, line, reading);
  });
}

interface Line {
  readonly sheet: string;
  readonly index: number;
  readonly cells: readonly ReadCell[];
}

function at({ sheet, index }: Line, column: number): CellPlace {
  return { sheet, cell: cellName(index, column) };
}

function complain<Cure extends string>(
  reading: Reading,
  place: CellPlace,
  said: { readonly given: string; readonly expected: string; readonly cure: Said<Cure> },
): void {
  reading.problems.push({ ...place, ...said });
}

function rowOf(line: Line, reading: Reading): InputRow | null {
  const given = textIn(line.cells[0] ?? null);
  const row = reading.rows.get(given);
  const place = at(line, 0);
  if (row === undefined) {
    const cure = nearestName(given, [...reading.rows.keys()]).advice;
    complain(reading, place, { given, expected: 'the path of a value of the scenario', cure });
    return null;
  }
  const before = reading.seen.get(given);
  if (before !== undefined) {
    const expected = `each value once: it stands at ${before.sheet} ${before.cell} already`;
    complain(reading, place, { given, expected, cure: 'take one of the two rows out' });
    return null;
  }
  reading.seen.set(given, place);
  return row;
}

function editOf(row: InputRow, line: Line, reading: Reading): Edit[] {
  const before = reading.problems.length;
  const written = writtenIn(row, line, reading);
  const stated = statedIn(row, line, reading);
  if (reading.problems.length > before) return [];
  const isSame = written === row.written && isSameStated(stated, row.stated);
  return isSame ? [] : [{ row, at: at(line, 1), written: written!, stated }];
}

function isSameStated(one: Stated | null, other: Stated | null): boolean {
  // what a cell cannot hold of a source is no change of it
  return SOURCE_KEYS.every((key) => cellText(one?.[key] ?? '') === cellText(other?.[key] ?? ''));
}

/** The value as a scenario file would have it; null after a complaint. */
function writtenIn(row: InputRow, line: Line, reading: Reading): Content | null {
  const value = line.cells[1] ?? null;
  const unit = textIn(line.cells[2] ?? null);
  const shown = valueCells(row.written);
  if (isShown(value, unit, shown)) return row.written;
  if (value === null || textIn(value) === '') {
    const was = [textIn(shown.value), shown.unit].join(' ').trim();
    complain(reading, at(line, 1), {
      given: '',
      expected: 'a value',
      cure: `to leave the input as it is, put back: ${was}`,
    });
    return null;
  }
  const number = numberIn(value);
  if (number === null) return typeof value === 'boolean' ? value : textIn(value);
  if (!Number.isFinite(number)) return textIn(value);
  if (unit === '') return reading.lookup(row.path, row.written).takesNumber ? number : textIn(value);
  return inUnit(number, unit);
}

function isShown(value: ReadCell, unit: string, shown: ValueCells): boolean {
  const isValue = typeof value === 'number' ? value === shown.value : textIn(value) === textIn(shown.value);
  return isValue && unit === shown.unit;
}

/** A number, whether the spreadsheet holds it as one or as text. */
function numberIn(value: ReadCell): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^-?[\d,]*\.?\d+$/.test(value.trim())) return null;
  return Number(value.replaceAll(',', ''));
}

/** Decimals of a number that somebody typed: further digits are the noise of a percentage times 100. */
const PLACES = 12;

function inUnit(number: number, text: string): Content {
  const [unit = '', per = ''] = text.split('/').map((part) => part.trim());
  const figure = { decimal: { digits: 0n, places: 0 }, unit, per };
  return writtenAs({ figure, isBare: false }, unit === '%' ? number * 100 : number, PLACES);
}

function statedIn(row: InputRow, line: Line, reading: Reading): Stated | null {
  const found = SOURCE_KEYS.map((key, i) => ({
    key,
    text: textIn(line.cells[3 + i] ?? null),
    column: 3 + i,
  }));
  if (row.stated === null) {
    const said = found.find(({ text }) => text !== '' && text !== AS_ABOVE);
    if (said !== undefined)
      complain(reading, at(line, said.column), {
        given: said.text,
        expected: 'nothing here: one source is about the whole list',
        cure: 'state it in the first row of the list',
      });
    return null;
  }
  const { confidence } = Object.fromEntries(found.map(({ key, text }) => [key, text]));
  if (!['', 'H', 'M', 'L'].includes(confidence!))
    complain(reading, at(line, 4), {
      given: confidence!,
      expected: 'H, M or L',
      cure: 'H is high, M medium, L low; empty says nothing',
    });
  return Object.fromEntries(found.filter(({ text }) => text !== '').map(({ key, text }) => [key, text]));
}

/** The cell to look at for a problem that checking found at a path of the changed scenario. */
export function placeOf(path: Path, edits: readonly Edit[]): CellPlace | null {
  const shared = (one: Path): number => {
    const end = one.findIndex((step, i) => step !== path[i]);
    return end === -1 ? one.length : end;
  };
  const ranked = edits
    .map(({ row, at: place }) => ({ place, depth: shared(row.path) }))
    .sort((a, b) => b.depth - a.depth);
  const [best] = ranked;
  return best === undefined ? null : best.place;
}
