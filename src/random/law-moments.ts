import { EIGHT_POINTS } from './gauss-legendre.ts';
import { normalBelow } from './incomplete-gamma.ts';
import type { Law } from './law.ts';

type Unintegrated = Omit<Law, 'mean' | 'sd'>;
interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** Multiples of a step that are summed one by one; beyond them the law is taken as smooth over a step. */
const SUMMED = 4000;
/** Normal scores beyond which nothing is left (tails of 1e-23). */
const FAR = 10;
/** Width of a panel of the integral, in normal scores. */
const PANEL = 0.25;
/** Mean and sd of a law from its probabilities: sums over points, integrals over a continuum (relative error < 1e-6). */
export function integrateLaw(law: Unintegrated): Moments {
  const { points } = law;
  const centre = law.quantile(0.5, 0.5);
  let sums: readonly [number, number];
  if (points === 'continuum') sums = overScores(law, centre);
  else if (points instanceof Array) sums = overPoints(law, centre, points);
  else sums = overMultiples(law, centre, points.multiplesOf);
  const [first, second] = sums;
  return { mean: centre + first, sd: Math.sqrt(Math.max(0, second - first * first)) };
}

/** E[X - centre] and E[(X - centre)^2] over listed points. */
function overPoints(law: Unintegrated, centre: number, points: Iterable<number>): readonly [number, number] {
  let first = 0;
  let second = 0;
  for (const point of points) {
    const share = law.upTo(point) - law.below(point);
    first += share * (point - centre);
    second += share * (point - centre) ** 2;
  }
  return [first, second];
}

function overMultiples(law: Unintegrated, centre: number, step: number): readonly [number, number] {
  const from = Math.max(law.low, law.quantile(1e-18, 1));
  const to = Math.min(law.high, law.quantile(1, 1e-18));
  const count = Math.round((to - from) / step) + 1;
  const firstMultiple = Math.round(from / step);
  const summed = Array.from({ length: Math.min(count, SUMMED) }, (_, i) => (firstMultiple + i) * step);
  const body = overPoints(law, centre, summed);
  if (count <= SUMMED) return body;
  const left = law.above(summed.at(-1)!);
  if (left < 1e-18) return body;
  const tail = overTail(law, centre, left);
  return [body[0] + tail[0], body[1] + tail[1]];
}

/** The part of the integral above which the share `left` lies: the staircase is integrated as it stands. */
function overTail(law: Unintegrated, centre: number, left: number): readonly [number, number] {
  const tail: Unintegrated = { ...law, quantile: (p, q) => law.quantile(1 - left + p * left, q * left) };
  const [first, second] = overScores(tail, centre);
  return [left * first, left * second];
}

/** E over the normal score z of the probability: the quantile is smooth in it, whatever the tails. */
function overScores(law: Unintegrated, centre: number): readonly [number, number] {
  let first = 0;
  let second = 0;
  const panels = Math.round((2 * FAR) / PANEL);
  for (let i = 0; i < panels; i++) {
    for (const [place, weight] of EIGHT_POINTS) {
      const z = (i + 0.5 + 0.5 * place) * PANEL - FAR;
      const share = (0.5 * PANEL * weight * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI);
      const off = law.quantile(normalBelow(z), normalBelow(-z)) - centre;
      first += share * off;
      second += share * off * off;
    }
  }
  return [first, second];
}
