/** A row of the catalogue together with how it is worked out from what was seen. */
import { DAYS_PER_YEAR } from '../units.ts';
import { measureNamed } from './measure-names.ts';
import type { Observed } from './observed.ts';
import type { MeasureRow } from './replication-result.ts';

/** Numerator and denominator. The value is their quotient; it does not exist where the denominator is 0 or NaN. */
export type Ratio = readonly [numerator: number, denominator: number];

export interface Definition {
  readonly row: MeasureRow;
  readonly of: (seen: Observed) => Ratio;
}

type Dimensions = Readonly<Record<string, string>>;

/** A definition under a canonical name; `unit` only where the table's unit is a family (places, hours/week). */
export function define(
  name: string,
  dimensions: Dimensions,
  of: Definition['of'],
  unit?: string,
): Definition {
  const { unit: usual, basis, form } = measureNamed(name);
  return { row: { measure: name, dimensions, unit: unit ?? usual, basis, form }, of };
}

/** So many in the window, as a rate per year. */
export function perYear(count: number, seen: Observed): Ratio {
  return [count, seen.days / DAYS_PER_YEAR];
}

/** The value of a ratio; NaN = does not exist. */
export function quotient([numerator, denominator]: Ratio): number {
  return denominator === 0 ? NaN : numerator / denominator;
}
