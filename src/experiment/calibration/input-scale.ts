/** Between the values of inputs, in their units and decimals, and shares of their ranges. */
import type { CalibrationInput } from '../../scenario/calibration-input.ts';

/** Values as they can be tried: inside the range, with so many decimals. The value of the file is one of them. */
export function valuesAt(inputs: readonly CalibrationInput[], point: readonly number[]): number[] {
  return inputs.map((input, i) => {
    const { now, range, places } = input;
    const value = Number((range.low + point[i]! * (range.high - range.low)).toFixed(places));
    const unmoved = Math.abs(value - now) <= 0.5 * 10 ** -places;
    return unmoved ? now : Math.min(range.high, Math.max(range.low, value));
  });
}

/** Shares of the ranges at which values stand. */
export function pointOf(inputs: readonly CalibrationInput[], values: readonly number[]): number[] {
  return inputs.map(({ range }, i) => (values[i]! - range.low) / (range.high - range.low));
}

/** Which values stand on a bound of their range. */
export function onBounds(inputs: readonly CalibrationInput[], values: readonly number[]): boolean[] {
  return inputs.map(({ range }, i) => values[i]! <= range.low || values[i]! >= range.high);
}

/** Values with no more decimals than their standard errors (in the unit; null: unknown) bear out. */
export function withoutFalseDigits(
  inputs: readonly CalibrationInput[],
  values: readonly number[],
  errors: readonly (number | null)[],
): number[] {
  return values.map((value, i) => {
    const { now, range, places } = inputs[i]!;
    const error = errors[i] ?? 0;
    if (value === now || error <= 0) return value;
    const shown = Math.min(places, Math.max(0, Math.ceil(-Math.log10(error / TENTH))));
    const rounded = Number(value.toFixed(shown));
    return Math.min(range.high, Math.max(range.low, rounded));
  });
}

/** A figure is rounded by no more than about a tenth of its standard error. */
const TENTH = 5;
