/** Targets by period: periods that exist and lie in the measured period. */
import { civilDate, longDay } from '../calendar/civil-day.ts';
import { monthsOf } from '../calendar/months.ts';
import { monthsOfPeriod } from '../calendar/target-period.ts';
import type { Path } from '../scenario.ts';
import type { Checking } from './checking.ts';
import { measuredDays, type MeasuredDays } from './measured-days.ts';

/** Checks the periods of a series of targets, which stands at a path. */
export function checkTargetPeriods(
  { scenario, report }: Checking,
  path: Path,
  series: Readonly<Record<string, unknown>>,
): void {
  if (scenario.run.periods === 'week')
    report(
      path,
      'periods made of whole periods of the run: `run.periods` is week',
      'set it to month, or take it out',
    );
  if (Object.keys(series).length === 0) report(path, 'at least one period', 'for example 2016/17 Q1: 236.66');
  const measured = measuredDays(scenario.run);
  for (const period of Object.keys(series)) {
    const months = monthsOfPeriod(period);
    if (months === null)
      report(
        [...path, period],
        'a financial year and the year after it',
        'for example 2016/17 or 2016/17 Q1',
        'key',
      );
    else if (measured !== null && !months.every((month) => wholeMonths(measured).includes(month)))
      report(
        [...path, period],
        `a period that lies in the measured one, ${longDay(measured.first)} to ${longDay(measured.last)}, in whole months`,
        'take it out, or let the run measure it',
        'key',
      );
  }
}

/** Months all of whose days are measured. */
function wholeMonths({ first, last }: MeasuredDays): string[] {
  const months = monthsOf(first, last);
  const beginsOne = civilDate(first).day === 1;
  const endsOne = civilDate(last + 1).day === 1;
  return months.slice(beginsOne ? 0 : 1, endsOne ? months.length : -1);
}
