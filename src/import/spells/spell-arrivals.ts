/** Admissions of an extract as arrivals of a scenario: how many a day, and the pattern of the year, week and day. */
import { pooledCells } from './pooled-cells.ts';
import type { DayCount, SpellSummary } from './summary.ts';

/** What stands under `arrive`. A pattern that the extract cannot tell is left out. */
export function arriveOf({ arrivals, byHour }: SpellSummary): object {
  const total = arrivals.reduce((sum, { count }) => sum + count, 0);
  const source = { source: `spell extract, ${total} admissions in ${arrivals.length} days`, confidence: 'H' };
  const patterns = {
    byMonth: ratesBy(arrivals, 12, ({ date }) => Number(date.slice(5, 7)) - 1),
    byWeekday: ratesBy(arrivals, 7, ({ date }) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7),
    byHour: byHour === null ? null : pooledCells(byHour),
  };
  return {
    perDay: { value: Number((total / arrivals.length).toPrecision(6)), ...source },
    ...Object.fromEntries(
      Object.entries(patterns).flatMap(([key, rates]) => (rates === null ? [] : [[key, factors(rates)]])),
    ),
  };
}

/** Admissions a day in each part of a cycle; null unless the extract covers every part with whole groups. */
function ratesBy(
  arrivals: readonly DayCount[],
  parts: number,
  partOf: (day: DayCount) => number,
): number[] | null {
  const days = Array<number>(parts).fill(0);
  const counts = Array<number>(parts).fill(0);
  for (const day of arrivals) {
    days[partOf(day)]! += 1;
    counts[partOf(day)]! += day.count;
  }
  if (days.includes(0)) return null;
  return pooledCells(counts)?.map((count, part) => count / days[part]!) ?? null;
}

function factors(rates: readonly number[]): number[] {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return rates.map((rate) => Number((rate / mean).toFixed(4)));
}
