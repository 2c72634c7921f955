/**
 * The sequential rule. A point is looked at on 20, 40, 80 ... replications until it is shown to meet the
 * conditions or not to, or the most replications are reached. A look that comes again and again is wrong
 * sooner or later, and so is one at many points: the chance of error allowed is shared equally among all
 * looks at all points that a search may come to (Bonferroni), so that it is wrong anywhere with probability
 * `ERROR` at most.
 */
export const ERROR = 0.05;

/** Replications of the first look. */
const FIRST = 20;

/** Numbers of replications at which a point is looked at, the most last. */
export function looksUpTo(most: number): number[] {
  const at: number[] = [];
  for (let n = FIRST; n < most; n *= 2) at.push(n);
  return [...at, most];
}

/** Error allowed of one look, when so many points are looked at so often. */
export function errorOfLook(points: number, looks: number): number {
  return ERROR / (points * looks);
}

/** Points that bisection of so many candidates may come to, the ends included. */
export function pointsOfBisection(candidates: number): number {
  return Math.ceil(Math.log2(Math.max(2, candidates))) + 2;
}
