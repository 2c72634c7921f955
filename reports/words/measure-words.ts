/** How each measure is spoken of. Names are those of src/measures/measure-names.ts. */
import { measureNamed } from '../../src/measures/measure-names.ts';
import type { Dimensions } from '../reading/figures.ts';
import { small } from './lists.ts';
import { phrasingOf, type Kind } from './measure-phrases.ts';

export interface MeasureWords {
  /** Starts a sentence or names a table row: `Delayed days`. */
  readonly subject: string;
  readonly are: 'is' | 'are';
  /** Follows a size: `fewer [delayed days a year]`. */
  readonly object: string;
  /** A level by itself: `51,600 delayed days a year`, `Use of acute capacity: 84%`. */
  readonly level: (size: string) => string;
  readonly less: string;
  readonly more: string;
  /** The unit that a level takes in a sentence: `days`; empty where the subject or the format says it. */
  readonly unit: string;
  /** Multiplies a value before it is printed (100 for shares). */
  readonly scale: number;
  /** Largest value there can be, `Infinity` where nothing limits it; no measure can be below zero. */
  readonly most: number;
  /** Coarsest step to which a level is rounded, however wide its interval. */
  readonly coarsest: number;
  /** Coarsest step of a level that is the same in every replication: what is put in is printed as it was. */
  readonly certain: number;
  /** Finest step to which a level is rounded, however narrow its interval: what is put in is not known better. */
  readonly finest: number;
  /** Difference below which nobody could act: bounds nearer to zero are not spelt out. */
  readonly negligible: number;
  /** Puts the sign of the unit round a printed level: `£5`, `55%`. */
  readonly format: (digits: string) => string;
  /** The same for a difference, where it is another: `5 percentage points`. */
  readonly formatDifference: (digits: string) => string;
  /** The same for the first of two: `41.5 [to 41.9 percentage points]`. */
  readonly formatRangeStart: (digits: string) => string;
}

const asIs = (digits: string): string => digits;

const UNLIMITED = {
  most: Infinity,
  coarsest: Infinity,
  certain: Infinity,
  finest: 0,
  negligible: 0.1,
} as const;

interface Phrase {
  readonly subject: string;
  readonly object: string;
}

function people({ subject, object }: Phrase): MeasureWords {
  const format = { format: asIs, formatDifference: asIs, formatRangeStart: asIs };
  const level = (size: string): string => `${size} ${object}`;
  return {
    subject,
    are: 'are',
    object,
    level,
    less: 'fewer',
    more: 'more',
    unit: '',
    scale: 1,
    ...UNLIMITED,
    ...format,
  };
}

function share({ subject, object }: Phrase): MeasureWords {
  return {
    subject,
    are: 'is',
    object,
    level: (size) => `${subject}: ${size}`,
    less: 'lower',
    more: 'higher',
    unit: '',
    scale: 100,
    most: 1,
    coarsest: 0.01,
    certain: 0.01,
    finest: 0,
    negligible: 0.001,
    format: (digits) => `${digits}%`,
    formatDifference: (digits) => `${digits} percentage ${digits === '1' ? 'point' : 'points'}`,
    formatRangeStart: asIs,
  };
}

function money({ subject, object }: Phrase): MeasureWords {
  const pounds = (digits: string): string => `£${digits}`;
  const format = { format: pounds, formatDifference: pounds, formatRangeStart: pounds };
  return {
    subject,
    are: 'is',
    object,
    level: (size) => `${subject}: ${size}${object.endsWith(' a year') ? ' a year' : ''}`,
    less: 'less',
    more: 'more',
    unit: '',
    scale: 1,
    ...UNLIMITED,
    certain: 1,
    negligible: 1,
    ...format,
  };
}

/** Days: a tenth of a day's wait is hours, and nothing is too small to tell. */
function time(phrase: Phrase, less: string, more: string): MeasureWords {
  const formatDifference = (digits: string): string => `${digits} ${digits === '1' ? 'day' : 'days'}`;
  const level = (size: string): string => `${phrase.subject}: ${formatDifference(size)}`;
  return { ...people(phrase), level, less, more, unit: 'days', negligible: 0, formatDifference };
}

const KINDS: Readonly<Record<Kind, (phrase: Phrase) => MeasureWords>> = {
  count: people,
  time: (phrase) => time(phrase, 'shorter', 'longer'),
  spread: (phrase) => time(phrase, 'less', 'more'),
  share,
  money,
};

type Speaker = (of: string) => MeasureWords;

