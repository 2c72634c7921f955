/** What a scenario says its numbers may be: where beliefs stand, and the law of each. */
import { gammaFromMeanSd, lognormalFromMeanSd } from '../random/from-moments.ts';
import type { DistributionSpec } from '../random/distribution-spec.ts';
import { lawOf } from '../random/law-of.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { numberAt, type NumberAt } from './number-at.ts';
import { parseFigure, shareOf, toNumber, type Figure } from './quantity.ts';
import type { Path } from './scenario.ts';

/** The value below which it lies with a probability above 0 and below 1, in the unit of the number. */
export type Quantile = (probability: number) => number;

export interface Belief {
  readonly number: NumberAt;
  readonly quantile: Quantile;
}

export type ReadBelief = { readonly belief: Belief } | { readonly expected: string; readonly cure: string };

type Plain = Readonly<Record<string, unknown>>;

/** Parts of a scenario whose figures no run depends on. */
const NO_INPUTS = ['observed', 'targets', 'calibrate', 'covers'];

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths of all numbers that carry a belief; `between` of a target is its bound. */
export function beliefPaths(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => beliefPaths(item, [...path, i]));
  if (!isMap(value)) return [];
  const isTarget = path.length === 2 && path[0] === 'targets';
  const own = !isTarget && (Object.hasOwn(value, 'between') || Object.hasOwn(value, 'belief')) ? [path] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) =>
      key === 'belief' || key === 'between' ? [] : beliefPaths(inner, [...path, key]),
    ),
  ];
}

/** The belief at a path that has one; else what is wrong with it. */
export function readBelief(root: unknown, path: Path): ReadBelief {
  if (NO_INPUTS.includes(String(path[0])))
    return { expected: 'no belief here: no run depends on this figure', cure: 'take it out' };
  const map = path.reduce<unknown>((above, step) => (above as Plain)[step], root) as Plain;
  if (map['between'] !== undefined && map['belief'] !== undefined)
    return { expected: 'either `between` or `belief`', cure: 'take one of them out' };
  const looked = numberAt(root, path);
  if (!('number' in looked))
    return { expected: 'a belief beside one number (`value`)', cure: 'write it where the number stands' };
  const { number } = looked;
  const quantile =
    map['between'] === undefined
      ? quantileOf(map['belief'] as Plain, number.figure)
      : betweenQuantile(map['between'] as readonly [unknown, unknown], number.figure);
  return typeof quantile === 'function' ? { belief: { number, quantile } } : quantile;
}

interface Wrong {
  readonly expected: string;
  readonly cure: string;
}

/** A figure in the unit of a number; NaN where it has another. */
function inUnitOf(of: Figure, given: unknown): number {
  try {
    const { decimal, unit, per } = parseFigure(given as string | number);
    const fits = (unit === '' && per === '') || (unit === of.unit && per === of.per);
    return fits ? toNumber(decimal) : NaN;
  } catch {
    return NaN;
  }
}

function betweenQuantile(between: readonly [unknown, unknown], figure: Figure): Quantile | Wrong {
  const [low, high] = between.map((bound) => inUnitOf(figure, bound)) as [number, number];
  if (Number.isNaN(low) || Number.isNaN(high))
    return { expected: 'two figures in the unit of the value', cure: 'write them as the value is written' };
  if (!(low < high))
    return { expected: 'the lower figure first, and another after it', cure: 'exchange the two' };
  return sureBetween({ low, high }, figure);
}

const Z = normalQuantile(0.975);

/**
 * The law under which a number lies between two bounds with 95%, as likely below as above: for shares the
 * logit is normal, for other numbers above 0 the logarithm, else the number itself.
 */
export function sureBetween(
  { low, high }: { readonly low: number; readonly high: number },
  { unit, per }: Pick<Figure, 'unit' | 'per'>,
): Quantile {
  const whole = unit === '%' ? 100 : 1;
  const isShare = (unit === '%' || (unit === '' && per === '')) && low > 0 && high < whole;
  const [to, back] = isShare
    ? [(x: number) => Math.log(x / (whole - x)), (y: number) => whole / (1 + Math.exp(-y))]
    : low > 0
      ? [Math.log, Math.exp]
      : [(x: number) => x, (y: number) => y];
  const middle = (to(low) + to(high)) / 2;
  const sd = (to(high) - to(low)) / 2 / Z;
  return (p) => back(middle + sd * normalQuantile(p));
}

function quantileOf(belief: Plain, figure: Figure): Quantile | Wrong {
  const kinds = Object.keys(belief).filter((key) => belief[key] !== undefined);
  if (kinds.length !== 1)
    return {
      expected: 'exactly one distribution',
      cure: 'for example belief: { triangular: { low: 30, mode: 38, high: 50 } }',
    };
  try {
    const law = lawOf(specOf(kinds[0]!, belief[kinds[0]!] as Plain, figure));
    return (p) => law.quantile(p, 1 - p);
  } catch (error) {
    return {
      expected: `a distribution: ${(error as Error).message}`,
      cure: 'write its figures as the value is written',
    };
  }
}

function specOf(kind: string, given: Plain, figure: Figure): DistributionSpec {
  const at = (key: string): number => {
    const value = inUnitOf(figure, given[key]);
    if (Number.isNaN(value)) throw new RangeError(`"${key}" has another unit than the value`);
    return value;
  };
  if (kind === 'uniform') return { kind, low: at('low'), high: at('high') };
  if (kind === 'triangular') return { kind, low: at('low'), mode: at('mode'), high: at('high') };
  if (kind === 'normal') return { kind, mean: at('mean'), sd: at('sd') };
  if (kind === 'lognormal') return lognormalFromMeanSd(at('mean'), at('sd'));
  if (kind === 'gamma') return gammaFromMeanSd(at('mean'), at('sd'));
  const [values, shares] = [given['values'], given['shares']] as [unknown[], (string | number)[]];
  return {
    kind: 'discrete',
    values: values.map((value) => inUnitOf(figure, value)),
    shares: shares.map((share) => shareOf(share)),
  };
}
