/** Amounts of a scenario that a search or a lever moves: one number, or several that are moved together. */
import { splitWhole } from '../../model/compile/split-whole.ts';
import { numberAt, writtenAs, type NumberAt } from '../../scenario/number-at.ts';
import type { LaidValue } from '../../scenario/read/lay-values.ts';
import type { Path, Scenario } from '../../scenario/scenario.ts';
import { followValuePath, parseValuePath, valuePathText } from '../../scenario/value-path.ts';

export interface Amount {
  /** The path as it was asked for. */
  readonly name: string;
  readonly numbers: readonly NumberAt[];
  /** `one`: the number itself. `total`: the numbers together, each keeping its share. `factor`: what all are multiplied by. */
  readonly how: 'one' | 'total' | 'factor';
  /** The number, the total, or 1. */
  readonly now: number;
  /** `hours/week`, `days` ...; empty for a plain number or a factor. */
  readonly unit: string;
  /** Whether parts must be whole: beds, places and people are. */
  readonly isWhole: boolean;
}

export type FoundAmount =
  { readonly amount: Amount } | { readonly expected: string; readonly cure: string };

/**
 * The amount at a path as people write it. A capacity that is taken from a column, or stated place by place,
 * is the total of what stands there. Several numbers of one unit are a total; shares and lengths a factor.
 */
export function amountAt(scenario: Scenario, text: string): FoundAmount {
  const steps = parseValuePath(text);
  if (steps === null)
    return {
      expected: `a path to a number: "${text}" cannot be read`,
      cure: 'names with dots between them, "in quotes" where a name holds a dot',
    };
  const followed = followValuePath(scenario, steps);
  if (!('paths' in followed)) return followed;
  const numbers: NumberAt[] = [];
  for (const path of followed.paths) {
    const found = numbersOf(scenario, path);
    if (!Array.isArray(found)) return found;
    numbers.push(...found);
  }
  return { amount: amountOf(text, numbers) };
}

function amountOf(name: string, numbers: readonly NumberAt[]): Amount {
  const [first] = numbers as [NumberAt];
  const { unit, per } = first.figure;
  const isAlike = numbers.every(({ figure }) => figure.unit === unit && figure.per === per);
  const isCount = isAlike && (per !== '' || COUNTED.includes(unit));
  const how = numbers.length === 1 ? 'one' : isCount ? 'total' : 'factor';
  const total = numbers.reduce((sum, { value }) => sum + value, 0);
  const isWhole = isCount && per === '' && numbers.every(({ value }) => Number.isInteger(value));
  return {
    name,
    numbers,
    how,
    now: how === 'factor' ? 1 : how === 'one' ? first.value : Number(total.toPrecision(12)),
    unit: how === 'factor' ? '' : unit + (per === '' ? '' : `/${per}`),
    isWhole,
  };
}

/** Units of what can be counted together. */
const COUNTED = ['', 'beds', 'places'];

interface Wrong {
  readonly expected: string;
  readonly cure: string;
}

/** The numbers at a path: the one there, those of its column, or those of each place. */
function numbersOf(scenario: Scenario, path: Path): NumberAt[] | Wrong {
  const looked = numberAt(scenario, withoutValue(scenario, path));
  if ('number' in looked) return [looked.number];
  const found = path.reduce<unknown>((above, step) => (above as Record<string, unknown>)[step], scenario);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return looked;
  const column = (found as { readonly from?: unknown }).from;
  const paths = typeof column === 'string' ? columnPaths(scenario, column) : placePaths(path, found);
  const numbers = paths.map((each) => numberAt(scenario, each));
  if (numbers.length === 0 || !numbers.every((one) => 'number' in one)) return looked;
  return numbers.map((one) => one.number);
}

/** A number and its source are one thing: a path that ends at `value` means the map that holds both. */
function withoutValue(scenario: Scenario, path: Path): Path {
  const above = path.slice(0, -1);
  return path.at(-1) === 'value' && 'number' in numberAt(scenario, above) ? above : path;
}

function columnPaths({ localities = {}, hospitals = {} }: Scenario, column: string): Path[] {
  const inTable = (table: string, rows: object): Path[] =>
    Object.entries(rows).flatMap(([place, row]) =>
      Object.hasOwn(row as object, column) ? [[table, place, column]] : [],
    );
  const found = inTable('localities', localities);
  return found.length > 0 ? found : inTable('hospitals', hospitals);
}

function placePaths(path: Path, places: object): Path[] {
  return Object.keys(places).map((place) => [...path, place]);
}

/** Significant digits that a part of a total keeps at least. */
const DIGITS = 7;

/** The numbers of an amount at a value, to lay on the scenario; those that do not change are left out. */
export function laidAmount(amount: Amount, value: number): LaidValue[] {
  const { numbers, how, now, isWhole } = amount;
  if (value === now) return [];
  const parts =
    how === 'one'
      ? [value]
      : how === 'total' && isWhole && Number.isInteger(value)
        ? splitWhole(
            value,
            numbers.map((number) => number.value),
          )
        : numbers.map((number) => (number.value * value) / now);
  return numbers.flatMap((number, i): LaidValue[] => {
    const { path, figure, written } = number;
    if (parts[i] === number.value) return [];
    const isBare = typeof written === 'number';
    return [{ path, value: writtenAs({ figure, isBare }, parts[i]!, placesFor(parts[i]!)), source: null }];
  });
}

function placesFor(value: number): number {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.max(0, DIGITS - 1 - size);
}

/** The service whose capacity an amount is; null where it is something else. */
export function serviceOfAmount(scenario: Scenario, { numbers }: Amount): string | null {
  const moved = numbers.map(({ path }) => valuePathText(path));
  const found = Object.keys(scenario.services).find((service) => {
    const capacity = capacityAmount(scenario, service);
    return capacity?.numbers.some(({ path }) => moved.includes(valuePathText(path)));
  });
  return found ?? null;
}

const KINDS = ['beds', 'places', 'staff', 'hours', 'visits', 'placements'] as const;
export type CapacityKind = (typeof KINDS)[number];

export interface CapacityAmount extends Amount {
  readonly service: string;
  readonly kind: CapacityKind;
}

/** The capacity of a service as one amount; null where it is unlimited or is no number that can be moved. */
export function capacityAmount({ ...scenario }: Scenario, service: string): CapacityAmount | null {
  const kind = KINDS.find((key) => scenario.services[service]![key] !== undefined);
  if (kind === undefined) return null;
  const found = amountAt(scenario, valuePathText(['services', service, kind]));
  return 'amount' in found ? { ...found.amount, service, kind } : null;
}
