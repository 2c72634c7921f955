/** The reason under which most delay is recorded, with its interval, and from which others it cannot be told. */
import { findEstimate, valuesOf } from '../reading/figures.ts';
import type { Side } from '../reading/sides.ts';
import { intervalText, levelText } from './headline.ts';
import { listInWords } from './lists.ts';
import { wordsFor } from './measure-words.ts';
import { counted } from './numbers.ts';

const MEASURE = 'delayedDays';
/** Up to so many others are named. */
const FEW = 2;

/** `10,600 (95% interval 8,900 to 12,200) of 51,800 delayed days a year`; null where there is no such figure. */
export function daysOfReason({ results }: Side, reason: string): string | null {
  const words = wordsFor(MEASURE);
  const part = findEstimate(results, MEASURE, { reason });
  const whole = findEstimate(results, MEASURE);
  if (part === undefined || whole === undefined) return null;
  const interval = intervalText(part, words);
  const sure = interval === null ? '' : ` (95% interval ${interval})`;
  return `${levelText(part, words)}${sure} of ${levelText(whole, words)} delayed days a year`;
}

/** One sentence; null where no days have a reason. Two reasons are told apart where their intervals do not overlap. */
export function largestReasonInWords(side: Side, name: (code: string) => string): string | null {
  const { results } = side;
  const all = valuesOf(results.measures, { measure: MEASURE, dimension: 'reason' })
    .flatMap((reason) => {
      const days = findEstimate(results, MEASURE, { reason });
      return days === undefined ? [] : [{ reason, days }];
    })
    .sort((a, b) => b.days.mean - a.days.mean);
  const [first, ...others] = all;
  if (first === undefined) return null;
  const said = daysOfReason(side, first.reason);
  const { low } = first.days;
  if (low === null)
    return `Most days are recorded under ${name(first.reason)}: ${said}, in the one replication run.`;
  const alike = others.filter(({ days }) => days.high !== null && days.high >= low);
  if (alike.length === 0) return `Most days are recorded under ${name(first.reason)}: ${said}.`;
  const named =
    alike.length > FEW
      ? counted(alike.length, 'other reason')
      : listInWords(alike.map(({ reason }) => name(reason)));
  return `On average most days are recorded under ${name(first.reason)}: ${said}; it cannot be told from ${named}.`;
}
