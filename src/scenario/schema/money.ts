/** `money`: unit costs by payer. */
import { z } from 'zod';
import { money as pounds, moneyRate, rate, share } from './quantities.ts';
import { date, name, yesNo } from './words.ts';

/** Exactly one of these says what a cost line costs. */
export const costKeys = {
  block: moneyRate.optional().meta({ description: 'Paid whether used or not', examples: ['£4706637/year'] }),
  perOccupiedDay: pounds.optional().meta({ description: 'For each day somebody is in place', unit: '£/day' }),
  perDelayedDay: pounds.optional().meta({ description: 'For each delayed day', unit: '£/day' }),
  perContactHour: pounds
    .optional()
    .meta({ description: 'For each contact hour (or visit) delivered', unit: '£/hour' }),
  perStart: pounds.optional().meta({ description: 'For each person who starts', unit: '£/start' }),
  oneOff: pounds.optional().meta({ description: 'Once, on the date `on`', unit: '£' }),
};

const line = z.strictObject({
  payer: z
    .union([name, z.record(name, share)], { error: 'the name of who pays, or the share of each who pays' })
    .meta({
      description: 'Who pays, or the share of each of several',
      examples: ['council', { council: '50%', NHS: '50%' }],
    }),
  services: z.array(name).optional().meta({ description: 'Services it covers (not for a one-off)' }),
  ...costKeys,
  on: date.optional().meta({ description: 'Date of a one-off' }),
  from: date.optional().meta({
    description: 'First day of a block that is not paid all the time',
    default: 'from the first',
  }),
  until: date.optional().meta({ description: 'Last day of such a block, included', default: 'to the last' }),
  above: rate.optional().meta({
    description:
      'Only what is beyond so many (days, hours, starts) in the period is paid, as from a pool for what runs over plan',
    default: 'all is paid',
    examples: ['18,250/year'],
  }),
  atMost: moneyRate.optional().meta({
    description: 'The line pays no more than this, as a pool that is then spent',
    default: 'no limit',
    examples: ['£1,000,000/year'],
  }),
  cashReleasing: yesNo.optional().meta({ description: 'Whether less use saves cash', default: 'no' }),
});

export const money = z
  .strictObject({
    priceYear: name.meta({ description: 'Year whose prices these are', examples: ['2016/17'] }),
    lines: z.record(name, line).meta({ description: 'Cost lines by name' }),
  })
  .meta({ description: 'What things cost, and who pays' });
