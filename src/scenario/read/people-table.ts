/** `table: { file: people.csv }`: people one by one from a file, put in as rows with their places in it. */
import type { Problem } from '../scenario.ts';
import { cellsOf } from './csv-cells.ts';
import type { Loader } from './follow-extends.ts';
import type { Located, LocatedEntry, LocatedMap } from './located.ts';

const COLUMN = /^(at|stay|way|bundle)(?: (\d+))?$/;
const LISTS: Readonly<Record<string, string>> = { stay: 'stays', way: 'ways', bundle: 'bundles' };

interface Line {
  readonly file: string;
  readonly number: number;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/** Columns of one family (`stay 1`, `stay 2`) as a list; empty cells are drawn, and left out at the end. */
function listOf(line: Line, family: string): Located {
  const at = { file: line.file, line: line.number, column: 1 };
  const cells = line.columns.flatMap((column, index) => {
    const match = COLUMN.exec(column);
    return match?.[1] === family ? [{ order: Number(match[2] ?? 1), text: line.cells[index] ?? '' }] : [];
  });
  const texts = cells.sort((one, other) => one.order - other.order).map((cell) => cell.text);
  while (texts.at(-1) === '') texts.pop();
  return {
    kind: 'list',
    at,
    items: texts.map((text) => ({ kind: 'scalar', at, value: text === '' ? 'drawn' : text })),
  };
}

function rowOf(line: Line): Located {
  const at = { file: line.file, line: line.number, column: 1 };
  const entries = new Map<string, LocatedEntry>();
  const instant = line.cells[line.columns.indexOf('at')] ?? '';
  entries.set('at', { keyAt: at, value: { kind: 'scalar', at, value: instant } });
  for (const [family, key] of Object.entries(LISTS)) {
    const list = listOf(line, family);
    if (list.kind === 'list' && list.items.length > 0) entries.set(key, { keyAt: at, value: list });
  }
  return { kind: 'map', at, entries };
}

function wrongColumn(columns: readonly string[]): string | null {
  if (!columns.includes('at')) return 'a column "at"';
  const unknown = columns.find((column) => !COLUMN.test(column));
  return unknown === undefined ? null : `known columns (at, stay, way, bundle): "${unknown}" is not one`;
}

function rowsIn(source: { file: string; text: string }, problems: Problem[]): Located {
  const { file } = source;
  const lines = source.text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = cellsOf(lines[0] ?? '');
  const wrong = wrongColumn(columns);
  if (wrong !== null)
    problems.push({
      file,
      line: 1,
      column: 1,
      path: [],
      value: '',
      expected: wrong,
      cure: 'correct the first line',
    });
  const items = lines
    .map((line, index): Line => ({ file, number: index + 1, columns, cells: cellsOf(line) }))
    .filter((line) => line.number > 1 && line.cells.some((cell) => cell !== ''))
    .map(rowOf);
  return { kind: 'list', at: { file, line: 1, column: 1 }, items: wrong === null ? items : [] };
}

function loadedTable(
  table: LocatedMap,
  entry: LocatedEntry,
  { load, problems }: { load: Loader; problems: Problem[] },
): LocatedMap {
  const { value } = entry;
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return table;
  try {
    const rows = rowsIn(load(value.value, value.at.file), problems);
    const others = [...table.entries].filter(([key]) => key !== 'file');
    return { ...table, entries: new Map([...others, ['rows', { keyAt: entry.keyAt, value: rows }]]) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const cure = 'the file is looked for beside the scenario that names it';
    problems.push({
      ...value.at,
      path: [],
      value: value.value,
      expected: `a file that can be read (${why})`,
      cure,
    });
    return table;
  }
}

/** The map with the value at one path changed; untouched when there is no map on the way. */
function changedAt(
  map: LocatedMap,
  path: readonly string[],
  change: (found: LocatedMap) => LocatedMap,
): LocatedMap {
  const [key, ...rest] = path;
  if (key === undefined) return change(map);
  const entry = map.entries.get(key);
  if (entry?.value.kind !== 'map') return map;
  const value = changedAt(entry.value, rest, change);
  return { ...map, entries: new Map(map.entries).set(key, { ...entry, value }) };
}

/** Reads the tables of people that cohorts name by file. */
export function withPeopleTables(root: LocatedMap, load: Loader, problems: Problem[]): LocatedMap {
  const people = root.entries.get('people')?.value;
  if (people?.kind !== 'map') return root;
  let changed = root;
  for (const cohort of people.entries.keys())
    changed = changedAt(changed, ['people', cohort, 'arrive', 'table'], (table) => {
      const entry = table.entries.get('file');
      return entry === undefined || table.entries.has('rows')
        ? table
        : loadedTable(table, entry, { load, problems });
    });
  return changed;
}
