/** Whether a variant is to be chosen under uncertain inputs, where that turns, and what knowing better is worth. */
import { curveThrough } from '../../statistics/least-squares.ts';
import { slopesOf, type Drawn } from './influences.ts';
import type { Decision, Switching } from './psa.ts';
import { averageYears } from './uncertain-figure.ts';

/** `differences` by draw, then by replication: variant less base. */
export function decisionOf(
  differences: readonly (readonly number[])[],
  drawn: Drawn,
  better: 'lower' | 'higher',
): Decision {
  const sign = better === 'lower' ? -1 : 1;
  const gains = differences.map((row) => row.map((value) => sign * value));
  const known = averageYears(gains);
  const mean = averageOf(known);
  return {
    better,
    chanceRight: averageOf(known.map((gain) => (gain > 0 ? 1 : 0))),
    chanceYear: averageOf(gains.flat().map((gain) => (gain > 0 ? 1 : 0))),
    choose: mean > 0 ? 'variant' : 'base',
    worthOfAll: worthOf(known),
    worth: drawn.inputs.map((_, k) => {
      const of = drawn.values.map((draw) => draw[k]!);
      // a part of what is known cannot be worth more than all of it
      return Math.min(worthOf(known), worthOf(curveThrough(of, known).fitted));
    }),
    switching: switchingOf(gains, drawn),
  };
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Expected gain of choosing in each case as is best there, over choosing once for all cases. */
function worthOf(gains: readonly number[]): number {
  const best = averageOf(gains.map((gain) => Math.max(0, gain)));
  return Math.max(0, best - Math.max(0, averageOf(gains)));
}

/** Standard errors that a slope must have before a decision is said to turn on it. */
const CLEAR = 2;

function switchingOf(gains: readonly (readonly number[])[], drawn: Drawn): Switching[] {
  const { middle, middleError, changes, errors } = slopesOf(gains, drawn);
  return drawn.inputs.map(({ low, high }, input): Switching => {
    const change = changes[input]!;
    const error = errors[input] ?? null;
    const place = -middle / change;
    const turns = error !== null && Math.abs(change) > CLEAR * error && Math.abs(place) <= 0.5;
    if (!turns) return { input, at: null, se: null, better: middle > 0 ? 'everywhere' : 'nowhere' };
    const width = high - low;
    const se = (Math.hypot(middleError ?? 0, place * error) / Math.abs(change)) * width;
    return { input, at: (low + high) / 2 + place * width, se, better: change > 0 ? 'above' : 'below' };
  });
}
