import { gammaTerm } from './incomplete-gamma.ts';
import type { Law, SmoothLaw } from './law.ts';
import { newtonQuantile } from './newton-quantile.ts';

/** Steps of the uniformised chain after which the rates are taken to differ too much. */
const MOST_STEPS = 2_000_000;
/** Mass that may be left out of a sum: below the least tail a draw can ask for (2^-53) by far. */
const NOTHING = 1e-20;

/** The chain looked at only at the ticks of a Poisson clock of rate `clock` (Jensen's uniformisation). */
interface Uniformised {
  readonly clock: number;
  /** Share still inside after k ticks; share absorbed by then; share absorbed at tick k + 1. */
  readonly inside: Float64Array;
  readonly gone: Float64Array;
  readonly leaving: Float64Array;
}

/**
 * Time to absorption of a Markov chain: `start` are the shares in which phases begin (what is missing
 * to 1 is a share with time 0), `rates` the rows of the sub-generator (diagonal negative, rows sum to 0
 * or less), per unit of time. All sums are of positive terms, so both tails keep their relative precision.
 */
export function phaseTypeLaw(start: readonly number[], rates: readonly (readonly number[])[]): Law {
  checkPhases(start, rates);
  const begun = start.reduce((sum, share) => sum + share, 0);
  const chain = uniformise(
    start.map((share) => share / begun),
    rates,
  );
  const law = begunLaw(chain);
  const atZero = Math.max(0, 1 - begun);
  return atZero < 1e-12 ? law : withZero(law, atZero);
}

function begunLaw(chain: Uniformised): SmoothLaw {
  const { clock, inside, gone, leaving } = chain;
  const upTo = (x: number): number => (x <= 0 ? 0 : mixed(gone, 1, clock * x));
  const tails = {
    upTo,
    above: (x: number): number => (x <= 0 ? 1 : mixed(inside, 0, clock * x)),
    density: (x: number): number => clock * mixed(leaving, 0, clock * x),
  };
  let mean = 0;
  let square = 0;
  for (let k = inside.length - 1; k >= 0; k--) {
    mean += inside[k]! / clock;
    square += (2 * (k + 1) * inside[k]!) / clock ** 2;
  }
  const quantile = (p: number, q: number, guess = mean): number => newtonQuantile(tails, p, q, guess);
  const sd = Math.sqrt(square - mean * mean);
  return { ...tails, below: upTo, quantile, mean, sd, low: 0, high: Infinity, points: 'continuum' };
}

/** A share `atZero` has the value 0, the rest the law. */
function withZero(law: Law, atZero: number): Law {
  const rest = 1 - atZero;
  return {
    below: (x) => (x <= 0 ? 0 : atZero + rest * law.below(x)),
    upTo: (x) => (x < 0 ? 0 : atZero + rest * law.upTo(x)),
    above: (x) => (x < 0 ? 1 : rest * law.above(x)),
    quantile: (p, q) => (p <= atZero ? 0 : law.quantile((p - atZero) / rest, q / rest)),
    mean: rest * law.mean,
    sd: Math.sqrt(rest * (law.sd ** 2 + law.mean ** 2) - (rest * law.mean) ** 2),
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}

function checkPhases(start: readonly number[], rates: readonly (readonly number[])[]): void {
  const begun = start.reduce((sum, share) => sum + share, 0);
  const right = rates.every(
    (row, i) =>
      row.length === start.length &&
      row.every((rate, j) => (i === j ? rate < 0 : rate >= 0)) &&
      row.reduce((sum, rate) => sum + rate, 0) <= 1e-9 * -row[i]!,
  );
  const begins = start.every((share) => share >= 0) && begun > 0 && begun <= 1 + 1e-9;
  if (!right || !begins || rates.length !== start.length) {
    throw new RangeError(
      'a phase type needs start shares that sum to at most 1 and a square table of rates: ' +
        'negative on the diagonal, 0 or more elsewhere, rows that sum to 0 or less',
    );
  }
}

function uniformise(start: readonly number[], rates: readonly (readonly number[])[]): Uniformised {
  const clock = Math.max(...rates.map((row, i) => -row[i]!));
  const exits = rates.map((row) => Math.max(0, -row.reduce((sum, rate) => sum + rate, 0)) / clock);
  const inside: number[] = [];
  const gone: number[] = [];
  const leaving: number[] = [];
  let phases = [...start];
  let absorbed = 0;
  while (inside.length < MOST_STEPS) {
    const left = phases.reduce((sum, share) => sum + share, 0);
    const out = phases.reduce((sum, share, i) => sum + share * exits[i]!, 0);
    inside.push(left);
    gone.push(absorbed);
    leaving.push(out);
    if (left < NOTHING) {
      return {
        clock,
        inside: Float64Array.from(inside),
        gone: Float64Array.from(gone),
        leaving: Float64Array.from(leaving),
      };
    }
    absorbed += out;
    phases = phases.map((share, j) =>
      phases.reduce(
        (sum, other, i) => sum + (i === j ? 0 : (other * rates[i]![j]!) / clock),
        share * (1 + rates[j]![j]! / clock),
      ),
    );
  }
  throw new RangeError('a phase type never ends, or its fastest rate is above 40,000 times its slowest');
}

/** Sum over k of Poisson(k; mean) series[k], outwards from the largest term; `beyond` stands for what follows the series. */
function mixed(series: Float64Array, beyond: number, mean: number): number {
  if (mean > 2 * series.length + 2000) return beyond;
  const at = (k: number): number => (k < series.length ? series[k]! : beyond);
  const peak = Math.floor(mean);
  const top = peak === 0 ? Math.exp(-mean) : gammaTerm(peak, mean);
  let sum = top * at(peak);
  let term = top;
  for (let k = peak + 1; term > sum * 1e-17; k++) {
    term *= mean / k;
    sum += term * at(k);
  }
  term = top;
  for (let k = peak; k > 0 && term > sum * 1e-17; k--) {
    term *= k / mean;
    sum += term * at(k - 1);
  }
  return sum;
}
