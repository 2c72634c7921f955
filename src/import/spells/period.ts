/** The days of an extract that are set beside the model. */
import type { Period } from './summary.ts';

const MS_PER_DAY = 86_400_000;

function instant(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** First day of the month after the one that holds a day. */
export function nextMonth(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return dateAt(Date.UTC(year, month, 1));
}

/** The whole months between two days, both included; all days where there is no whole month. */
export function periodOf(first: string, last: string): Period {
  const afterLast = dateAt(instant(last) + MS_PER_DAY);
  const months: string[] = [];
  for (
    let month = first.endsWith('-01') ? first : nextMonth(first);
    nextMonth(month) <= afterLast;
    month = nextMonth(month)
  )
    months.push(month);
  const from = months[0] ?? first;
  const end = months.length === 0 ? afterLast : nextMonth(months.at(-1)!);
  return { from, end, days: Math.round((instant(end) - instant(from)) / MS_PER_DAY), months };
}
