/** A draw of uncertain inputs laid on a scenario. Shares of one map go on adding up to 100%. */
import type { MovedInput } from '../../scenario/moved-input.ts';
import { numberAt, writtenAs, type NumberAt } from '../../scenario/number-at.ts';
import { parseFigure, toNumber } from '../../scenario/quantity.ts';
import type { LaidValue } from '../../scenario/read/lay-values.ts';
import type { Path, Scenario } from '../../scenario/scenario.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import { inputValues } from '../points/scenario-with.ts';

/** The numbers of a draw; where a drawn share belongs to others, the largest of those that are not drawn makes up for it. */
export function laidDraw(
  scenario: Scenario,
  inputs: readonly MovedInput[],
  values: readonly number[],
): LaidValue[] {
  const laid = inputValues(inputs, values);
  const parents = new Map(laid.map(({ path }) => [valuePathText(path.slice(0, -1)), path.slice(0, -1)]));
  return [...laid, ...[...parents.values()].flatMap((parent) => madeUp(scenario, parent, laid))];
}

/** Decimals in which a difference of shares is exact. */
const PLACES = 10;

function madeUp(scenario: Scenario, parent: Path, laid: readonly LaidValue[]): LaidValue[] {
  const shares = sharesIn(scenario, parent);
  if (shares === null) return [];
  const drawn = new Map(
    laid.map(({ path, value }) => [valuePathText(path), toNumber(parseFigure(value).decimal)]),
  );
  const of = (share: NumberAt): number | undefined => drawn.get(valuePathText(share.path));
  const free = shares.filter((share) => of(share) === undefined);
  if (free.length === 0 || free.length === shares.length) return [];
  const largest = free.reduce((best, share) => (share.value > best.value ? share : best));
  const more = shares.reduce((sum, share) => sum + ((of(share) ?? share.value) - share.value), 0);
  const { path, figure, written } = largest;
  const value = writtenAs({ figure, isBare: typeof written === 'number' }, largest.value - more, PLACES);
  return [{ path, value, source: null }];
}

/** The numbers of a map that are shares of one whole; null where they are not. */
function sharesIn(scenario: Scenario, parent: Path): NumberAt[] | null {
  const map = parent.reduce<unknown>((above, step) => (above as Record<string, unknown>)[step], scenario);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return null;
  const looked = Object.keys(map).map((key) => numberAt(scenario, [...parent, key]));
  if (looked.length < 2 || !looked.every((one) => 'number' in one)) return null;
  const numbers = looked.map((one) => one.number);
  const isPercent = numbers.every(({ figure }) => figure.unit === '%');
  const isBare = numbers.every(({ figure }) => figure.unit === '' && figure.per === '');
  const total = numbers.reduce((sum, { value }) => sum + value, 0);
  const whole = isPercent ? 100 : isBare ? 1 : NaN;
  return Math.abs(total - whole) < 1e-9 ? numbers : null;
}
