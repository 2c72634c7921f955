/**
 * An input named by the path to what it moves, as experiments write it. One number takes the value. A
 * capacity spread over places (a map by place, or a column) moves as its total, shared out as it is now.
 * Other paths to several numbers move them by a factor.
 */
import { numbersAt, type InputReading, type MovedInput } from './moved-input.ts';
import { decimalFigure, type NumberAt } from './number-at.ts';
import type { Path } from './scenario.ts';
import { followValuePath, parseValuePath, valuePathText } from './value-path.ts';

export interface PathInput extends Omit<MovedInput, 'places'> {
  /** What a value of it is: the number itself, a total over places, or a factor (now 1). */
  readonly of: 'number' | 'total' | 'factor';
}

/** Reads the path of an input; null after it has complained at `at`. */
export function pathInput(text: string, at: Path, { root, complain }: InputReading): PathInput | null {
  const total = totalPaths(root, text);
  const numbers = (total ?? [text]).map((path) => numbersAt(path, at, { root, complain }));
  if (numbers.includes(null)) return null;
  const found = (numbers as NumberAt[][]).flat();
  const [first, ...more] = found as [NumberAt, ...NumberAt[]];
  if (total !== null) return totalOf(text, found) ?? mixedUnits({ text, found }, at, complain);
  if (more.length === 0) {
    const moves = [{ number: first, how: 'set' }] as const;
    return { name: text, of: 'number', now: first.value, figure: first.figure, moves };
  }
  const moves = found.map((number) => ({ number, how: 'scale' }) as const);
  return { name: text, of: 'factor', now: 1, figure: decimalFigure(1, { unit: '', per: '' }), moves };
}

function totalOf(name: string, numbers: readonly NumberAt[]): PathInput | null {
  const [{ figure }] = numbers as [NumberAt];
  const same = numbers.every(({ figure: { unit, per } }) => unit === figure.unit && per === figure.per);
  if (!same) return null;
  const now = numbers.reduce((sum, { value }) => sum + value, 0);
  const moves = numbers.map((number) => ({ number, how: 'part' }) as const);
  return { name, of: 'total', now, figure: decimalFigure(now, figure), moves };
}

interface Mixed {
  readonly text: string;
  readonly found: readonly NumberAt[];
}

function mixedUnits({ text, found }: Mixed, at: Path, complain: InputReading['complain']): null {
  const path = valuePathText(found[0]!.path);
  complain(
    at,
    `places with one unit: those of ${text} differ, and have no total`,
    `name one, such as ${path}`,
  );
  return null;
}

type Content = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths of the numbers whose total a path means; null when it means no total. */
function totalPaths(root: unknown, text: string): string[] | null {
  const steps = parseValuePath(text);
  const followed = steps === null ? null : followValuePath(root, steps);
  if (followed === null || !('paths' in followed) || followed.paths.length !== 1) return null;
  const [path] = followed.paths as [Path];
  const found = path.reduce<unknown>((above, step) => (above as Content)[step], root);
  if (!isMap(found) || Object.hasOwn(found, 'value')) return null;
  const { hospitals = {}, localities = {} } = root as Record<'hospitals' | 'localities', Content | undefined>;
  const places = [...Object.keys(hospitals), ...Object.keys(localities)];
  const keys = Object.keys(found);
  if (typeof found['from'] === 'string') return columnPaths({ hospitals, localities }, found['from']);
  if (keys.length === 0 || !keys.every((key) => places.includes(key))) return null;
  return keys.map((key) => valuePathText([...path, key]));
}

/** Cells of a column: of localities where they have it, else of hospitals. */
function columnPaths(
  tables: Readonly<Record<'hospitals' | 'localities', Content>>,
  column: string,
): string[] {
  const cells = (table: 'hospitals' | 'localities'): string[] =>
    Object.entries(tables[table])
      .filter(([, row]) => isMap(row) && Object.hasOwn(row, column))
      .map(([place]) => valuePathText([table, place, column]));
  const inLocalities = cells('localities');
  return inLocalities.length > 0 ? inLocalities : cells('hospitals');
}
