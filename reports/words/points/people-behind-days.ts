/** How many people the delayed days are, and whether fewer days mean fewer people or shorter waits. */
import { findDifference, findEstimate } from '../../reading/figures.ts';
import type { Comparison, Side } from '../../reading/sides.ts';
import { isAboutAYear } from '../dates.ts';
import { levelText } from '../headline.ts';
import { wordsFor } from '../measure-words.ts';
import { fixed, percentage } from '../numbers.ts';
import type { Point } from './point.ts';

/** Days fall so many times faster than people before waits are said to get shorter. */
const MUCH_FASTER = 3;

function threeFigures({ all }: Comparison, { results }: Side): string | null {
  const [days, patients, people] = ['delayedDays', 'patientsDelayed', 'peopleAffected'].map((measure) =>
    findEstimate(results, measure),
  );
  if (days === undefined || patients === undefined || people === undefined || people.mean === 0) return null;
  const text = (level: typeof days, measure: string): string => levelText(level, wordsFor(measure));
  const each = isAboutAYear(all.period.days)
    ? `, delayed for ${fixed(days.mean / people.mean, 1)} days each on average`
    : '';
  return `${text(days, 'delayedDays')} delayed days a year are ${text(patients, 'patientsDelayed')} patients on an average day and ${text(people, 'peopleAffected')} different people in the period${each}`;
}

/** Change as a share of the base, where it is clear. */
function relative({ all, base, variant }: Comparison, measure: string): number | null {
  if (variant === null) return null;
  const change = findDifference(all, variant.results.scenario, { measure, dimensions: {} });
  const before = findEstimate(base.results, measure)?.mean;
  if (change === undefined || before === undefined || before === 0) return null;
  if (change.verdict === 'same') return 0;
  return change.verdict === 'cannot tell' ? null : change.mean / before;
}

function shorterOrFewer(comparison: Comparison): string {
  const [days, people] = ['delayedDays', 'peopleAffected'].map((measure) => relative(comparison, measure));
  if (days === null || days === undefined || people === null || people === undefined || days >= 0) return '';
  const sizes = `Delayed days fall by ${percentage(-days, 0)}, people affected by ${percentage(Math.max(0, -people), 1)}`;
  if (people <= 0 && -days > MUCH_FASTER * -people)
    return ` ${sizes}: nearly as many people are delayed, for a shorter time.`;
  return people < 0 ? ` ${sizes}.` : '';
}

/** Why the patients are not as many as today's count, and why nearly all are affected. */
function onTodaysClocks({ results }: Side): string {
  const count = findEstimate(results, 'notMeetingCriteria');
  if (count === undefined) return '';
  const size = levelText(count, wordsFor('notMeetingCriteria'));
  return ` The count of those who no longer meet the criteria to reside (${size} in the base) is another: it is made as each day ends and in hospital beds only. Patients delayed are the average over all hours and all beds, those who leave later the same day and those in community beds among them. Everybody who stays on for any time, an hour of the same day too, is among the people affected.`;
}

/** The point; null where the results do not hold all three figures. */
export function peopleBehindDaysPoint(comparison: Comparison): Point | null {
  const { base, variant } = comparison;
  const before = threeFigures(comparison, base);
  const after = variant === null ? null : threeFigures(comparison, variant);
  if (before === null) return null;
  const text =
    after === null
      ? `${before}.`
      : `In the base, ${before}. In the variant, ${after}.${shorterOrFewer(comparison)}`;
  return { title: 'How many people the days are', text: `${text}${onTodaysClocks(base)}` };
}
