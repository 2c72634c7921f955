/** What `stepdown check` says before anything runs: plain words first, then tables as data. */
export type Cell = string | number | null;

export interface CheckTable {
  readonly title: string;
  /** Heading of each column, with its unit where it has one. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly Cell[])[];
  /** What must be known to read it rightly. */
  readonly note?: string;
}

export interface CheckReport {
  readonly title: string;
  /** What the scenario is: period, services, people. */
  readonly sentences: readonly string[];
  /** What may surprise or mislead: overload, a short warm-up, effects of rounding. */
  readonly warnings: readonly string[];
  readonly tables: readonly CheckTable[];
}

/** A figure for reading: four significant digits at most, without an exponent. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'n/a' : 'unlimited';
  const rounded = Number(value.toPrecision(4));
  const [whole = '0', decimals] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** `1 day`, `2 days`. */
export function count(number: number, one: string, more = `${one}s`): string {
  return `${figure(number)} ${number === 1 ? one : more}`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)}%` : 'n/a';
}
