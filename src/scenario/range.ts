/** Ranges as written: `0.75..0.79`, `3 days..5 days`, `3..5 days`, `±20%` (of the value as it stands). */
import { formatFigure, parseFigure, toNumber, type Figure } from './quantity.ts';

/** Bounds in the unit of the value, both inside. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type ReadRange = { readonly range: Range } | { readonly expected: string; readonly cure: string };

/** So much to either side, as a share of the value. */
export const EITHER_SIDE = /^(?:±|\+\/?-)\s*(\d+(?:\.\d+)?)\s*%$/;
const FORM = 'a range such as 0.75..0.79, 3..5 days or ±20%';

/**
 * The range around a value, in whose unit it is. Bounds without a unit take the value's. A share may be
 * written in either form, whatever the value's: `75%..85%` of 0.8, `0.75..0.85` of 80%.
 */
export function readRange(text: string, of: Figure): ReadRange {
  const value = toNumber(of.decimal);
  const around = EITHER_SIDE.exec(text.trim());
  if (around !== null) return aroundOf(value, Number(around[1]) / 100);
  const [low, high, ...rest] = text.split('..').map((part) => part.trim());
  if (low === undefined || high === undefined || rest.length > 0)
    return { expected: FORM, cure: 'two figures with two dots between them' };
  const bounds = boundsOf(low, high, of);
  if (bounds === null) return { expected: `${FORM}, in the unit of the value`, cure: unitCure(of) };
  return checked(bounds, of);
}

function aroundOf(value: number, share: number): ReadRange {
  if (share === 0 || value === 0)
    return { expected: 'a range with room in it', cure: 'write two bounds, such as 0.75..0.79' };
  const half = Math.abs(value) * share;
  return { range: { low: value - half, high: value + half } };
}

function boundsOf(lowText: string, highText: string, of: Figure): Range | null {
  const high = boundOf(figureOf(highText), of);
  const low = boundOf(figureOf(lowText), of);
  if (high === null || low === null) return null;
  const isBare = [lowText, highText].every((text) => figureOf(text)?.unit === '');
  return isBare && of.unit === '%' ? percentOf({ low, high }, toNumber(of.decimal)) : { low, high };
}

/** A bound in the unit of a value; null for what is no figure or in another unit. */
export function boundOf(bound: Figure | null, of: Figure): number | null {
  if (bound === null) return null;
  const value = toNumber(bound.decimal);
  const isBare = bound.unit === '' && bound.per === '';
  if (isBare || (bound.unit === of.unit && bound.per === of.per)) return value;
  return bound.unit === '%' && of.unit === '' && of.per === '' ? Number((value / 100).toPrecision(12)) : null;
}

/** Bare bounds of a percentage are percentages, or shares where only as shares they hold the value. */
function percentOf({ low, high }: Range, value: number): Range {
  const holds = (range: Range): boolean => range.low <= value && value <= range.high;
  const times = (bound: number): number => Number((bound * 100).toPrecision(12));
  const ofShares = { low: times(low), high: times(high) };
  const areShares = low >= 0 && high <= 1 && !holds({ low, high }) && holds(ofShares);
  return areShares ? ofShares : { low, high };
}

/** A figure as written; null for what is none. */
export function figureOf(text: string): Figure | null {
  try {
    return parseFigure(text);
  } catch {
    return null;
  }
}

/** What to do about a bound in another unit than that of the value. */
export function unitCure({ unit, per }: Pick<Figure, 'unit' | 'per'>): string {
  const words = unit + (per === '' ? '' : `/${per}`);
  return words === '' ? 'write plain numbers' : `write the bounds in ${words}, or as plain numbers`;
}

function checked({ low, high }: Range, of: Figure): ReadRange {
  const value = toNumber(of.decimal);
  const percent = of.unit === '%' ? '%' : '';
  if (low > high)
    return { expected: 'the lower bound first', cure: `write ${high}${percent}..${low}${percent}` };
  if (low === high)
    return { expected: 'two bounds that differ', cure: 'an input that cannot move is no input: take it out' };
  if (value < low || value > high)
    return {
      expected: `a range that holds the value it starts from, ${formatFigure(of)}`,
      cure: `change the value to one inside it, or widen the range to ${Math.min(low, value)}${percent}..${Math.max(high, value)}${percent}`,
    };
  return { range: { low, high } };
}
