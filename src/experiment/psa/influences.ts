/** What each uncertain input does to a figure, the others in the middle: a straight line in all of them together. */
import { leastSquares } from '../../statistics/least-squares.ts';
import type { Influence, UncertainInput } from './psa.ts';

export interface Drawn {
  /** By draw, then input. */
  readonly values: readonly (readonly number[])[];
  readonly inputs: readonly Pick<UncertainInput, 'low' | 'high'>[];
}

export interface Slopes {
  /** The figure with all inputs in the middle of their ranges. */
  readonly middle: number;
  readonly middleError: number | null;
  /** Change of the figure over the range of each input. */
  readonly changes: readonly number[];
  readonly errors: readonly (number | null)[];
}

/** Least squares of the mean of each draw on the place of its inputs in their ranges, from -1/2 to 1/2. */
export function slopesOf(table: readonly (readonly number[])[], { values, inputs }: Drawn): Slopes {
  const means = table.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  const rows = values.map((draw) => [
    1,
    ...draw.map((value, k) => {
      const { low, high } = inputs[k]!;
      return (value - (low + high) / 2) / (high - low);
    }),
  ]);
  const { coefficients, errors } = leastSquares(rows, means);
  return {
    middle: coefficients[0]!,
    middleError: errors?.[0] ?? null,
    changes: coefficients.slice(1),
    errors: inputs.map((_, k) => errors?.[k + 1] ?? null),
  };
}

/** The strongest first. */
export function influencesOf(table: readonly (readonly number[])[], drawn: Drawn): Influence[] {
  const { middle, changes, errors } = slopesOf(table, drawn);
  return changes
    .map((change, input) => ({
      ...{ input, change, se: errors[input]! },
      atLow: middle - change / 2,
      atHigh: middle + change / 2,
    }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
