/** `changes`: dated changes of numbers, never of the shape of a route. */
import { z } from 'zod';
import { arrive } from './arrivals.ts';
import { bundle } from './bundle.ts';
import { changedCapacity } from './capacity.ts';
import { lengthDistribution } from './distribution.ts';
import { bundles, readyAfter, stays } from './people.ts';
import { factor, flow, length } from './quantities.ts';
import { destination } from './destination.ts';
import { attribution, code } from './pathways.ts';
import { date, name } from './words.ts';

const changed = changedCapacity.optional();

const changedService = z.strictObject({
  beds: changed,
  places: changed,
  staff: changed,
  hours: changed,
  visits: changed,
  placements: changed,
  stay: lengthDistribution.optional().meta({ description: 'New stay' }),
  turnround: lengthDistribution.optional().meta({ description: 'New turn-round time' }),
  bundle: bundle.optional(),
  then: destination.optional().meta({ description: 'New shares over the same names' }),
});

const changedArrivals = z.strictObject({
  times: factor.optional().meta({ description: 'Factor on arrivals', examples: [1.1] }),
  add: flow.optional().meta({
    description:
      'People who come in addition, or (negative) no longer come, as of a scheme stated by the admissions it avoids; split over places as a total is, before patterns and growth',
    examples: ['-3 people/day', { value: '-1801 people/year', source: 'LE17-112', confidence: 'L' }],
  }),
  perDay: arrive.shape.perDay,
  every: arrive.shape.every,
});

const changedCohort = z.strictObject({
  arrive: changedArrivals.optional().meta({ description: 'New arrivals' }),
  readyAfter: readyAfter.optional().meta({ description: 'New time to ready' }),
  stays: stays.optional().meta({ description: 'New stays' }),
  bundles: bundles.optional().meta({ description: 'New bundles' }),
  leaveBy: destination.optional().meta({ description: 'New shares over the same names' }),
});

const changedStep = z.strictObject({
  takes: lengthDistribution.optional().meta({ description: 'New process time' }),
  stay: lengthDistribution.optional().meta({ description: 'New stay by this way' }),
  bundle: bundle.optional(),
  patience: z.strictObject({ after: lengthDistribution }).optional().meta({ description: 'New patience' }),
  death: z.strictObject({ after: lengthDistribution }).optional().meta({ description: 'New time to death' }),
  code: code.optional().meta({
    description: 'New code for delays that begin from then on; who waits, and for how long, stays as it was',
  }),
  attribution: attribution.optional().meta({
    description: 'Who delays that begin from then on are attributed to',
    default: 'as it was',
  }),
  then: destination.optional().meta({ description: 'New shares over the same names' }),
});

const changedPathway = z.strictObject({
  steps: z
    .record(z.string().regex(/^[1-9]\d*$/, { error: 'the number of a step, from 1' }), changedStep)
    .meta({
      description: 'New numbers for steps, by their number from 1',
      examples: [{ 1: { takes: '1 day' } }],
    }),
});

const change = z.strictObject({
  on: date.meta({ description: 'First day of the change' }),
  where: z
    .union([name, z.array(name).min(1)], { error: 'a place, or a list of places' })
    .optional()
    .meta({ description: 'Places it concerns', default: 'everywhere' }),
  announced: z
    .union([z.literal('foreseen'), date], { error: 'a date, or foreseen' })
    .optional()
    .meta({ description: 'From when plans of hours may reckon with it', default: 'not before `on`' }),
  ramp: length.optional().meta({
    description: 'Time over which capacity or arrivals move in a straight line to the new value',
    default: 'at once',
  }),
  until: date
    .optional()
    .meta({ description: 'Last day, included; then back to what it was', default: 'for good' }),
  services: z.record(name, changedService).optional().meta({ description: 'Changes to services' }),
  people: z.record(name, changedCohort).optional().meta({ description: 'Changes to cohorts' }),
  pathways: z.record(name, changedPathway).optional().meta({ description: 'Changes to pathways' }),
});

export const changes = z.array(change).meta({
  description: 'Dated changes of numbers',
  examples: [[{ on: '2017-01-01', services: { 'community bed': { beds: { add: 6 } } } }]],
});