const SPEAKERS: Readonly<Record<string, Speaker>> = {
  delayedDays: () => people({ subject: 'Delayed days', object: 'delayed days a year' }),
  patientsDelayed: () => ({
    ...people({
      subject: 'Patients delayed on an average day',
      object: 'patients delayed on an average day',
    }),
    finest: 0.1,
  }),
  notMeetingCriteria: () => ({
    ...people({
      subject: 'People in hospital who no longer meet the criteria to reside',
      object: 'people in hospital who no longer meet the criteria to reside',
    }),
    finest: 0.1,
  }),
  dischargeReady: () => ({
    ...people({
      subject: 'People in hospital who are discharge-ready',
      object: 'people in hospital who are discharge-ready',
    }),
    finest: 0.1,
  }),
  peopleAffected: () =>
    people({
      subject: 'People affected by delay',
      object: 'different people delayed at some time in the period',
    }),
  started: (of) => people({ subject: `People starting ${of}`, object: `people start ${of} in a year` }),
  waiting: (of) => ({
    ...people({ subject: `People waiting for ${of}`, object: `people waiting for ${of}` }),
    finest: 0.1,
  }),
  refused: (of) =>
    people({ subject: `People refused by ${of}`, object: `people refused by ${of} in a year` }),
  reneged: (of) =>
    people({ subject: `People giving up on ${of}`, object: `people give up waiting for ${of} in a year` }),
  diedWaiting: (of) => {
    const where = of === '' ? '' : ` for ${of}`;
    return people({
      subject: `Deaths while waiting${where}`,
      object: `deaths while waiting${where} in a year`,
    });
  },
  occupied: (of) => people({ subject: `People in ${of}`, object: `people in ${of}` }),
  utilisation: (of) => share({ subject: `Use of ${of} capacity`, object: `use of ${of} capacity` }),
  atHomeAfterwards: (of) => ({
    ...share({
      subject: of === '' ? 'At home after leaving for home' : `At home after leaving for home, ${of}`,
      object: `of those who left for home${of === '' ? '' : ` (${of})`} still at home afterwards`,
    }),
    finest: 0.001,
  }),
  ongoingHours: (of) =>
    people({
      subject: of === '' ? 'Ongoing care, hours a week' : `Ongoing care, hours a week, ${of}`,
      object: `hours of ongoing care a week for a year\u2019s leavers${of === '' ? '' : ` (${of})`}`,
    }),
  allCosts: (of) => money({ subject: of === '' ? 'All costs' : `All costs to ${of}`, object: 'in costs' }),
  cashCosts: (of) =>
    money({ subject: of === '' ? 'Costs that are paid' : `Costs paid by ${of}`, object: 'in costs paid' }),
  cost: (of) =>
    money({
      subject: of === '' ? 'Cost' : `Cost to ${of}`,
      object: of === '' ? 'in cost a year' : `in cost to ${of} a year`,
    }),
};

/** How a measure is spoken of; one without a phrase of its own goes by its words in the table of measures. */
export function wordsFor(measure: string, dimensions: Dimensions = {}): MeasureWords {
  const of = Object.values(dimensions).join(', ');
  const speaker = Object.hasOwn(SPEAKERS, measure) ? SPEAKERS[measure] : undefined;
  if (speaker !== undefined) return speaker(of);
  const { words, unit } = measureNamed(measure);
  const phrasing = phrasingOf(measure, dimensions);
  const spoken = phrasing === undefined ? plainly(words, of, unit) : KINDS[phrasing.kind](phrasing);
  // A tenth of a person or of a delayed day a year is nothing; a tenth of a visit to one of them is not.
  const isCount =
    unit.startsWith('people') || unit === 'days/year' || unit === 'share' || unit.startsWith('£');
  return isCount ? spoken : { ...spoken, negligible: 0 };
}

function plainly(words: string, of: string, unit: string): MeasureWords {
  const subject = of === '' ? words : `${words}, ${of}`;
  const phrase = { subject, object: small(subject) };
  return unit === 'share' ? share(phrase) : people(phrase);
}

/** What stands along an axis: `Average wait for reablement (days)`. */
export function axisTitle({ subject, scale, unit, format }: MeasureWords): string {
  const said = scale === 100 ? '%' : format('') === '£' ? '£' : unit;
  return said === '' ? subject : `${subject} (${said})`;
}

/** A figure of no measure, by its unit alone. */
export function wordsForUnit(unit: string, subject: string): MeasureWords {
  const phrase = { subject, object: subject };
  return { ...(unit === 'share' ? share(phrase) : people(phrase)), negligible: 0 };
}
