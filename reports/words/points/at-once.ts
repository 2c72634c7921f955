/** How many people a pool looks after at once: starts times how long each stays. */
import { findDifference, findEstimate } from '../../reading/figures.ts';
import { busiestPool } from '../../reading/services.ts';
import type { Comparison } from '../../reading/sides.ts';
import { levelAt, pairStep } from '../headline.ts';
import { wordsFor } from '../measure-words.ts';
import { meanPlan } from './ceiling.ts';
import type { Point } from './point.ts';

/** Change of the mean plan from which a stay as long as before is worth telling [share]. */
const OTHER_PLAN = 0.05;
/** Change of the mean stay below which it counts as long as before [share]. */
const AS_LONG = 0.02;

/** Finest step to which each is said: people are whole. */
const FINEST = { started: 1, meanStay: 0.1, occupied: 1 } as const;
type Counted = keyof typeof FINEST;

/** `474 in the base, 270 in the variant`, or one figure where they are the same or cannot be told apart. */
function pair({ all, base, variant }: Comparison, measure: Counted, service: string): string | null {
  if (variant === null) return null;
  const dimensions = { service };
  const [before, after] = [base, variant].map(({ results }) => findEstimate(results, measure, dimensions));
  const change = findDifference(all, variant.results.scenario, { measure, dimensions });
  if (before === undefined || after === undefined || change === undefined) return null;
  const words = wordsFor(measure);
  const step = Math.max(FINEST[measure], pairStep([before, after], change, words));
  const [a, b] = [before, after].map((level) => levelAt(level, step, words)) as [string, string];
  return a === b || change.verdict === 'cannot tell' ? a : `${a} in the base, ${b} in the variant`;
}

/** Whether the mean stay changes by more than would be called as long as before. */
function isOtherLength({ base, variant }: Comparison, service: string): boolean {
  const [before, after] = [base, variant].map((side) =>
    side === null ? undefined : findEstimate(side.results, 'meanStay', { service })?.mean,
  );
  return before !== undefined && after !== undefined && Math.abs(after / before - 1) > AS_LONG;
}

/** The point; null where neither plans nor lengths of stay in the pool change. */
export function atOncePoint(comparison: Comparison): Point | null {
  const { all, base, variant } = comparison;
  const service = busiestPool(base.results, 'hoursDelivered');
  if (variant === null || service === null) return null;
  const stay = pair(comparison, 'meanStay', service);
  const atOnce = pair(comparison, 'occupied', service);
  const starts = pair(comparison, 'started', service);
  const change = findDifference(all, variant.results.scenario, {
    measure: 'meanStay',
    dimensions: { service },
  });
  if (stay === null || atOnce === null || starts === null || change === undefined) return null;
  const sums = `People active at once are starts times days. Starts a year: ${starts}. Days with each: ${stay}. Active at once: ${atOnce}.`;
  if ((change.verdict === 'lower' || change.verdict === 'higher') && isOtherLength(comparison, service))
    return {
      title: `${change.verdict === 'lower' ? 'Fewer' : 'More'} days with each person change the caseload`,
      text: sums,
    };
  const [before, after] = [base, variant].map((side) => meanPlan(side, service));
  if (before === null || after === null || Math.abs(after! / before! - 1) < OTHER_PLAN) return null;
  return {
    title: 'As long with each person, at another intensity',
    text: `${sums} The plan is ${after! < before! ? 'smaller' : 'larger'} but as long as before, so ${after! < before! ? 'weeks are lighter' : 'weeks are fuller'}: the same plan in fewer weeks would mean another caseload.`,
  };
}
