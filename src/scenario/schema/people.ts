/** `people`: cohorts, how they come, where to, how long they stay and which way they leave. */
import { z } from 'zod';
import { arrive } from './arrivals.ts';
import { bundle } from './bundle.ts';
import { lengthDistribution } from './distribution.ts';
import { destination } from './destination.ts';
import { name, per } from './words.ts';

/** A limit on a wait: after it, where the person goes. */
export const patience = z.strictObject({
  after: lengthDistribution.meta({ description: 'How long people wait at most' }),
  then: destination.meta({ description: 'Where they go then' }),
});

/** Death while waiting. */
export const death = z.strictObject({
  after: lengthDistribution.meta({ description: 'Time to death while waiting' }),
});

export const priority = z.number({ error: 'a whole number, 1 = most urgent' }).int().min(1);

const waiting = z.strictObject({
  patience: patience.optional().meta({ description: 'How long they wait to get in, and what then' }),
  death: death.optional().meta({ description: 'Death while waiting to get in' }),
  code: name.optional().meta({ description: 'Reason code of this wait' }),
  rejected: destination
    .optional()
    .meta({ description: 'Where those go who are refused at a full queue', default: 'they leave' }),
});

export const readyAfter = z.union(
  [
    lengthDistribution,
    z.strictObject({
      'by route': z.record(name, lengthDistribution).meta({
        description: 'One for each way of `leaveBy`, and `otherwise` for the rest',
      }),
    }),
  ],
  { error: 'a distribution of lengths, or { by route: {...} }' },
);

export const stays = z.record(name, lengthDistribution);
export const bundles = z.record(name, bundle);

export const cohort = z.strictObject({
  per: per.optional(),
  arrive: arrive.meta({ description: 'How people come' }),
  admittedTo: name.meta({ description: 'Service they come to', examples: ['acute'] }),
  priority: priority.optional().meta({ description: 'Urgency; 1 is most urgent', default: 1 }),
  readyAfter: readyAfter
    .optional()
    .meta({ description: 'Stay in `admittedTo` until ready', default: "the service's `stay`" }),
  stays: stays.optional().meta({ description: "This cohort's stays in other services" }),
  bundles: bundles.optional().meta({ description: "This cohort's bundles, by pool" }),
  waiting: waiting.optional().meta({ description: 'The wait to get in' }),
  leaveBy: destination
    .optional()
    .meta({ description: 'Ways on from `admittedTo`', default: "the service's `then`" }),
});

export const people = z.record(name, cohort).meta({
  description: 'Groups of people who come',
  examples: [{ emergency: { arrive: { perDay: 300 }, admittedTo: 'acute', leaveBy: 'home' } }],
});
