/** Measures of who asked, began and left, of waits and of stays. */
import { BAND_STARTS, LONG_STAYS, StaySum } from '../observe/stay-columns.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../units.ts';
import type { Plan } from '../model/plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { WAIT_THRESHOLDS } from './observed.ts';
import type { StayFilter } from './observed.ts';
import { WEEKDAYS, weekdaysWithin } from './periods.ts';
import type { Features } from './subject-features.ts';

const HOURS_PER_DAY = TICKS_PER_DAY / TICKS_PER_HOUR;

type Dimensions = Readonly<Record<string, string>>;

/** A choice of stays and what to call it. */
export interface StaySubject {
  readonly dimensions: Dimensions;
  readonly filter: StayFilter;
  readonly features: Features;
}

/** A row that is one column of sums over another. */
function over(name: string, { dimensions, filter }: StaySubject, top: number, bottom: number): Definition {
  return define(name, dimensions, (seen) => {
    const sums = seen.stays(filter);
    return [sums[top]!, sums[bottom]!];
  });
}

function yearly(name: string, { dimensions, filter }: StaySubject, column: number): Definition {
  return define(name, dimensions, (seen) => perYear(seen.stays(filter)[column]!, seen));
}

/** Standard deviation (divisor n) as a ratio whose denominator is 1, from sums of values and squares. */
function spread(name: string, { dimensions, filter }: StaySubject, columns: readonly number[]): Definition {
  const [count, sum, squares] = columns as [number, number, number];
  return define(name, dimensions, (seen) => {
    const sums = seen.stays(filter);
    const n = sums[count]!;
    if (n === 0) return [NaN, 0];
    const mean = sums[sum]! / n;
    return [Math.sqrt(Math.max(0, sums[squares]! / n - mean * mean)), 1];
  });
}

/** Requests, starts and ends; only those that can happen. */
export function flowRows(subject: StaySubject): Definition[] {
  const { features } = subject;
  const rows = [
    yearly('arrived', subject, StaySum.requested),
    yearly('started', subject, StaySum.began),
    yearly('left', subject, StaySum.finished),
  ];
  if (features.refuses) {
    rows.push(yearly('refused', subject, StaySum.refused));
    rows.push(over('shareRefused', subject, StaySum.refused, StaySum.requested));
  }
  if (features.losesPatience) rows.push(yearly('reneged', subject, StaySum.reneged));
  if (features.mayDieWaiting) rows.push(yearly('diedWaiting', subject, StaySum.diedWaiting));
  if (features.dies) rows.push(yearly('died', subject, StaySum.died));
  if (features.interrupts) rows.push(yearly('interrupted', subject, StaySum.interrupted));
  return rows;
}

/** Waits of those who began; the whole spread of them, or just mean and share who waited. */
export function waitRows(subject: StaySubject, detail: 'full' | 'short'): Definition[] {
  const began = StaySum.began;
  const rows = [
    over('meanWait', subject, StaySum.waitDays, began),
    over('shareWaited', subject, StaySum.waitedOver0, began),
  ];
  if (detail === 'short') return rows;
  rows.push(over('meanWaitOfWaiters', subject, StaySum.waitDays, StaySum.waitedOver0));
  rows.push(spread('sdWait', subject, [began, StaySum.waitDays, StaySum.waitDaysSquared]));
  for (const [k, hours] of WAIT_THRESHOLDS.entries()) {
    // Waits of hours are asked about at the front door only, where there are national counts of them.
    if (hours === 0 || (hours < HOURS_PER_DAY && !subject.features.entered)) continue;
    const banded = { ...subject, dimensions: { ...subject.dimensions, band: waitBand(hours) } };
    rows.push(over('shareWaitedOver', banded, StaySum.waitedOver0 + k, began));
  }
  return rows;
}

function waitBand(hours: number): string {
  const days = hours / HOURS_PER_DAY;
  if (days < 1) return `over ${hours} hours`;
  return `over ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Stays of those who left, and their delays where people can be held. */
export function stayRows(subject: StaySubject, detail: 'full' | 'short'): Definition[] {
  const { finished, ready } = StaySum;
  const rows = [over('meanStay', subject, StaySum.stayDays, finished)];
  if (detail === 'full') {
    rows.push(spread('sdStay', subject, [finished, StaySum.stayDays, StaySum.stayDaysSquared]));
    rows.push(over('meanReadyAfter', subject, StaySum.readyAfterDays, ready));
  }
  if (subject.features.holds) rows.push(...delayRows(subject));
  return rows;
}

/** Delay from ready to left of those who left. */
export function delayRows(subject: StaySubject): Definition[] {
  return [
    over('shareDelayed', subject, StaySum.delayed, StaySum.ready),
    over('meanDelay', subject, StaySum.delayDays, StaySum.ready),
    over('meanDelayOfDelayed', subject, StaySum.delayDays, StaySum.delayed),
  ];
}

/** Dates of ready and left apart, and the share and number of those who left in each national band of them. */
export function bandRows(subject: StaySubject): Definition[] {
  const bands = BAND_STARTS.flatMap((_, k) => {
    const banded = { ...subject, dimensions: { ...subject.dimensions, band: bandLabel(k) } };
    return [
      over('dischargeReadyBand', banded, StaySum.band0 + k, StaySum.ready),
      yearly('leftByBand', banded, StaySum.band0 + k),
    ];
  });
  return [
    over('readyToLeft', subject, StaySum.delayDates, StaySum.ready),
    over('leftOnReadyDay', subject, StaySum.band0, StaySum.ready),
    ...bands,
  ];
}

function bandLabel(k: number): string {
  const first = BAND_STARTS[k]!;
  const next = BAND_STARTS[k + 1];
  if (next === undefined) return `${first}+ days`;
  if (next === first + 1) return first === 1 ? '1 day' : `${first} days`;
  return `${first}-${next - 1} days`;
}

/** Stays that ended on each day of the week, an average day of it. */
export function weekdayRows({ dimensions, filter }: StaySubject, plan: Plan): Definition[] {
  const days = weekdaysWithin(plan);
  return WEEKDAYS.map((weekday, k) =>
    define('leftOnWeekday', { ...dimensions, weekday }, (seen) => [
      seen.stays(filter)[StaySum.finishedOnMonday + k]!,
      days[k]!,
    ]),
  );
}

/** People whose stay has lasted long, at midnight. */
export function longStayRows({ dimensions, filter }: StaySubject): Definition[] {
  return LONG_STAYS.map((days, k) =>
    define('longStays', { ...dimensions, band: `${days}+ days` }, (seen) => [
      seen.stays(filter)[StaySum.nights7 + k]!,
      seen.watch.levels.midnights.counted.reduce((a, b) => a + b, 0),
    ]),
  );
}

/** Person-time of a choice of stays: what the levels cannot tell apart (cohorts, destinations). */
export function personTimeRows(
  { dimensions, filter, features }: StaySubject,
  waiting: boolean,
): Definition[] {
  const average = (name: string, column: number): Definition =>
    define(name, dimensions, (seen) => [seen.stays(filter)[column]!, seen.ticks]);
  const rows = [average('occupied', StaySum.occupiedTicks)];
  if (waiting) rows.push(average('waiting', StaySum.waitingTicks));
  if (features.holds) rows.push(average('delayed', StaySum.delayedTicks));
  return rows;
}
