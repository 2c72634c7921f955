/** How much of a service there is: one figure, one for each place, or a figure with a pattern in time. */
import { z } from 'zod';
import { factor, listed, share, sourceKeys, written } from './quantities.ts';
import { date, name, placeName } from './words.ts';

const figure = z
  .union([z.literal('unlimited'), written('count'), written('supply')], {
    error: 'a number, unlimited, or a capacity with its unit such as 2146 hours/week',
  })
  .meta({
    id: 'CapacityFigure',
    description: 'Beds, places and staff are plain numbers; pools carry their unit; or `unlimited`',
    examples: [690, '2146 hours/week', 'unlimited'],
  });

const sourcedFigure = z.union([figure, z.strictObject({ value: figure, ...sourceKeys })], {
  error: 'a capacity such as 18 or 2146 hours/week',
});

const closure = z.strictObject({
  from: date.meta({ description: 'First day closed' }),
  to: date.meta({ description: 'Last day closed, included' }),
});

const pattern = z
  .strictObject({
    value: figure.optional().meta({ description: 'The figure itself', examples: [12] }),
    from: name.optional().meta({
      description: 'Column of the table of places that holds the figure',
      examples: ['reablement'],
    }),
    ...sourceKeys,
    productiveRatio: share.optional().meta({
      description: 'Contact hours for each commissioned hour (hours pools)',
      default: '100%',
      examples: [{ value: 0.78, source: 'fitted', confidence: 'M' }],
    }),
    byWeekday: listed(factor, { length: 7, expected: '7 factors, Monday to Sunday' })
      .optional()
      .meta({
        description: 'Factors for Monday to Sunday',
        examples: [[1, 1, 1, 1, 1, 0.5, 0.5]],
      }),
    byHour: listed(factor, { length: 24, expected: '24 factors, for the hours 0 to 23' })
      .optional()
      .meta({ description: 'Factors for the hours from 0 to 23' }),
    byMonth: listed(factor, { length: 12, expected: '12 factors, January to December' })
      .optional()
      .meta({ description: 'Factors for January to December' }),
    steps: z
      .record(date, sourcedFigure)
      .optional()
      .meta({ description: 'New figures from these dates on', examples: [{ '2016-12-01': 18 }] }),
    closed: z
      .array(closure)
      .optional()
      .meta({
        description: 'Periods with no capacity at all',
        examples: [[{ from: '2016-12-24', to: '2016-12-26' }]],
      }),
  })
  .meta({
    id: 'CapacityPattern',
    description: 'A figure (`value` or `from`) with its source and pattern in time',
  });

/** A figure or a figure with a pattern, for one place. */
const oneCapacity = z.union([figure, pattern], { error: 'a capacity such as 690 or 2146 hours/week' });

export const capacity = z
  .union([figure, pattern, z.record(placeName, oneCapacity)], {
    error:
      'a capacity of 0 or more such as 690, 2146 hours/week or unlimited; { from: column }; or one for each place',
  })
  .meta({
    id: 'Capacity',
    description: 'A figure, a figure with a pattern, or a map of these by place',
    examples: [690, '2146 hours/week', { from: 'beds' }, { 'Royal Blackburn': 690, 'Royal Preston': 820 }],
  });

const adjustment = z.strictObject({
  times: factor.optional().meta({ description: 'Multiply what there is' }),
  add: z
    .union([written('count'), written('supply'), z.number()])
    .optional()
    .meta({
      description: 'Add to what there is (or take away, when negative)',
      examples: [6],
    }),
  ...sourceKeys,
});

/** A capacity in a dated change: a new one, or what there is times or plus something. */
export const changedCapacity = z
  .union([figure, pattern, adjustment, z.record(placeName, z.union([figure, pattern, adjustment]))], {
    error: 'a new capacity, { times: 1.2 }, { add: 6 }, or one of these for each place',
  })
  .meta({
    id: 'ChangedCapacity',
    description: 'A new capacity, { times } or { add }, or a map of these by place',
    examples: [{ add: 6 }, { times: 1.2 }, 30],
  });

export type CapacityPattern = z.infer<typeof pattern>;
export type CapacityAdjustment = z.infer<typeof adjustment>;
