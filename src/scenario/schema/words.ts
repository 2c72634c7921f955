/** Schema leaves that are words: names, dates, days, hours, yes and no. */
import { z } from 'zod';
import { TARGET_PERIOD } from '../calendar/target-period.ts';

const DATE = '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} [A-Z][a-z]+ \\d{4})';
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const CLOCK = '(?:[01]\\d|2[0-4]):[0-5]\\d';

function patterned(pattern: string, error: string): z.ZodString {
  return z.string({ error }).regex(new RegExp(`^${pattern}$`), { error, abort: true });
}

/** A civil date. */
export const date = patterned(DATE, 'a date such as 2016-04-01 or 1 April 2016').meta({
  id: 'Date',
  description: 'A date; midnight at its start',
  examples: ['2016-04-01', '1 April 2016'],
});

/** A civil date, and a time of day (midnight when left out). */
export const instant = patterned(
  `${DATE}(?:[ T]${CLOCK}(?::[0-5]\\d)?)?`,
  'a date and time such as 2016-04-01 09:00',
).meta({ id: 'Instant', description: 'A date and a time of day', examples: ['2016-04-01 09:00'] });

/** A month. */
export const month = patterned('\\d{4}-(?:0[1-9]|1[0-2])', 'a month such as 2016-04').meta({
  id: 'Month',
  description: 'A month of a year',
  examples: ['2016-04'],
});

/** A financial year, 1 April to 31 March. */
export const financialYear = patterned('\\d{4}/\\d{2}', 'a financial year such as 2016/17').meta({
  id: 'FinancialYear',
  description: 'A year from 1 April to 31 March',
  examples: ['2016/17'],
});

/** A month, a quarter of a financial year or a financial year. */
export const targetPeriod = patterned(
  `(?:${TARGET_PERIOD})`,
  'a month such as 2016-04, a quarter such as 2016/17 Q1 or a financial year such as 2016/17',
).meta({
  id: 'TargetPeriod',
  description: 'A month, a quarter of a financial year (Q1 begins on 1 April) or a financial year',
  examples: ['2016-04', '2016/17 Q1', '2016/17'],
});

/** A time of day. */
export const timeOfDay = patterned(CLOCK, 'a time of day such as 08:00').meta({
  id: 'TimeOfDay',
  description: 'A time of day',
  examples: ['10:00'],
});

const someDays = patterned(
  `(?:every day|${WEEKDAY}(?:-${WEEKDAY})?)`,
  'every day, a weekday such as Mon, or a run of them such as Mon-Fri',
);

/** Days of the week. */
export const days = z
  .union([someDays, z.array(someDays).min(1)], {
    error: 'every day, a run of days such as Mon-Fri, or a list such as [Mon, Wed]',
  })
  .meta({ id: 'Days', description: 'Days of the week', examples: ['Mon-Fri', ['Mon', 'Wed']] });

/** A yes or a no. YAML's true and false mean the same. */
export const yesNo = z
  .union([z.enum(['yes', 'no']), z.boolean()], { error: 'yes or no' })
  .meta({ id: 'YesNo', description: 'yes or no', examples: ['yes', 'no'] });

/** Hours of the day when something is open. */
export const windowSchema = z
  .strictObject({
    days: days.optional().meta({ description: 'Days open', default: 'every day' }),
    hours: patterned(`${CLOCK}-${CLOCK}`, 'hours of the day such as 08:00-20:00')
      .optional()
      .meta({ description: 'Hours open; past midnight when the second is earlier', default: '00:00-24:00' }),
    bankHolidays: yesNo.optional().meta({
      description: "Whether it opens on England's bank holidays",
      default: 'yes',
    }),
  })
  .meta({ id: 'Window', examples: [{ days: 'Mon-Sat', hours: '08:00-20:00', bankHolidays: 'no' }] });

/** The name of something declared in the scenario. */
export const name = z.string({ error: 'a name' }).min(1, { error: 'a name' });

/** Keys of a capacity and its pattern, which a map by place could otherwise be taken for. */
export const CAPACITY_WORDS = [
  'value',
  'from',
  'source',
  'confidence',
  'between',
  'belief',
  'note',
  'productiveRatio',
  'byWeekday',
  'byHour',
  'byMonth',
  'steps',
  'closed',
  'times',
  'add',
] as const;

/** The name of a locality or hospital as a key. */
export const placeName = patterned(
  `(?!(?:${CAPACITY_WORDS.join('|')})$)[\\s\\S]+`,
  'the name of a place, which cannot be a word of the language',
);

/** Copies of a service or cohort. */
export const per = z
  .enum(['locality', 'hospital', 'all'], { error: 'locality, hospital or all' })
  .meta({ description: 'One for each locality, one for each hospital, or one for all', default: 'all' });
