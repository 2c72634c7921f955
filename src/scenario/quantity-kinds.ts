/**
 * The kinds of quantity a scenario file may hold: how each is written, and what to say when it is
 * written otherwise. One table, read by the schema (patterns), by the parser and by the errors.
 */

/** Digits, with or without thousands commas and decimals. No sign: almost nothing here can be negative. */
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const TIME_UNIT = '(?:milliseconds?|ms|seconds?|minutes?|hours?|days?|weeks?)';

export interface QuantityKind {
  /** Regular expression for the written form, anchored. Null: only a bare number will do. */
  readonly pattern: string | null;
  /** Bounds of a bare number; null when a bare number is an error because its unit would be guessed. */
  readonly bare: { readonly low: number; readonly high: number } | null;
  /** What a reader should write, as words that follow "expected". */
  readonly expected: string;
  /** Units to offer when a bare number was given. */
  readonly units: readonly string[];
  readonly examples: readonly (string | number)[];
}

const ANY = { low: 0, high: Number.MAX_VALUE };

export const quantityKinds = {
  length: {
    pattern: `^${NUMBER}\\s*${TIME_UNIT}$`,
    bare: null,
    expected: 'a length of time with its unit, such as 5 days or 36 hours',
    units: ['minutes', 'hours', 'days', 'weeks'],
    examples: ['5 days', '36 hours', '6 weeks'],
  },
  amount: {
    pattern: `^${NUMBER}\\s*(?:hours?|minutes?|visits?)$`,
    bare: null,
    expected: 'an amount of care with its unit, such as 67 hours or 20 visits',
    units: ['hours', 'visits'],
    examples: ['67 hours', '20 visits'],
  },
  intensity: {
    pattern: `^${NUMBER}\\s*(?:hours?|minutes?|visits?)/(?:day|week)$`,
    bare: null,
    expected: 'an amount of care per day or week, such as 11.2 hours/week',
    units: ['hours/week', 'hours/day', 'visits/day'],
    examples: ['11.2 hours/week', '3 visits/day'],
  },
  supply: {
    pattern: `^${NUMBER}\\s*(?:(?:hours?|visits?|placements?)\\s*)?/(?:day|week|year)$`,
    bare: null,
    expected: 'a capacity per day, week or year, such as 2146 hours/week, 60 visits/day or 14/week',
    units: ['hours/week', 'visits/day', '/week'],
    examples: ['2146 hours/week', '60 visits/day', '14/week'],
  },
  rate: {
    pattern: `^${NUMBER}\\s*/(?:minute|hour|day|week|year)$`,
    bare: null,
    expected: 'a rate with its unit, such as 0.5/day',
    units: ['/hour', '/day', '/week'],
    examples: ['0.5/day', '3/week'],
  },
  signedRate: {
    pattern: `^[-+]?${NUMBER}\\s*/(?:minute|hour|day|week|year)$`,
    bare: null,
    expected: 'a rate with its unit, which may be negative, such as -0.5/day',
    units: ['/hour', '/day', '/week'],
    examples: ['-0.5/day', '0.2/day'],
  },
  flow: {
    pattern: `^[-+]?${NUMBER}\\s*people\\s*/(?:day|week|year)$`,
    bare: null,
    expected: 'people per day, week or year, such as -3 people/day (fewer) or 150 people/year (more)',
    units: ['people/day', 'people/week', 'people/year'],
    examples: ['-3 people/day', '150 people/year'],
  },
  distance: {
    pattern: `^${NUMBER}\\s*(?:miles?|minutes?)$`,
    bare: null,
    expected: 'a distance in miles or minutes, such as 9 miles or 25 minutes',
    units: ['miles', 'minutes'],
    examples: ['9 miles', '25 minutes'],
  },
  growth: {
    pattern: `^[-+]?${NUMBER}\\s*%\\s*/(?:year)$`,
    bare: null,
    expected: 'a yearly growth, such as 2%/year or -1.5%/year',
    units: ['%/year'],
    examples: ['2%/year'],
  },
  share: {
    pattern: '^(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)\\s*%$',
    bare: { low: 0, high: 1 },
    expected: 'a share from 0% to 100%, such as 94% or 0.94',
    units: ['%'],
    examples: ['94%', 0.94],
  },
  factor: {
    pattern: `^${NUMBER}\\s*%$`,
    bare: ANY,
    expected: 'a factor of 0 or more, such as 1.2 or 120%',
    units: [],
    examples: [1.2, '120%'],
  },
  number: {
    pattern: null,
    bare: { low: -Number.MAX_VALUE, high: Number.MAX_VALUE },
    expected: 'a plain number, such as 2.5',
    units: [],
    examples: [2.5],
  },
  count: {
    pattern: `^${NUMBER}\\s*(?:beds?|places?|staff|people)$`,
    bare: ANY,
    expected: 'a number of 0 or more, such as 690 (or 690 beds)',
    units: [],
    examples: [690, '24 beds'],
  },
  precision: {
    pattern: `^${NUMBER}\\s*%$`,
    bare: ANY,
    expected: 'a half-width: 5% of the mean, or a number in the unit of the measure',
    units: ['%'],
    examples: ['5%', 2],
  },
  figure: {
    pattern: `^£?\\s*${NUMBER}\\s*(?:%|[a-z]+)?(?:\\s*/\\s*(?:day|week|month|quarter|year))?$`,
    bare: ANY,
    expected: 'a figure in the unit of its measure, such as 7283 days, 94% or £4,706,637/year',
    units: [],
    examples: ['7283 days', '94%', '£4,706,637/year'],
  },
  tolerance: {
    pattern: `^£?\\s*${NUMBER}\\s*(?:%|[a-z]+)?(?:\\s*/\\s*(?:day|week|month|quarter|year))?$`,
    bare: ANY,
    expected: 'a tolerance of 0 or more: a share of the value such as 10%, or an amount such as 500 days',
    units: [],
    examples: ['10%', '500 days', '2 points'],
  },
  money: {
    pattern: `^£\\s*${NUMBER}(?:\\s*/\\s*(?:day|hour|start))?$`,
    bare: null,
    expected: 'pounds, such as £346 or £86.48/day',
    units: ['£'],
    examples: ['£346', '£86.48/day'],
  },
  moneyRate: {
    pattern: `^£\\s*${NUMBER}\\s*/\\s*(?:day|week|year)$`,
    bare: null,
    expected: 'pounds per day, week or year, such as £4,706,637/year',
    units: ['£ ... /year'],
    examples: ['£4,706,637/year', '£86.48/day'],
  },
} as const satisfies Record<string, QuantityKind>;

export type QuantityKindName = keyof typeof quantityKinds;
