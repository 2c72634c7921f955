import type { Target } from './target.ts';

/** A target in words: `at most 60 people`, `between 0.85 and 0.95`. */
export function boundText({ bound: { low, high }, unit }: Pick<Target, 'bound' | 'unit'>): string {
  const text = (value: number): string =>
    unit === 'share' ? `${Number((value * 100).toPrecision(12))}%` : `${value} ${unit}`;
  if (low === -Infinity) return `at most ${text(high)}`;
  return high === Infinity ? `at least ${text(low)}` : `between ${text(low)} and ${text(high)}`;
}
