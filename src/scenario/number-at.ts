/** A number of a scenario at a path: what it is and how it is written. */
import { formatFigure, parseFigure, toNumber, type Decimal, type Figure } from './quantity.ts';
import type { Path } from './scenario.ts';
import { valuePathText } from './value-path.ts';

/** A number and how it stands in the file. */
export interface NumberAt {
  readonly path: Path;
  /** In the unit it is written in: `94%` is 94, `67 hours` is 67. */
  readonly value: number;
  /** As it stands in the file, without its source. */
  readonly written: string | number;
  readonly figure: Figure;
  /** A number with a source is a map: its keys beside `value` say where it comes from. */
  readonly isMap: boolean;
  /** Whether a remark stands beside it. */
  readonly hasNote: boolean;
}

export type Looked = { readonly number: NumberAt } | { readonly expected: string; readonly cure: string };

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((above, step) => (above as Record<string | number, unknown>)[step], root);
}

/** The number at a path that leads somewhere; else what stands there instead. */
export function numberAt(root: unknown, path: Path): Looked {
  const found = at(root, path);
  const isMap = typeof found === 'object' && found !== null && !Array.isArray(found);
  if (isMap && !Object.hasOwn(found, 'value')) return noNumber(path, found);
  const written = isMap ? (found as { readonly value: unknown }).value : found;
  const figure = figureOf(written);
  if (figure === null) return noNumber(path, written);
  const value = toNumber(figure.decimal);
  const hasNote = isMap && Object.hasOwn(found, 'note');
  return { number: { path, value, written: written as string | number, figure, isMap, hasNote } };
}

function figureOf(written: unknown): Figure | null {
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  try {
    return parseFigure(written);
  } catch {
    return null;
  }
}

function noNumber(path: Path, found: unknown): Looked {
  const text = valuePathText(path);
  if (Array.isArray(found))
    return { expected: `a number: ${text} is a list`, cure: `name one of its numbers, such as ${text}[1]` };
  if (typeof found !== 'object' || found === null)
    return { expected: `a number: ${text} is ${JSON.stringify(found)}`, cure: 'name a number' };
  const { from } = found as { readonly from?: unknown };
  if (typeof from === 'string')
    return {
      expected: `a number: ${text} is taken from the column "${from}"`,
      cure: `name the column: ${valuePathText(['localities', '*', from])}, or hospitals.* where it stands there`,
    };
  const keys = Object.keys(found);
  return {
    expected: `a number: ${text} is a map of ${keys.join(', ')}`,
    cure:
      keys.length === 0
        ? 'name a number'
        : `go on to one of them, such as ${text}.${keys[0]!}, or ${text}.* for all`,
  };
}

/** Most decimals written. */
const MOST_PLACES = 12;

/** The exact decimal that a number rounded to so many places is. */
function decimalOf(value: number, places: number): Decimal {
  const [whole, fraction = ''] = value.toFixed(Math.min(places, MOST_PLACES)).split('.');
  return { digits: BigInt(whole! + fraction), places: fraction.length };
}

/** A value in the unit of a figure, to twelve decimals at most. */
export function decimalFigure(value: number, { unit, per }: Pick<Figure, 'unit' | 'per'>): Figure {
  const short = Number(value.toFixed(MOST_PLACES));
  return { decimal: decimalOf(short, (String(short).split('.')[1] ?? '').length), unit, per };
}

/** Text (or number, where it was bare) of another value in the same unit, without zeros at the end. */
export function writtenAs(
  { figure, isBare }: { readonly figure: Figure; readonly isBare: boolean },
  value: number,
  places: number,
): string | number {
  const short = Number(value.toFixed(Math.min(places, MOST_PLACES)));
  if (isBare) return short;
  return formatFigure(decimalFigure(short, figure));
}
