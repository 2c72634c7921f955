import { applied, dot, solved, type Matrix } from './matrix.ts';

/** Least of `½ d'Ad + g'd` over steps d between `low` and `high` (which hold 0). */
export interface BoxProblem {
  /** Symmetric and positive definite. */
  readonly curvature: Matrix;
  readonly gradient: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Rounds of holding and releasing; each lowers the value, so that none comes twice but by rounding. */
const MOST_ROUNDS = 200;
/** Pull outwards, as a share of the largest gradient, below which a held part stays held. */
const NO_PULL = 1e-12;

/**
 * The step itself: an active-set method for convex quadratic problems with bounds (Nocedal and Wright,
 * 2006, 16.5). Parts on a bound are held there while they would leave the box. Throws RangeError when the
 * curvature is not positive definite.
 */
export function boxStep(problem: BoxProblem): number[] {
  const { gradient, low, high } = problem;
  let step = gradient.map(() => 0);
  const held = new Set([...gradient.keys()].filter((i) => low[i]! >= 0 && high[i]! <= 0));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = withHeld(problem, step, held);
    const { share, blocked } = roomFor(problem, step, wanted);
    step = step.map((at, i) => at + share * (wanted[i]! - at));
    if (blocked !== null) {
      step[blocked] = wanted[blocked]! > step[blocked]! ? high[blocked]! : low[blocked]!;
      held.add(blocked);
      continue;
    }
    const released = pulledInwards(problem, step, held);
    if (released === null) return step;
    held.delete(released);
  }
  return step;
}

/** The least where the held parts stay and the others are free. */
function withHeld({ curvature, gradient }: BoxProblem, step: readonly number[], held: Set<number>): number[] {
  const free = [...gradient.keys()].filter((i) => !held.has(i));
  const fixed = step.map((at, i) => (held.has(i) ? at : 0));
  const pull = applied(curvature, fixed);
  const part = solved(
    free.map((i) => free.map((j) => curvature[i]![j]!)),
    free.map((i) => -(gradient[i]! + pull[i]!)),
  );
  const wanted = [...fixed];
  for (const [k, i] of free.entries()) wanted[i] = part[k]!;
  return wanted;
}

/** How far the way to `wanted` goes inside the box, and which part stops it. */
function roomFor(
  { low, high }: BoxProblem,
  step: readonly number[],
  wanted: readonly number[],
): { share: number; blocked: number | null } {
  let share = 1;
  let blocked: number | null = null;
  for (const [i, at] of step.entries()) {
    const bound = wanted[i]! > at ? high[i]! : low[i]!;
    const beyond = wanted[i]! > at ? wanted[i]! > bound : wanted[i]! < bound;
    if (!beyond) continue;
    const room = (bound - at) / (wanted[i]! - at);
    if (room < share || blocked === null) [share, blocked] = [Math.min(share, room), i];
  }
  return { share, blocked };
}

/** The held part that would gain most by going back into the box; null when none would. */
function pulledInwards(problem: BoxProblem, step: readonly number[], held: Set<number>): number | null {
  const { curvature, gradient, low, high } = problem;
  const slope = gradient.map((g, i) => g + dot(curvature[i]!, step));
  const least = NO_PULL * Math.max(...gradient.map(Math.abs), Number.MIN_VALUE);
  let best: number | null = null;
  let most = least;
  for (const i of held) {
    if (low[i]! >= high[i]!) continue;
    const inwards = step[i]! >= high[i]! ? slope[i]! : -slope[i]!;
    if (inwards > most) [best, most] = [i, inwards];
  }
  return best;
}
