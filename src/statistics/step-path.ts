/**
 * A count through time that stays until it changes: beds occupied, people waiting. `at` rises (equal
 * instants allowed: the last value counts); `values[i]` holds from `at[i]` to the next.
 */
export interface StepPath {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** From when to when a path is looked at, in its own unit of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Mean over time: the area under the path divided by the length. Throws RangeError as {@link stays}. */
export function timeAverage(path: StepPath, span: Span): number {
  const area = stays(path, span).reduce((sum, { value, length }) => sum + value * length, 0);
  return area / (span.to - span.from);
}

/**
 * The smallest value at or below which the path was for at least the share `p` of the time (type 1).
 * Throws RangeError as {@link timeAverage}, or for p outside 0 to 1.
 */
export function timeQuantile(path: StepPath, span: Span, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is at a share from 0 to 1, not ${p}`);
  const sorted = stays(path, span).sort((a, b) => a.value - b.value);
  const wanted = p * (span.to - span.from) * (1 - 1e-12);
  let passed = 0;
  const found = sorted.find(({ length }) => (passed += length) >= wanted);
  return (found ?? sorted.at(-1)!).value;
}

interface Stay {
  readonly value: number;
  readonly length: number;
}

function stays({ at, values }: StepPath, { from, to }: Span): Stay[] {
  if (!(to > from)) throw new RangeError(`a span has a length; got ${from} to ${to}`);
  if (at.length !== values.length) throw new RangeError('a path has one value for each instant');
  if (at.some((instant, i) => !(instant >= (at[i - 1] ?? -Infinity)))) {
    throw new RangeError('the instants of a path rise');
  }
  if (at.length === 0 || at[0]! > from) throw new RangeError(`the path says nothing of its start, ${from}`);
  return values
    .map((value, i) => ({
      value,
      length: Math.min(at[i + 1] ?? Infinity, to) - Math.max(at[i]!, from),
    }))
    .filter(({ length }) => length > 0);
}
