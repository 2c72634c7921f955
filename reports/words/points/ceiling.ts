/** How far the ceiling of a pool moves, and why. */
import { findDifference, findEstimate } from '../../reading/figures.ts';
import { busiestPool } from '../../reading/services.ts';
import type { Comparison, Side } from '../../reading/sides.ts';
import { DAYS_PER_YEAR } from '../../../src/units.ts';
import { levelText } from '../headline.ts';
import { wordsFor } from '../measure-words.ts';
import { fixed, percentage } from '../numbers.ts';
import type { Point } from './point.ts';

const WEEKS_PER_YEAR = DAYS_PER_YEAR / 7;
/** Change of a mean plan or of hours from which it is named as the reason [share]. */
const TELLING = 0.01;
/** Change of the ceiling from which it is told [share]. */
const WORTH_TELLING = 0.02;

/** Mean contact hours of a plan, from what could be carried with the hours there are. */
export function meanPlan({ results }: Side, service: string): number | null {
  const hours = findEstimate(results, 'hoursAvailable', { service })?.mean;
  const carry = findEstimate(results, 'couldCarry', { service })?.mean;
  return hours === undefined || carry === undefined || carry === 0 ? null : (hours * WEEKS_PER_YEAR) / carry;
}

function differs(before: number, after: number): boolean {
  return Math.abs(after / before - 1) > TELLING;
}

function reasons(base: Side, variant: Side, service: string): string {
  const [before, after] = [meanPlan(base, service), meanPlan(variant, service)];
  const [had, has] = [base, variant].map(
    ({ results }) => findEstimate(results, 'hoursAvailable', { service })?.mean ?? 0,
  );
  const plan =
    before !== null && after !== null && differs(before, after)
      ? `the mean plan goes from ${fixed(before)} to ${fixed(after)} contact hours a person`
      : null;
  const hours =
    had! > 0 && differs(had!, has!)
      ? `the contact hours that can be delivered go from ${fixed(had!)} to ${fixed(has!)} a week`
      : null;
  const said = [plan, hours].filter((each) => each !== null);
  return said.length === 0 ? '' : `, because ${said.join(' and ')}`;
}

/** `1.75 times as many people`, `half as many people` by its share. */
export function timesAsMany(ratio: number): string {
  return ratio > 1
    ? `${fixed(ratio, 2)} times as many people`
    : `only ${percentage(ratio, 0)} as many people`;
}

/** The point; null where there is no pool, or its ceiling does not move. */
export function ceilingPoint({ all, base, variant }: Comparison): Point | null {
  const service = busiestPool(base.results, 'hoursDelivered');
  if (variant === null || service === null) return null;
  const dimensions = { service };
  const [before, after] = [base, variant].map(({ results }) =>
    findEstimate(results, 'couldCarry', dimensions),
  );
  const change = findDifference(all, variant.results.scenario, { measure: 'couldCarry', dimensions });
  if (before === undefined || after === undefined || before.mean === 0) return null;
  if (change === undefined || change.verdict === 'same' || change.verdict === 'cannot tell') return null;
  const ratio = after.mean / before.mean;
  if (Math.abs(ratio - 1) < WORTH_TELLING) return null;
  const size = (level: typeof before): string => levelText(level, wordsFor('couldCarry'));
  const short = ratio >= 1.5 && ratio < 1.95 ? ' That is not double.' : '';
  return {
    title: ratio > 1 ? `${fixed(ratio, 2)} times the capacity is a ceiling` : 'The ceiling falls too',
    text: `The hours of ${service} could carry ${timesAsMany(ratio)} (${size(before)} and ${size(after)} a year)${reasons(base, variant, service)}.${short} It says what could start if every hour were used and somebody were always ready to start: no forecast.`,
  };
}
