/** `arrive`: how people come. Exactly one way of saying it, with its own extras. */
import { z } from 'zod';
import { countDistribution, lengthDistribution } from './distribution.ts';
import { count, factor, growth, length, listed, written } from './quantities.ts';
import { date, instant, name, placeName } from './words.ts';

const perDay = z.union(
  [
    count,
    z.strictObject({ from: name.meta({ description: 'Column that holds the figure' }) }),
    z.record(placeName, count),
  ],
  { error: 'people a day, zero or more: a total, one for each place, or { from: column }' },
);

const pulse = z.strictObject({
  from: date.meta({ description: 'First day' }),
  to: date.meta({ description: 'Last day, included' }),
  times: factor.meta({ description: 'Factor on arrivals', examples: [1.185] }),
});

const hours = listed(factor, { length: 24, expected: '24 factors, for the hours 0 to 23' });

const rates = z.strictObject({
  step: length.meta({ description: 'How long each rate lasts', examples: ['1 hour'] }),
  cycle: length.meta({
    description: 'After which the table repeats, from midnight of `run.from`',
    examples: ['7 days'],
  }),
  perDay: z
    .array(count)
    .min(1)
    .meta({ description: 'Rates, one for each step of the cycle', unit: 'people/day' }),
});

const counts = z.strictObject({
  from: date.meta({ description: 'Day of the first count' }),
  perDay: z
    .array(z.number().int().min(0))
    .min(1)
    .meta({ description: 'People on each day, exactly so many' }),
  byHour: hours.optional().meta({ description: 'Relative frequency of the hours 0 to 23', default: 'even' }),
});

const drawn = z.literal('drawn');

const personRow = z.strictObject({
  at: instant.meta({ description: 'When this person comes' }),
  stays: z
    .array(z.union([drawn, written('length')]))
    .optional()
    .meta({
      description: 'Stays in the order of the journey; what is not given is drawn',
    }),
  ways: z
    .array(z.union([drawn, name]))
    .optional()
    .meta({ description: 'Ways taken, in order' }),
  bundles: z
    .array(z.union([drawn, written('amount')]))
    .optional()
    .meta({ description: 'Totals of bundles, in order' }),
});

const table = z.strictObject({
  rows: z.array(personRow).optional().meta({ description: 'People one by one' }),
  file: z
    .string()
    .min(1)
    .optional()
    .meta({
      description:
        'CSV file with the columns at, stay (or stay 1, stay 2 ...), way (or way 1 ...), bundle (or bundle 1 ...)',
      examples: ['people.csv'],
    }),
});

/** Exactly one of these says how people come. */
export const arrivalKeys = {
  perDay: perDay.optional().meta({
    description:
      'Average people a day (people, not groups, also with `batch`), coming at random; a total is split by `share`',
    unit: 'people/day',
    examples: [300],
  }),
  every: length
    .optional()
    .meta({ description: 'Mean gap between people, coming at random', examples: ['1.2 days'] }),
  gaps: lengthDistribution
    .optional()
    .meta({ description: 'Gap from one person to the next; the first comes after one gap' }),
  rates: rates.optional().meta({ description: 'A table of rates that repeats' }),
  counts: counts.optional().meta({ description: 'Observed daily numbers, used exactly' }),
  at: z
    .array(instant)
    .min(1)
    .optional()
    .meta({ description: 'Instants at which people come', examples: [['2016-04-01 09:00']] }),
  table: table.optional().meta({ description: 'People one by one' }),
};

export const arrive = z.strictObject({
  ...arrivalKeys,
  splitBy: name.optional().meta({
    description: 'Column in proportion to which a total is split over places',
    default: 'share',
    examples: ['reablement'],
  }),
  byMonth: listed(factor, { length: 12, expected: '12 factors, January to December' })
    .optional()
    .meta({ description: 'Relative arrivals, January to December' }),
  byWeekday: listed(factor, { length: 7, expected: '7 factors, Monday to Sunday' })
    .optional()
    .meta({ description: 'Relative arrivals, Monday to Sunday' }),
  byHour: hours.optional().meta({ description: 'Relative arrivals in the hours 0 to 23' }),
  growth: growth.optional().meta({ description: 'Compound growth, from `run.from` on', default: 'none' }),
  pulses: z.array(pulse).optional().meta({ description: 'Periods with more or fewer arrivals' }),
  batch: countDistribution.optional().meta({
    description:
      'People who come at once; `perDay` and `rates` count people, so that larger groups come more rarely',
    default: 1,
  }),
});
