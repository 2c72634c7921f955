/** Distributions as tools written in R name them, with their parameters in R's order. */
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_WEEK } from '../units.ts';

export type TimeUnit = 'minutes' | 'hours' | 'days' | 'weeks';

/** Length of the unit in days. */
export const DAYS_IN: Readonly<Record<TimeUnit, number>> = {
  minutes: TICKS_PER_MINUTE / TICKS_PER_DAY,
  hours: TICKS_PER_HOUR / TICKS_PER_DAY,
  days: 1,
  weeks: TICKS_PER_WEEK / TICKS_PER_DAY,
};

/** How many parameters each has. */
export const R_DISTRIBUTIONS: Readonly<Record<string, number>> = {
  exp: 1,
  lnorm: 2,
  gamma: 2,
  weibull: 2,
  norm: 2,
  tnorm: 2,
  unif: 2,
};

/** Significant digits of a number that was calculated. */
const DIGITS = 12;

function short(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** A distribution of a scenario. `kind` is one of {@link R_DISTRIBUTIONS}, with so many parameters. */
export function lengthDistribution(kind: string, parameters: readonly number[], unit: TimeUnit): unknown {
  const [a, b] = parameters as [number, number];
  const length = (value: number): string => `${short(value)} ${unit}`;
  switch (kind) {
    case 'exp':
      return { exponential: { mean: length(1 / a) } };
    case 'lnorm':
      return { lognormal: { mu: short(a + Math.log(DAYS_IN[unit])), sigma: b } };
    case 'gamma':
      return { gamma: { shape: a, scale: length(1 / b) } };
    case 'weibull':
      return { weibull: { shape: a, scale: length(b) } };
    case 'norm':
    case 'tnorm':
      return { normal: { mean: length(a), sd: length(b) }, truncate: { low: length(0) } };
    default:
      return a === b ? { fixed: length(a) } : { uniform: { low: length(a), high: length(b) } };
  }
}

/** `0.5;0.5` or `2.1 , 1.1`: numbers between semicolons or commas; null when they are not that many. */
export function parametersIn(text: string, kind: string): number[] | null {
  const numbers = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(Number);
  const isRight = numbers.length === R_DISTRIBUTIONS[kind] && numbers.every(Number.isFinite);
  return isRight ? numbers : null;
}
