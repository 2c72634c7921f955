/** Dates, instants, and the order of those that belong together. */
import { parseDay } from '../calendar/civil-day.ts';
import { lengthInTicks } from '../quantity.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { Path } from '../scenario.ts';
import { entriesOf, type Checking, type Report } from './checking.ts';

/** Longest period or warm-up that makes sense: two centuries. */
const MOST_DAYS = 73_050;

/** The date part of a date or instant. */
function dayOf(text: string): number | null {
  return parseDay(text.replace(/[ T]\d{2}:\d{2}(:\d{2})?$/, ''));
}

/** Complains unless a date or instant exists in the calendar. */
export function expectRealDay(report: Report, path: Path, text: string): void {
  if (dayOf(text) === null) report(path, `a date that exists: "${text}" does not`, 'for example 2016-04-01');
  else if (text.includes('24:') && !/24:00(:00)?$/.test(text))
    report(
      path,
      'a time of day up to 24:00',
      'write 24:00 for the end of a day, or 00:30 of the next for half past midnight',
    );
}

/** Complains when a date comes before another that it must not precede. */
export function expectOrder(
  report: Report,
  path: Path,
  { from, to, what }: { from: string; to: string; what: string },
): void {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first !== null && last !== null && last < first)
    report(path, `${what}: ${to} is before ${from}`, 'exchange or correct the dates');
}

function expectSaneLength(
  report: Report,
  path: Path,
  length: { value: Parameters<typeof lengthInTicks>[0]; zero: boolean },
): void {
  const ticks = lengthInTicks(length.value);
  if (ticks === 0 && !length.zero) report(path, 'a period longer than nothing', 'for example 52 weeks');
  if (ticks % TICKS_PER_DAY !== 0) report(path, 'whole days', 'write it in days or weeks');
  if (ticks / TICKS_PER_DAY > MOST_DAYS)
    report(path, 'a period of at most 200 years', 'write a shorter length, for example 52 weeks');
}

function checkRun({ scenario: { run }, report }: Checking): void {
  const path = ['run'];
  if ((run.to === undefined) === (run.length === undefined))
    report(
      path,
      'either `length` or `to`, and not both',
      '`length: 52 weeks`, or `to:` the last measured day',
    );
  if (run.to !== undefined) {
    expectOrder(report, ['run', 'to'], {
      from: run.from,
      to: run.to,
      what: 'a last day not before the first',
    });
    const [first, last] = [dayOf(run.from), dayOf(run.to)];
    if (first !== null && last !== null && last - first > MOST_DAYS)
      report(['run', 'to'], 'a period of at most 200 years', 'correct the year of `from` or `to`');
  }
  if (run.length !== undefined)
    expectSaneLength(report, ['run', 'length'], { value: run.length, zero: false });
  if (run.warmUp !== undefined && run.warmUp !== 'none')
    expectSaneLength(report, ['run', 'warmUp'], { value: run.warmUp, zero: true });
  const { replications } = run;
  if (typeof replications === 'object' && replications.atLeast > replications.atMost)
    report(['run', 'replications'], 'an `atMost` not below `atLeast`', 'exchange them, or raise `atMost`');
}

function checkChanges({ scenario: { changes = [] }, report }: Checking): void {
  changes.forEach((change, index) => {
    const path = ['changes', index];
    if (change.until !== undefined)
      expectOrder(report, [...path, 'until'], {
        from: change.on,
        to: change.until,
        what: 'a last day not before the first',
      });
    if (change.announced !== undefined && change.announced !== 'foreseen')
      expectOrder(report, [...path, 'announced'], {
        from: change.announced,
        to: change.on,
        what: 'an announcement not after the change',
      });
  });
}

function checkPulses({ scenario, report }: Checking): void {
  for (const [name, cohort] of entriesOf(scenario.people))
    (cohort.arrive.pulses ?? []).forEach((pulse, index) =>
      expectOrder(report, ['people', name, 'arrive', 'pulses', index], {
        ...pulse,
        what: 'a last day not before the first',
      }),
    );
}

/** Dates that belong together are in order; the period is longer than nothing. */
export function checkDates(checking: Checking): void {
  checkRun(checking);
  checkChanges(checking);
  checkPulses(checking);
}
