/**
 * What is added up over stays, by service, cohort and next destination. Positions in a row of
 * sums; "in the window" means at or after its start and before its end.
 */
export const StaySum = {
  /** Requests made in the window, those withdrawn because another alternative was taken left out. */
  requested: 0,
  /** Stays begun in the window. */
  began: 1,
  /** Stays that ended in the window (interrupted ones left out: they go on later). */
  finished: 2,
  /** Requests refused at a full queue, in the window. */
  refused: 3,
  /** Requests given up by the person who waited, in the window. */
  reneged: 4,
  /** Deaths while waiting for this service, in the window. */
  diedWaiting: 5,
  /** Deaths in this service, in the window. */
  died: 6,
  /** Stays put out before their end, in the window. */
  interrupted: 7,
  /** Waits of stays begun in the window: sum [days] and sum of squares [days squared]. */
  waitDays: 8,
  waitDaysSquared: 9,
  /** Stays finished in the window: time from start to end, and its square. */
  stayDays: 10,
  stayDaysSquared: 11,
  /** Stays finished in the window that became ready: how many, start to ready, discharge-ready to end, how many of these took time. */
  ready: 12,
  readyAfterDays: 13,
  delayDays: 14,
  delayed: 15,
  /** Person-time in the window [ticks]: in place, waiting, in place after ready. */
  occupiedTicks: 16,
  waitingTicks: 17,
  delayedTicks: 18,
  /** Hours or visits planned: requests made in the window whose plan is known, and their sum. */
  plans: 19,
  planned: 20,
  /** Nights in the window on which the stay had lasted 7, 14, 21 days or more. */
  nights7: 21,
  nights14: 22,
  nights21: 23,
  /** Stays finished in the window by whole days from discharge-ready to left, in the seven national bands. */
  band0: 24,
  /** Stays that became ready in the window, ended or not. */
  readied: 31,
  /** Stays begun in the window in an October, November or December. */
  beganInAutumn: 32,
  /** Stays finished in the window that became ready: difference of the dates of discharge-ready and end [days], added up. */
  delayDates: 33,
  /** Stays that ended in the window on each day of the week, Monday first. */
  finishedOnMonday: 34,
  /** Stays begun in the window after a wait longer than each threshold (as many as given). */
  waitedOver0: 41,
} as const;

/** First day of each discharge-ready-delay band: 0, 1, 2-3, 4-6, 7-13, 14-20, 21 or more days. */
export const BAND_STARTS: readonly number[] = [0, 1, 2, 4, 7, 14, 21];

/** Days of the long-stay counts. */
export const LONG_STAYS: readonly number[] = [7, 14, 21];

/** Counts kept per period and service. */
export const PeriodCount = {
  requested: 0,
  began: 1,
  finished: 2,
  /** Of those finished: how many had become ready, how many of them ended on the same date, and the days between the dates. */
  ready: 3,
  onReadyDate: 4,
  delayDates: 5,
} as const;
export const PERIOD_COUNTS = 6;
/** Person-time kept over the whole run per service: in place, waiting, delayed. */
export const WHOLE_RUN_KINDS = 3;

/** National band of so many whole days from ready to left. */
export function bandOf(days: number): number {
  if (days < 2) return days;
  if (days < 7) return days < 4 ? 2 : 3;
  return days < 14 ? 4 : days < 21 ? 5 : 6;
}
