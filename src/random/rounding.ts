import type { DistributionSpec } from './distribution-spec.ts';
import type { Law } from './law.ts';
import { integrateLaw } from './law-moments.ts';
import { positive } from './parameters.ts';

export type Rounding = NonNullable<DistributionSpec['round']>;

/** A quotient this near to a whole number is that number: 0.3 / 0.1 is 3. */
const WHOLE = 1e-9;

/** A value rounded by the rule; `redrawWhileNotPositive` lifts what a last digit would have rounded to 0. */
export function rounded(value: number, round: Rounding): number {
  const steps = wholeSteps(value / round.to, round.rule);
  return (round.redrawWhileNotPositive && steps < 1 ? 1 : steps) * round.to;
}

function wholeSteps(quotient: number, rule: Rounding['rule']): number {
  const nearest = Math.round(quotient);
  if (rule === 'nearest') return nearest;
  if (Math.abs(quotient - nearest) <= WHOLE * Math.max(1, Math.abs(nearest))) return nearest;
  return rule === 'up' ? Math.ceil(quotient) : Math.floor(quotient);
}

/** The law of rounded draws from `law` (which has been restricted already to what rounds to above 0, where asked). */
export function roundedLaw(law: Law, round: Rounding): Law {
  const to = positive(round.to, 'what draws are rounded to');
  /** Whether a draw of `law` is at most `steps` steps when rounded: below an edge, or up to it. */
  const upToSteps = (steps: number): number =>
    round.rule === 'up' ? law.upTo(steps * to) : law.below((steps + (round.rule === 'down' ? 1 : 0.5)) * to);
  const lastStep = (x: number): number => wholeSteps(x / to, 'down');
  const each = (x: number): number => (Number.isFinite(x) ? rounded(x, round) : x);
  const tails = {
    below: (x: number): number => (x === Infinity ? 1 : upToSteps(wholeSteps(x / to, 'up') - 1)),
    upTo: (x: number): number => (x === Infinity ? 1 : upToSteps(lastStep(x))),
    above: (x: number): number => aboveSteps(law, lastStep(x), round),
    quantile: (p: number, q: number): number => each(law.quantile(p, q)),
    low: each(law.low),
    high: each(law.high),
    points: law.points instanceof Array ? [...new Set(law.points.map(each))] : { multiplesOf: to },
  };
  return { ...tails, ...integrateLaw(tails) };
}

function aboveSteps(law: Law, steps: number, round: Rounding): number {
  if (round.rule === 'up') return law.above(steps * round.to);
  const edge = (steps + (round.rule === 'down' ? 1 : 0.5)) * round.to;
  return law.above(edge) + Math.max(0, law.upTo(edge) - law.below(edge));
}
