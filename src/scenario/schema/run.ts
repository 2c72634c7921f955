/** `run`: the period, the warm-up, the seed and how often the run is repeated. */
import { z } from 'zod';
import { quantityKinds } from '../quantity-kinds.ts';
import { length, precision } from './quantities.ts';
import { date } from './words.ts';

const wholeNumber = z.number({ error: 'a whole number' }).int({ error: 'a whole number' });

const untilPrecise = z.strictObject({
  atLeast: wholeNumber.min(2).meta({ description: 'Fewest replications', examples: [10] }),
  atMost: wholeNumber.min(2).meta({ description: 'Most replications', examples: [200] }),
  until: z.record(z.string(), precision).meta({
    description: 'Stop when the 95% half-width of each named measure is this small',
    examples: [{ delayedDays: '5%' }],
  }),
});

/** How often something is repeated with other chances: so many times, or as often as a precision asks. */
export const replications = z.union(
  [wholeNumber.min(1, { error: 'a whole number of 1 or more' }), untilPrecise],
  { error: 'a whole number of 1 or more, or { atLeast, atMost, until }' },
);

export const run = z.strictObject({
  from: date.meta({ description: 'First measured day' }),
  to: date.optional().meta({ description: 'Last measured day, included; instead of `length`' }),
  length: length
    .optional()
    .meta({ description: 'How long is measured; instead of `to`', examples: ['52 weeks'] }),
  warmUp: z
    .union([z.literal('none'), length], { error: `none, or ${quantityKinds.length.expected}` })
    .optional()
    .meta({
      description: 'Time run before `from` and not measured, under the state in force at `from`',
      default: 'none',
      examples: ['104 weeks', 'none'],
    }),
  seed: z
    .union([z.string().min(1), z.number()], { error: 'text to start the random numbers from' })
    .optional()
    .meta({
      description: 'Text that fixes all random numbers',
      default: 'stepdown',
      examples: ['lancashire'],
    }),
  replications: replications.optional().meta({
    description: 'How often the run is repeated with other chances, or how precise it must become',
    default: 30,
    examples: [30, { atLeast: 10, atMost: 200, until: { delayedDays: '5%' } }],
  }),
  periods: z.enum(['hour', 'day', 'week', 'month']).optional().meta({
    description: 'Rows of periods.csv and of every series',
    default: 'month',
  }),
});
