/**
 * Bank holidays of England and Wales by rule (Banking and Financial Dealings Act 1971 and royal
 * proclamations), from 1978, when the early May holiday began. Days moved or added once are listed
 * by hand, as printed at gov.uk/bank-holidays.
 */
import { dateOfDay, dayNumber, weekdayOf } from './civil-day.ts';

/** Holidays added once: royal events and the millennium. */
const EXTRA = [
  [1981, 7, 29],
  [1999, 12, 31],
  [2002, 6, 3],
  [2011, 4, 29],
  [2012, 6, 5],
  [2022, 6, 3],
  [2022, 9, 19],
  [2023, 5, 8],
] as const;

/** Years in which a May holiday moved: the date that took its place. */
const EARLY_MAY_MOVED = new Map([
  [1995, [5, 8]],
  [2020, [5, 8]],
] as const) as ReadonlyMap<number, readonly [number, number]>;
const SPRING_MOVED = new Map([
  [2002, [6, 4]],
  [2012, [6, 4]],
  [2022, [6, 2]],
] as const) as ReadonlyMap<number, readonly [number, number]>;

/** Easter Sunday (Meeus, Jones and Butcher's Gregorian rule). */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25);
  const epact = (19 * a + d + 15) % 30;
  const paschal = epact - Math.floor((a + 11 * epact) / 319);
  const toSunday = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - paschal + 32) % 7;
  const month = Math.floor((paschal + toSunday + 90) / 25);
  return dayNumber(year, month, (paschal + toSunday + month + 19) % 32);
}

/** First Monday on or after a day. */
function mondayFrom(day: number): number {
  return day + ((7 - weekdayOf(day)) % 7);
}

function moved(table: ReadonlyMap<number, readonly [number, number]>, year: number, usual: number): number {
  const date = table.get(year);
  return date ? dayNumber(year, date[0], date[1]) : usual;
}

/** Christmas and Boxing Day with their substitutes when they fall at a weekend. */
function christmas(year: number): number[] {
  const day = dayNumber(year, 12, 25);
  const weekday = weekdayOf(day);
  if (weekday === 4) return [day, day + 3];
  if (weekday === 5) return [day + 2, day + 3];
  if (weekday === 6) return [day + 1, day + 2];
  return [day, day + 1];
}

/** Day numbers of the bank holidays of one year, ascending. */
export function bankHolidaysOf(year: number): number[] {
  const newYear = dayNumber(year, 1, 1);
  const easter = easterSunday(year);
  const usual = [
    weekdayOf(newYear) >= 5 ? mondayFrom(newYear) : newYear,
    easter - 2,
    easter + 1,
    moved(EARLY_MAY_MOVED, year, mondayFrom(dayNumber(year, 5, 1))),
    moved(SPRING_MOVED, year, mondayFrom(dayNumber(year, 5, 25))),
    mondayFrom(dayNumber(year, 8, 25)),
    ...christmas(year),
  ];
  const extra = EXTRA.filter((date) => date[0] === year).map((date) => dayNumber(date[0], date[1], date[2]));
  return [...new Set([...usual, ...extra])].sort((a, b) => a - b);
}

/** Whether a day is a bank holiday in England, remembering the years already worked out. */
export function bankHolidayTest(): (day: number) => boolean {
  const years = new Map<number, ReadonlySet<number>>();
  return (day) => {
    const { year } = dateOfDay(day);
    let holidays = years.get(year);
    if (!holidays) {
      holidays = new Set(bankHolidaysOf(year));
      years.set(year, holidays);
    }
    return holidays.has(day);
  };
}
