/**
 * Bounded least squares on the means of replications: Gauss-Newton steps with Levenberg's damping
 * (Nocedal and Wright, 2006, chapter 10), slopes from steps wide enough to stand out from chance. Every
 * point is run on the same replications, so that differences between points are paired.
 */
import { boxStep } from '../../statistics/box-step.ts';
import { applied, product, transposed, withDiagonal } from '../../statistics/matrix.ts';
import {
  isClear,
  noiseOf,
  seenAt,
  slopeBetween,
  squared,
  total,
  type Residuals,
  type Seen,
  type Slope,
} from './slopes.ts';

export interface FitProblem {
  /** Where the fit starts, in shares of the ranges. */
  readonly start: readonly number[];
  /** The nearest point that can be tried: inputs have so many decimals. */
  readonly snap: (point: readonly number[]) => number[];
  /** Residuals at some points, in order; null when it was told to stop. */
  readonly look: (points: readonly (readonly number[])[]) => Promise<Residuals[] | null>;
}

/** Why a fit ended. */
export type Ending = 'settled' | 'no better point' | 'most rounds' | 'stopped';

export interface Fit {
  /** The start first, then each point that was better. */
  readonly path: readonly Seen[];
  /** Slopes at the last point; null when it was stopped before there were any. */
  readonly slopes: readonly Slope[] | null;
  readonly ending: Ending;
}

/** Part of a range that slopes look to the side at first, and at most. */
const FIRST_SIDE = 0.1;
const WIDEST_SIDE = 0.5;
const MOST_ROUNDS = 12;
const MOST_DAMPINGS = 5;
/** A step is lost in noise when it moves no figure by more than this part of its standard error ... */
const OF_NOISE = 0.25;
/** ... or of its tolerance. */
const OF_TOLERANCE = 0.02;

interface Standing {
  readonly at: Seen;
  readonly slopes: readonly Slope[];
  readonly sides: readonly number[];
}

/** Fits. The answer depends on the problem alone. */
export async function fit(problem: FitProblem): Promise<Fit> {
  const start = problem.snap(problem.start);
  const [residuals] = (await problem.look([start])) ?? [];
  if (residuals === undefined) return { path: [], slopes: null, ending: 'stopped' };
  const path = [seenAt(start, residuals)];
  let sides = start.map(() => FIRST_SIDE);
  let damping = 0;
  for (let round = 0; ; round++) {
    const at = path.at(-1)!;
    const slopes = await slopesAt(problem, at, sides);
    if (slopes === null) return { path, slopes, ending: 'stopped' };
    sides = widened(slopes, sides);
    if (round === MOST_ROUNDS) return { path, slopes, ending: 'most rounds' };
    const next = await better(problem, { at, slopes, sides }, damping);
    if (typeof next === 'string') return finish(problem, { at, slopes, sides }, { path, ending: next });
    path.push(next.seen);
    damping = next.damping / 10;
  }
}

/** Slopes once more at the end, from both sides where the box has room: what is said of the inputs rests on them. */
async function finish(
  problem: FitProblem,
  { at, slopes, sides }: Standing,
  { path, ending }: Pick<Fit, 'path' | 'ending'>,
): Promise<Fit> {
  if (ending === 'stopped') return { path, slopes, ending };
  const last = await slopesBothSides(problem, at, sides);
  return { path, slopes: last ?? slopes, ending: last === null ? 'stopped' : ending };
}

interface Better {
  readonly seen: Seen;
  readonly damping: number;
}

/** The next point that is better, with as little damping as that takes; or why there is none. */
async function better(problem: FitProblem, standing: Standing, from: number): Promise<Better | Ending> {
  const { at, slopes } = standing;
  let damping = from;
  for (let attempt = 0; attempt < MOST_DAMPINGS; attempt++) {
    const step = stepFrom(standing, damping);
    const point = problem.snap(at.point.map((x, i) => x + step[i]!));
    const real = point.map((x, i) => x - at.point[i]!);
    if (isLost(at, slopes, real)) return attempt === 0 ? 'settled' : 'no better point';
    const found = await problem.look([point]);
    if (found === null) return 'stopped';
    const seen = seenAt(point, found[0]!);
    if (seen.misfit < at.misfit) return { seen, damping };
    damping = Math.max(largest(slopes) / 10, damping * 10);
  }
  return 'no better point';
}

/**
 * The step that makes the residuals least as far as their slopes tell, inside the box. What the slopes do
 * not know (their noise) holds the inputs where they are.
 */
function stepFrom({ at, slopes }: Standing, damping: number): number[] {
  const columns = slopes.map((slope) => slope.mean);
  const noise = Math.max(...slopes.map((slope) => total(noiseOf(slope.byReplication))));
  const hold = noise + damping + 1e-9 * largest(slopes) + 1e-12;
  return boxStep({
    curvature: withDiagonal(product(columns, transposed(columns)), hold),
    gradient: applied(columns, at.means),
    low: at.point.map((x) => -x),
    high: at.point.map((x) => 1 - x),
  });
}

function largest(slopes: readonly Slope[]): number {
  return Math.max(...slopes.map((slope) => squared(slope.mean)));
}

/** Whether a step is too small to matter beside chance and tolerance, as far as the slopes tell. */
function isLost(at: Seen, slopes: readonly Slope[], step: readonly number[]): boolean {
  const noise = noiseOf(at.residuals);
  return at.means.every((_, i) => {
    const change = Math.abs(slopes.reduce((sum, slope, j) => sum + slope.mean[i]! * step[j]!, 0));
    return change <= Math.max(OF_NOISE * Math.sqrt(noise[i]!), OF_TOLERANCE);
  });
}

/** A point to the side of another in one input, towards the side with more room. */
function beside(problem: FitProblem, point: readonly number[], input: number, side: number): number[] {
  const towards = point[input]! <= 0.5 ? side : -side;
  return problem.snap(point.map((x, i) => (i === input ? Math.min(1, Math.max(0, x + towards)) : x)));
}

async function slopesAt(problem: FitProblem, at: Seen, sides: readonly number[]): Promise<Slope[] | null> {
  const points = at.point.map((_, input) => beside(problem, at.point, input, sides[input]!));
  const found = await problem.look(points);
  return found?.map((residuals, input) => slopeBetween(at, seenAt(points[input]!, residuals), input)) ?? null;
}

async function slopesBothSides(
  problem: FitProblem,
  at: Seen,
  sides: readonly number[],
): Promise<Slope[] | null> {
  const pairs = at.point.map((x, input): [number[], number[]] => {
    const side = sides[input]!;
    const to = (where: number): number[] =>
      problem.snap(at.point.map((here, i) => (i === input ? Math.min(1, Math.max(0, where)) : here)));
    return [to(x - side), to(x + side)];
  });
  const found = await problem.look(pairs.flat());
  if (found === null) return null;
  const seen = pairs.flat().map((point, k) => seenAt(point, found[k]!));
  return pairs.map((_, input) => slopeBetween(seen[2 * input]!, seen[2 * input + 1]!, input));
}

/** Twice as far to the side next time where a change did not stand out from chance. */
function widened(slopes: readonly Slope[], sides: readonly number[]): number[] {
  return slopes.map((slope, i) => {
    return isClear(slope.byReplication) ? sides[i]! : Math.min(WIDEST_SIDE, sides[i]! * 2);
  });
}
