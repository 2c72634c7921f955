/** `pathways`, `endings` and `reasons`: how people get from where they are to where they go. */
import { z } from 'zod';
import { bundle } from './bundle.ts';
import { lengthDistribution } from './distribution.ts';
import { death, patience, priority } from './people.ts';
import { length } from './quantities.ts';
import { destination, shares } from './destination.ts';
import { name } from './words.ts';

export const attribution = z
  .enum(['NHS', 'social care', 'both'], { error: 'NHS, social care or both' })
  .meta({
    description: 'Who a delay is attributed to',
    default: 'both',
  });

const clock = z
  .enum(['no criteria to reside', 'discharge-ready', 'transfer'], {
    error: 'no criteria to reside, discharge-ready or transfer',
  })
  .meta({
    description:
      'The latest clock that runs during this step: no longer meeting criteria to reside, discharge-ready, or the delayed-transfer clock (after the multidisciplinary decision)',
    default: 'transfer',
  });

const processClock = z
  .enum(['none', ...clock.options], { error: 'none, no criteria to reside, discharge-ready or transfer' })
  .meta({
    description:
      'The latest clock that runs during this step: none (nobody has found yet that the place is no longer needed: a review not made counts as no delay), no longer meeting criteria to reside, discharge-ready, or the delayed-transfer clock. A clock that has begun runs until the person leaves',
    default: 'transfer',
  });

export const code = z.union([name, shares], { error: 'a reason code, or shares over codes' }).meta({
  id: 'Code',
  description:
    'Reason code recorded; or shares over codes that sum to 100%, when the same wait is put down now to one and now to another. It moves nobody: only the record differs',
  examples: ['E', { A: '40%', Dii: '60%' }],
});

export const process = z.strictObject({
  takes: lengthDistribution.meta({ description: 'How long it takes; the place is kept meanwhile' }),
  by: name.optional().meta({ description: 'Staff who do it; without them it waits' }),
  code: code.optional(),
  attribution: attribution.optional(),
  clock: processClock.optional(),
});

const choice = z.strictObject({
  any: z.array(name).min(2).meta({ description: 'Services of which one will do' }),
  rule: z.enum(['first free', 'in order', 'shortest queue']).optional().meta({
    description:
      'Wait for all and take the first that is free; the first in the list that is free now, else the last; or the shortest queue',
    default: 'first free',
  }),
});

export const wait = z.strictObject({
  for: z
    .union([name, choice], { error: 'the name of a service, or { any: [...] }' })
    .meta({ description: 'Service waited for' }),
  with: z.array(name).optional().meta({ description: 'Services needed at the same time', default: 'none' }),
  where: z.enum(['bed', 'home'], { error: 'bed or home' }).optional().meta({
    description: 'Whether the place now held is kept meanwhile, or given up first',
    default: 'bed',
  }),
  code: code.optional(),
  attribution: attribution.optional(),
  clock: clock.optional(),
  patience: patience
    .optional()
    .meta({ description: 'How long people wait, and what then', default: 'for ever' }),
  death: death.optional().meta({ description: 'Death while waiting' }),
  rejected: destination.optional().meta({ description: 'Where those go who are refused at a full queue' }),
  early: length.optional().meta({ description: 'Ask this long before the stay ends', examples: ['2 days'] }),
  stay: lengthDistribution.optional().meta({ description: 'Stay in the service by this way' }),
  bundle: bundle.optional().meta({ description: 'Bundle in the pool by this way' }),
  priority: priority.optional().meta({ description: 'Urgency by this way', default: "the cohort's" }),
});

/** One step: exactly one of these. */
export const step = z.strictObject({
  process: process.optional().meta({ description: 'Something that takes time while the place is kept' }),
  wait: wait.optional().meta({ description: 'Wait for a service and be served there' }),
  then: destination.optional().meta({ description: 'Where people go after it; the last step' }),
});

const pathway = z.strictObject({
  number: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)], { error: '0, 1, 2 or 3' })
    .optional()
    .meta({ description: 'National discharge pathway', default: 'none' }),
  steps: z.array(step).min(1).meta({ description: 'Steps, one after another' }),
});

export const pathways = z.record(name, pathway).meta({
  description: 'Ways from one place to the next',
});

const ending = z.strictObject({
  at: z
    .enum(['home', 'care home', 'hospital', 'dead', 'elsewhere'])
    .meta({ description: 'Where the person then is' }),
});

export const endings = z.record(name, ending).meta({
  description: 'Where the model lets go of people; `died` always exists',
  examples: [{ home: { at: 'home' } }],
});

export const reasons = z.record(name, z.string()).meta({
  description: 'Words for reason codes; A to I of the delayed-transfer return are known',
  examples: [{ A: 'Completion of assessment' }],
});
