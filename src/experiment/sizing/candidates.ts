/** The values that a search may choose. */
import type { SizedInput } from './sizing.ts';

/** More than this is a step too fine to mean anything. */
export const MOST_CANDIDATES = 100_000;

/** Values from the lowest to the highest by steps, both ends included. */
export function candidatesOf({ from, to, step }: SizedInput): number[] {
  const steps = Math.floor((to - from) / step + 1e-9);
  const values = Array.from({ length: steps + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
  return values.at(-1)! < to ? [...values, to] : values;
}

/** So many of a list, spread evenly, its ends included. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  const places = Array.from({ length: count }, (_, i) => Math.round((i * (all.length - 1)) / (count - 1)));
  return [...new Set(places)].map((place) => all[place]!);
}
