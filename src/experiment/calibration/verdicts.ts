/** What the data cannot tell: inputs without effect, and inputs of which only a combination is fixed. */
import { singularDirections, type SingularDirection } from '../../statistics/singular-values.ts';
import { transposed } from '../../statistics/matrix.ts';
import { along, isClear, squared, type Slope } from './slopes.ts';
import { RANGE_VARIANCE } from './standard-errors.ts';

/** Change over the whole range, in tolerances, that nobody would see. */
const UNSEEN = 0.1;
/** Part of a direction from which an input belongs to it. */
const TAKES_PART = 0.3;
/** Correlation of errors from which two inputs are hard to tell apart. */
const HARD_TO_TELL = 0.95;

/** Why the figures do not fix something: they hardly answer to it, or by no more than chance may. */
export type Reason = 'tiny' | 'chance';

export interface Direction extends SingularDirection {
  /** Null: the figures fix this combination of inputs, beyond what the ranges say and chance allows. */
  readonly looseBecause: Reason | null;
}

export interface Loose {
  readonly input: number;
  readonly because: Reason;
}

/** Inputs of which fewer combinations are fixed than there are inputs. */
export interface Inseparable {
  readonly inputs: readonly number[];
  /** A direction, in shares of the ranges, that changes nothing that was observed. */
  readonly along: readonly number[];
  /** How many of the inputs must be known from elsewhere for the rest to be fixed. */
  readonly free: number;
  readonly because: Reason;
}

export interface Verdicts {
  /** Inputs that by themselves move no figure. */
  readonly withoutEffect: readonly Loose[];
  /** Inputs that the figures narrow no further than the range does. */
  readonly unknown: readonly Loose[];
  readonly inseparable: readonly Inseparable[];
  /** Pairs that the figures do tell apart, but barely. */
  readonly hard: readonly { readonly inputs: readonly [number, number]; readonly correlation: number }[];
  /** Combinations of the inputs that have an effect, the best known first. */
  readonly directions: readonly Direction[];
}

/** Judges the slopes at the end of a fit. */
export function verdictsOf(slopes: readonly Slope[], correlations: readonly (readonly number[])[]): Verdicts {
  const inputs = [...slopes.keys()];
  const withoutEffect = inputs.flatMap((input) => {
    const because = whyNoEffect(slopes[input]!);
    return because === null ? [] : [{ input, because }];
  });
  const able = inputs.filter((i) => !withoutEffect.some(({ input }) => input === i));
  const directions = directionsOf(
    able.map((i) => slopes[i]!),
    able,
    inputs.length,
  );
  const { inseparable, unknown } = sorted(directions, able);
  const together = (i: number, j: number): boolean =>
    inseparable.some((group) => group.inputs.includes(i) && group.inputs.includes(j));
  const hard = able.flatMap((i) =>
    able
      .filter((j) => j > i && Math.abs(correlations[i]![j]!) >= HARD_TO_TELL && !together(i, j))
      .map((j) => ({ inputs: [i, j] as const, correlation: correlations[i]![j]! })),
  );
  return { withoutEffect, unknown, inseparable, hard, directions };
}

/** Loose directions that share inputs belong together; where all combinations are loose, each input is unknown. */
function sorted(
  directions: readonly Direction[],
  able: readonly number[],
): Pick<Verdicts, 'inseparable' | 'unknown'> {
  const loose = directions.filter(({ looseBecause }) => looseBecause !== null);
  const takePart = ({ along: part }: Direction): number[] =>
    able.filter((i) => Math.abs(part[i]!) > TAKES_PART);
  const groups: { inputs: number[]; directions: Direction[] }[] = [];
  for (const direction of loose) {
    const inputs = takePart(direction);
    const touching = groups.filter((group) => group.inputs.some((i) => inputs.includes(i)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    const all = [...new Set([...touching.flatMap((group) => group.inputs), ...inputs])];
    groups.push({
      inputs: all.sort((a, b) => a - b),
      directions: [...touching.flatMap((group) => group.directions), direction],
    });
  }
  return {
    inseparable: groups.flatMap(({ inputs, directions: free }): Inseparable[] => {
      // the last of the singular directions is the one that changes least
      const { along: part, looseBecause } = free.at(-1)!;
      return free.length < inputs.length
        ? [{ inputs, along: part, free: free.length, because: looseBecause! }]
        : [];
    }),
    unknown: groups.flatMap(({ inputs, directions: free }): Loose[] =>
      free.length < inputs.length ? [] : inputs.map((input) => ({ input, because: free[0]!.looseBecause! })),
    ),
  };
}

function whyNoEffect({ mean, byReplication }: Slope): Reason | null {
  if (squared(mean) <= UNSEEN ** 2) return 'tiny';
  return isClear(byReplication) ? null : 'chance';
}

/** Singular directions of the slopes of some inputs, as directions among all of them. */
function directionsOf(slopes: readonly Slope[], able: readonly number[], inputs: number): Direction[] {
  if (slopes.length === 0) return [];
  const matrix = transposed(slopes.map((slope) => slope.mean));
  return singularDirections(matrix).map(({ value, along: part }) => {
    const looseBecause =
      value ** 2 <= 1 / RANGE_VARIANCE ? 'tiny' : isClear(along(slopes, part)) ? null : 'chance';
    const whole = Array.from({ length: inputs }, (_, i) => part[able.indexOf(i)] ?? 0);
    return { value, along: whole, looseBecause };
  });
}
