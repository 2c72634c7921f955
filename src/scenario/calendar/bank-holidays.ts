/**
 * Bank holidays of England and Wales by rule: the Banking and Financial Dealings Act 1971 with the
 * days added by proclamation since, and the one-off days of 2011, 2012, 2020, 2022 and 2023
 * (https://www.gov.uk/bank-holidays). Good from 1978, when the early May holiday began.
 */
import { dayNumber, civilDate, weekday } from './civil-day.ts';

const MONDAY = 0;

/** Easter Sunday (Gregorian), by the anonymous algorithm of Meeus, Jones and Butcher. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const shifted = epact + toSunday - 7 * late + 114;
  return dayNumber({ year, month: Math.floor(shifted / 31), day: (shifted % 31) + 1 });
}

function firstMonday(year: number, month: number): number {
  const first = dayNumber({ year, month, day: 1 });
  return first + ((7 - weekday(first) + MONDAY) % 7);
}

function lastMonday(year: number, month: number): number {
  const last = dayNumber({ year, month: month + 1, day: 1 }) - 1;
  return last - weekday(last);
}

/** Fixed days that fall on a weekend move to the next day that is neither weekend nor taken. */
function substituted(days: readonly number[]): number[] {
  const taken: number[] = [];
  for (const day of days) {
    let substitute = day;
    while (
      weekday(substitute) > 4 ||
      taken.includes(substitute) ||
      (substitute !== day && days.includes(substitute))
    )
      substitute += 1;
    taken.push(substitute);
  }
  return taken;
}

/** Days moved or added once. */
const MOVED_EARLY_MAY: Readonly<Record<number, number>> = { 1995: 8, 2020: 8 };
const SPRING: Readonly<Record<number, { month: number; day: number }>> = {
  2002: { month: 6, day: 4 },
  2012: { month: 6, day: 4 },
  2022: { month: 6, day: 2 },
};
const ADDED: Readonly<Record<number, { month: number; day: number }[]>> = {
  1981: [{ month: 7, day: 29 }],
  1999: [{ month: 12, day: 31 }],
  2002: [{ month: 6, day: 3 }],
  2011: [{ month: 4, day: 29 }],
  2012: [{ month: 6, day: 5 }],
  2022: [
    { month: 6, day: 3 },
    { month: 9, day: 19 },
  ],
  2023: [{ month: 5, day: 8 }],
};

function earlyMay(year: number): number {
  const moved = MOVED_EARLY_MAY[year];
  return moved === undefined ? firstMonday(year, 5) : dayNumber({ year, month: 5, day: moved });
}

function spring(year: number): number {
  const moved = SPRING[year];
  return moved === undefined ? lastMonday(year, 5) : dayNumber({ year, ...moved });
}

/** Day numbers of the bank holidays of a year, ascending. */
export function bankHolidays(year: number): number[] {
  const easter = easterSunday(year);
  const christmas = [25, 26].map((day) => dayNumber({ year, month: 12, day }));
  return [
    ...substituted([dayNumber({ year, month: 1, day: 1 })]),
    easter - 2,
    easter + 1,
    earlyMay(year),
    spring(year),
    lastMonday(year, 8),
    ...substituted(christmas),
    ...(ADDED[year] ?? []).map((added) => dayNumber({ year, ...added })),
  ].sort((one, other) => one - other);
}

/** Whether a day is a bank holiday. */
export function isBankHoliday(day: number): boolean {
  return bankHolidays(civilDate(day).year).includes(day);
}
