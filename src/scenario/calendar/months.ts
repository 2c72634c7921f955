/** Months of civil days, written as in `2016-04`. */
import { civilDate, dayNumber, daysInMonth } from './civil-day.ts';

/** The month of a day number. */
export function monthOf(day: number): string {
  const { year, month } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Every month that has a day from the first to the last, in order. */
export function monthsOf(firstDay: number, lastDay: number): string[] {
  const months: string[] = [];
  for (let day = firstDay; day <= lastDay; day = nextMonth(day)) months.push(monthOf(day));
  return months;
}

/** Whether the days from the first to the last are whole months. */
export function areWholeMonths(firstDay: number, lastDay: number): boolean {
  return civilDate(firstDay).day === 1 && nextMonth(lastDay) === lastDay + 1;
}

/** The financial year, 1 April to 31 March, that holds a month: `2016/17` of `2016-04`. */
export function financialYear(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = number < 4 ? year - 1 : year;
  return `${String(first).padStart(4, '0')}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function nextMonth(day: number): number {
  const { year, month } = civilDate(day);
  return dayNumber({ year, month, day: 1 }) + daysInMonth(year, month);
}
