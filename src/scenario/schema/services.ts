/** `services`: places and pools that people wait for. The capacity key chooses the kind. */
import { z } from 'zod';
import { bundle } from './bundle.ts';
import { capacity } from './capacity.ts';
import { lengthDistribution } from './distribution.ts';
import { count, distance, length } from './quantities.ts';
import { destination } from './destination.ts';
import { days, name, per, placeName, timeOfDay, windowSchema } from './words.ts';

const queueLimit = z
  .union([z.literal('unlimited'), count], { error: 'a number of people, or unlimited' })
  .optional();

const queue = z.strictObject({
  limit: queueLimit.meta({ description: 'Most people from outside who may wait', default: 'unlimited' }),
  transfers: queueLimit.meta({
    description: 'Most people from other services who may wait; one more stays where it is',
    default: 'unlimited',
  }),
  order: z.enum(['first-in-first-out', 'priority']).optional().meta({
    description: 'By time of request, or the most urgent first',
    default: 'first-in-first-out',
  }),
});

const initialNumber = z.union([count, z.record(placeName, count)], {
  error: 'a number, or one for each place',
});

const initial = z.strictObject({
  occupied: initialNumber.optional().meta({ description: 'People in place at the start', default: 0 }),
  waiting: initialNumber
    .optional()
    .meta({ description: 'People waiting to get in at the start', default: 0 }),
  cohort: name.meta({ description: 'Cohort these people belong to' }),
  remaining: z
    .union(
      [
        z.literal('length-biased'),
        lengthDistribution,
        z.array(length),
        z.strictObject({ elapsed: z.array(length).meta({ description: 'Time already spent, one by one' }) }),
      ],
      { error: 'length-biased, a distribution, a list of lengths, or { elapsed: [...] }' },
    )
    .optional()
    .meta({ description: 'How much longer those in place stay', default: 'length-biased' }),
  waited: z.array(length).optional().meta({
    description: 'How long those waiting have waited already, one by one',
    default: 'not at all',
  }),
});

/** Exactly one of these says what kind of service it is. */
export const capacityKeys = {
  beds: capacity.optional().meta({ description: 'Beds, one person each' }),
  places: capacity.optional().meta({ description: 'Places of any other kind, one person each' }),
  staff: capacity.optional().meta({ description: 'People who do the work, one case each at a time' }),
  hours: capacity.optional().meta({ description: 'A pool of commissioned hours', unit: 'hours/week' }),
  visits: capacity.optional().meta({ description: 'A pool of visits', unit: 'visits/day' }),
  placements: capacity.optional().meta({ description: 'Starts that can be arranged', unit: '/week' }),
  unlimited: z.literal(true).optional().meta({ description: 'As many places as are asked for' }),
};

const placesKeys = {
  stay: lengthDistribution.optional().meta({
    description: "Stay of whoever has none of their own (by cohort's `readyAfter` or `stays`, or by a step)",
  }),
  turnround: lengthDistribution.optional().meta({
    description: 'Time before a place left can be used again',
    default: 'none',
    examples: ['2 hours'],
  }),
  preemption: z.enum(['none', 'resume', 'restart']).optional().meta({
    description:
      'Whether the more urgent put out the less urgent, and whether the stay then resumes or restarts',
    default: 'none',
  }),
  whenCapacityFalls: z
    .union(
      [
        z.enum(['let finish', 'send back']),
        z.strictObject({ 'move to': name.meta({ description: 'Service they move to' }) }),
      ],
      { error: 'let finish, send back, or { move to: a service }' },
    )
    .optional()
    .meta({
      description:
        'What becomes of people above a fallen capacity; of hours: those who started last ask for the rest of their care elsewhere or here, before everybody else, at home without care meanwhile',
      default: 'let finish',
    }),
  mutualAid: z
    .strictObject({
      within: distance.meta({ description: 'How far people go at most', examples: ['15 miles'] }),
    })
    .optional()
    .meta({
      description:
        'People of one place may also use the service of others that are near enough (see `distances`): they wait for all of them, and where several are free take the nearest; stay and care are those of their own place',
      default: 'only their own',
    }),
  works: windowSchema.optional().meta({
    description: 'Working hours of staff; outside them work pauses and is resumed',
    default: 'always',
  }),
};

const poolKeys = {
  bundle: bundle.optional(),
  ledger: z.enum(['rate', 'week', 'day']).optional().meta({
    description: 'Whether the pool is kept at every instant, by calendar week or by day',
    default: 'rate for hours, day for visits, week for placements',
  }),
  reserve: z.enum(['all weeks', 'this week']).optional().meta({
    description: 'Whether a person starts when the whole plan fits, or only its first week',
    default: 'all weeks',
  }),
  order: z.enum(['first-fit', 'first-in-first-out']).optional().meta({
    description: 'Whether a plan that fits may overtake one that does not',
    default: 'first-fit',
  }),
  startDays: z
    .union([z.enum(['any time', 'every day']), days], {
      error: 'any time, every day, Mon-Fri, or a list of days',
    })
    .optional()
    .meta({ description: 'Days on which people start', default: 'any time' }),
  startTime: timeOfDay
    .optional()
    .meta({ description: 'Time of day of starts on those days', default: '00:00' }),
  shortfall: z.enum(['deferred', 'lost']).optional().meta({
    description: 'What becomes of care due that the pool cannot give',
    default: 'deferred',
  }),
  whileWaiting: z.enum(["last week's hours", 'none']).optional().meta({
    description: 'What a finished bundle that waits for onward care still takes',
    default: "last week's hours",
  }),
};

export const service = z.strictObject({
  per: per.optional(),
  ...capacityKeys,
  ...placesKeys,
  ...poolKeys,
  then: destination
    .optional()
    .meta({ description: 'Way on after the stay, where no pathway says otherwise' }),
  queue: queue.optional().meta({ description: 'How people wait for it' }),
  admits: windowSchema.optional().meta({ description: 'When new people may start', default: 'always' }),
  initial: initial.optional().meta({ description: 'People there at the start of the warm-up' }),
});

export const services = z.record(name, service).meta({
  description: 'Places and pools that people wait for',
  examples: [{ acute: { beds: 690 } }],
});
