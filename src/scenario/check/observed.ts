/** Observed figures: one of value and months, and months that are those of the measured period. */
import { longDay, parseDay } from '../calendar/civil-day.ts';
import { areWholeMonths, monthsOf } from '../calendar/months.ts';
import { lengthInTicks } from '../quantity.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { ObservedEntry, Path, Run } from '../scenario.ts';
import { entriesOf, expectOneOf, keysPresent, type Checking } from './checking.ts';

interface Days {
  readonly first: number;
  readonly last: number;
}

/** First and last measured day; null where the run does not say it rightly, which is told already. */
function measuredDays({ from, to, length }: Run): Days | null {
  const first = parseDay(from);
  const last =
    to !== undefined
      ? parseDay(to)
      : first !== null && length !== undefined
        ? first + lengthInTicks(length) / TICKS_PER_DAY - 1
        : null;
  return first === null || last === null || last < first ? null : { first, last };
}

type Months = NonNullable<ObservedEntry['months']>;

function checkMonths({ scenario, report }: Checking, path: Path, months: Months): void {
  if (scenario.run.periods === 'week')
    report(path, 'months made of whole periods: `run.periods` is week', 'set it to month, or take it out');
  const days = measuredDays(scenario.run);
  if (days === null) return;
  const { first, last } = days;
  const period = `${longDay(first)} to ${longDay(last)}`;
  if (!areWholeMonths(first, last))
    report(
      path,
      `a measured period of whole months to set months beside: it is ${period}`,
      'let `run.from` be the first and `run.to` the last day of a month',
    );
  const measured = monthsOf(first, last);
  for (const given of Object.keys(months))
    if (!measured.includes(given))
      report([...path, given], `a month of the measured period, ${period}`, 'take it out', 'key');
  const missing = measured.filter((month) => !Object.hasOwn(months, month));
  if (missing.length > 0)
    report(
      path,
      `every month of the measured period, ${period}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
      'add what was seen then; a month without a record cannot be left out of the sum',
    );
}

function checkEntry(checking: Checking, path: Path, entry: ObservedEntry): void {
  const { report } = checking;
  expectOneOf(report, path, entry, ['value', 'months']);
  if (entry.months !== undefined) checkMonths(checking, [...path, 'months'], entry.months);
  else
    for (const key of keysPresent(entry, ['source', 'confidence', 'note']))
      report(
        [...path, key],
        `no "${key}" here but beside the number`,
        `write value: { value: ..., ${key}: ... }`,
      );
}

/** Checks what was observed, as far as it concerns the file alone. */
export function checkObserved(checking: Checking): void {
  for (const [name, entry] of entriesOf(checking.scenario.observed))
    checkEntry(checking, ['observed', name], entry);
}
