/** Making and reading step functions of time: `values[i]` holds from `at[i]` to `at[i+1]`; `at[0]` is 0. */
import type { StepFunction } from '../plan.ts';

/** A step function from values at ascending instants; neighbours that are equal become one step. */
export function steps<T>(
  at: readonly number[],
  valueAt: (tick: number, index: number) => T,
  same: (a: T, b: T) => boolean = Object.is,
): { at: number[]; values: T[] } {
  const kept: number[] = [];
  const values: T[] = [];
  at.forEach((tick, index) => {
    const value = valueAt(tick, index);
    if (values.length > 0 && same(values[values.length - 1]!, value)) return;
    kept.push(tick);
    values.push(value);
  });
  return { at: kept, values };
}

/** The same steps with other values; neighbours that become equal are joined. */
export function mapSteps<T, U>(
  { at, values }: { readonly at: readonly number[]; readonly values: readonly T[] },
  value: (value: T) => U,
): { at: number[]; values: U[] } {
  return steps(at, (_, i) => value(values[i]!));
}

/** Value in force at a tick (>= 0). */
export function valueAt(steps: StepFunction, tick: number): number {
  let low = 0;
  let high = steps.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps.at[middle]! <= tick) low = middle;
    else high = middle - 1;
  }
  return steps.values[low]!;
}

/** Mean value over [from, to) by time. */
export function meanOver(steps: StepFunction, from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i < steps.at.length; i++) {
    const start = Math.max(from, steps.at[i]!);
    const end = Math.min(to, steps.at[i + 1] ?? to);
    if (end > start) sum += steps.values[i]! * (end - start);
  }
  return sum / (to - from);
}
