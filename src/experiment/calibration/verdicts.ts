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

export interface Direction extends SingularDirection {
  /** Whether the figures fix this combination of inputs, beyond what the ranges say and chance allows. */
  readonly isFixed: boolean;
}

export interface Verdicts {
  /** Inputs that move no figure: hardly at all, or by no more than chance may. */
  readonly withoutEffect: readonly { readonly input: number; readonly because: 'tiny' | 'chance' }[];
  /** Inputs that the figures narrow no further than the range does, each by itself. */
  readonly unknown: readonly number[];
  /** Groups of inputs of which only a combination is fixed, with the direction that changes nothing. */
  readonly inseparable: readonly {
    readonly inputs: readonly number[];
    readonly along: readonly number[];
  }[];
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
  const loose = directions.filter(({ isFixed }) => !isFixed);
  const groups = loose.map((direction) => ({
    inputs: able.filter((i) => Math.abs(direction.along[i]!) > TAKES_PART),
    along: direction.along,
  }));
  const inseparable = groups.filter((group) => group.inputs.length > 1);
  const unknown = groups.filter((group) => group.inputs.length === 1).flatMap((group) => group.inputs);
  const together = (i: number, j: number): boolean =>
    inseparable.some((group) => group.inputs.includes(i) && group.inputs.includes(j));
  const hard = able.flatMap((i) =>
    able
      .filter((j) => j > i && Math.abs(correlations[i]![j]!) >= HARD_TO_TELL && !together(i, j))
      .map((j) => ({ inputs: [i, j] as const, correlation: correlations[i]![j]! })),
  );
  return { withoutEffect, unknown, inseparable, hard, directions };
}

function whyNoEffect({ mean, byReplication }: Slope): 'tiny' | 'chance' | null {
  if (squared(mean) <= UNSEEN ** 2) return 'tiny';
  return isClear(byReplication) ? null : 'chance';
}

/** Singular directions of the slopes of some inputs, as directions among all of them. */
function directionsOf(slopes: readonly Slope[], able: readonly number[], inputs: number): Direction[] {
  if (slopes.length === 0) return [];
  const matrix = transposed(slopes.map((slope) => slope.mean));
  return singularDirections(matrix).map(({ value, along: part }) => {
    const isFixed = value ** 2 > 1 / RANGE_VARIANCE && isClear(along(slopes, part));
    const whole = Array.from({ length: inputs }, (_, i) => part[able.indexOf(i)] ?? 0);
    return { value, along: whole, isFixed };
  });
}
