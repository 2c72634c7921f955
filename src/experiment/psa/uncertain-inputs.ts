/** The uncertain inputs of a scenario, or of a base and its variant together. */
import { beliefPaths, readBelief, sureBetween, type Quantile } from '../../scenario/belief.ts';
import type { MovedInput } from '../../scenario/moved-input.ts';
import type { NumberAt } from '../../scenario/number-at.ts';
import { pathInput } from '../../scenario/path-input.ts';
import { readRange } from '../../scenario/range.ts';
import type { ReadScenario } from '../../scenario/scenario.ts';
import { valuePathText } from '../../scenario/value-path.ts';
import type { UncertainInput } from './psa.ts';

export interface Uncertain extends UncertainInput {
  readonly quantile: Quantile;
  /** How it is laid on base and on variant; null where it is none of that one's. */
  readonly moves: { readonly base: MovedInput | null; readonly variant: MovedInput | null };
}

/** An input named beside the file: a path and the range in which it lies with 95%. */
export interface AskedUncertain {
  readonly path: string;
  readonly range: string;
}

export type WrongUncertain = (expected: string, cure: string) => void;

interface Sides {
  readonly base: ReadScenario;
  readonly variant: ReadScenario | null;
}

/** Inputs with a belief in the files, and those that were asked for; these take the place of the file's. */
export function uncertainInputs(
  sides: Sides,
  asked: readonly AskedUncertain[],
  wrong: WrongUncertain,
): Uncertain[] {
  const given = asked.flatMap((one) => askedInput(one, sides, wrong));
  const taken = new Set(given.flatMap(({ moves }) => [moves.base, moves.variant].flatMap(pathsOf)));
  const stated = fileInputs(sides).filter(({ moves }) =>
    [moves.base, moves.variant].flatMap(pathsOf).every((path) => !taken.has(path)),
  );
  return [...given, ...stated];
}

function pathsOf(input: MovedInput | null): string[] {
  return (input?.moves ?? []).map(({ number }) => valuePathText(number.path));
}

/** Decimals that keep seven digits of what a quantile gives. */
function placesFor(low: number, high: number): number {
  const size = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high), high - low)));
  return Math.max(0, 6 - size);
}

interface Stated {
  readonly number: NumberAt;
  readonly quantile: Quantile;
  /** Text that two beliefs share when they are one. */
  readonly key: string;
}

function statedIn(read: ReadScenario): Map<string, Stated> {
  const found = beliefPaths(read.scenario).flatMap((path): [string, Stated][] => {
    const stated = readBelief(read.scenario, path);
    if (!('belief' in stated)) return [];
    const map = path.reduce<unknown>(
      (above, step) => (above as Record<string, unknown>)[step],
      read.scenario,
    );
    return [[valuePathText(path), { ...stated.belief, key: JSON.stringify(map) }]];
  });
  return new Map(found);
}

/** A belief that base and variant share is one input of both. */
function fileInputs({ base, variant }: Sides): Uncertain[] {
  const ofBase = statedIn(base);
  const ofVariant = variant === null ? new Map<string, Stated>() : statedIn(variant);
  const shared = [...ofBase].filter(([path, { key }]) => ofVariant.get(path)?.key === key);
  const one = (path: string, stated: Stated, of: UncertainInput['of']): Uncertain => {
    const [low, high] = [stated.quantile(0.025), stated.quantile(0.975)];
    const { number } = stated;
    const input: MovedInput = {
      ...{ name: path, now: number.value, figure: number.figure, places: placesFor(low, high) },
      moves: [{ number, how: 'set' }],
    };
    const name = of === 'variant' && ofBase.has(path) ? `${path} (variant)` : path;
    const moves = { base: of === 'variant' ? null : input, variant: of === 'base' ? null : input };
    const { quantile } = stated;
    return { name, unit: unitOf(input), now: number.value, low, high, from: 'file', of, quantile, moves };
  };
  const isShared = new Set(shared.map(([path]) => path));
  const alone = (all: Map<string, Stated>, of: 'base' | 'variant') =>
    [...all].filter(([path]) => !isShared.has(path)).map(([path, stated]) => one(path, stated, of));
  const both = variant === null ? [] : shared.map(([path, stated]) => one(path, stated, 'both'));
  return [...both, ...alone(ofBase, 'base'), ...alone(ofVariant, 'variant')];
}

function unitOf({ figure: { unit, per } }: MovedInput): string {
  return unit + (per === '' ? '' : `/${per}`);
}

/** An asked input belongs to every side whose value lies in the range. */
function askedInput(
  { path, range }: AskedUncertain,
  { base, variant }: Sides,
  wrong: WrongUncertain,
): Uncertain[] {
  const problems: [string, string][] = [];
  const on = (read: ReadScenario | null) => {
    if (read === null) return null;
    const complain = (_: unknown, expected: string, cure: string): void =>
      void problems.push([expected, cure]);
    const input = pathInput(path, [], { root: read.scenario, complain });
    if (input === null) return null;
    const found = readRange(range, input.figure);
    if ('range' in found) return { input, range: found.range };
    problems.push([found.expected, found.cure]);
    return null;
  };
  const [one, other] = [on(base), on(variant)];
  const first = one ?? other;
  if (first === null) {
    const [expected, cure] = problems[0]!;
    wrong(`${path}: ${expected}`, cure);
    return [];
  }
  const { low, high } = first.range;
  const places = placesFor(low, high);
  const moved = (side: typeof one): MovedInput | null => (side === null ? null : { ...side.input, places });
  const of = variant === null || other === null ? 'base' : one === null ? 'variant' : 'both';
  const { now, figure } = first.input;
  return [
    {
      ...{ name: path, unit: unitOf({ ...first.input, places }), now, low, high, from: 'option', of },
      quantile: sureBetween({ low, high }, figure),
      moves: { base: moved(one), variant: moved(other) },
    },
  ];
}
