/**
 * The schema of an experiment file: a scenario, its variants, and inputs that are moved. From it come the
 * TypeScript types, the validator, the JSON Schema for editors and the reference page.
 */
import { z } from 'zod';
import { replications } from '../../scenario/schema/run.ts';
import { figureKeys } from '../../scenario/schema/observed.ts';
import { name } from '../../scenario/schema/words.ts';
import type { JsonSchema } from '../../scenario/schema/json-schema.ts';

const file = z
  .string({ error: 'the name of a scenario file' })
  .min(1, { error: 'the name of a scenario file' });
const scalar = z.union([z.string(), z.number()], { error: 'a number, a quantity or a word' });

const variant = z.union([file, z.record(name, scalar)], {
  error: 'a scenario file, or a map of paths and values',
});

const RANGE = 'a range such as 6000..9000 step 250, or a list of values';
const levels = z
  .union([z.string().min(1), z.array(scalar).min(1, { error: 'a list of at least one value' })], {
    error: RANGE,
  })
  .meta({
    id: 'Levels',
    description:
      'A range with a step (each level is run), a range without (its ends, or wherever a sample falls), so much to either side, or a list of values',
    examples: ['6000..9000 step 250', '20..40 days', '±20%', [110, 120, 130]],
  });

const measure = z.union(
  [
    name,
    z.strictObject({
      ...figureKeys,
      name: name.optional().meta({ description: 'What to call it', default: 'the words of the measure' }),
    }),
  ],
  { error: 'the name of a measure, or a map with `measure` and `where`' },
);

export const DESIGNS = ['grid', 'one at a time', 'latin hypercube', 'sobol'] as const;

/** Most points of a sample: more is a slip of the finger. */
const MOST_POINTS = 100_000;
const points = z
  .number({ error: 'a whole number' })
  .int({ error: 'a whole number' })
  .min(2, { error: 'at least 2 points' })
  .max(MOST_POINTS, { error: `${MOST_POINTS} points at most` });

export const experimentSchema = z
  .strictObject({
    title: z
      .string({ error: 'a title' })
      .min(1)
      .meta({
        description: 'The question, in one line',
        examples: ['How many reablement hours are enough?'],
      }),
    description: z.string().optional().meta({ description: 'Free text' }),
    baseline: file.meta({
      description: 'The scenario that is moved, and with which everything is compared; beside this file',
      examples: ['../lancashire-67h.yaml'],
    }),
    variants: z
      .record(name, variant)
      .optional()
      .meta({
        description:
          'Other scenarios that are moved in the same way: a file, or values at paths of the baseline, each by a name of your own',
        examples: [
          { '38 hours': '../lancashire-38h.yaml' },
          { 'two more beds': { 'services.acute.beds': 122 } },
        ],
      }),
    vary: z
      .record(name, levels)
      .optional()
      .meta({
        description:
          'Inputs that are moved: the path to a number (a capacity over several places moves as its total; `*` takes several by a factor) and its levels',
        examples: [{ 'services.reablement.hours': '6000..9000 step 250' }],
      }),
    design: z.enum(DESIGNS).optional().meta({
      description: 'Which levels are run together: all with all, each alone, or a sample of the ranges',
      default: 'grid',
    }),
    points: points
      .optional()
      .meta({ description: 'How many points a sample has; only of samples', examples: [64] }),
    measures: z
      .array(measure)
      .min(1, { error: 'at least one measure' })
      .meta({
        description: 'Figures of interest, the most important first',
        examples: [['delayedDays', { measure: 'meanWait', where: { service: 'reablement' } }]],
      }),
    replications: replications.optional().meta({
      description: 'How often each point is run, or how precise it must become',
      default: 'as the baseline says',
      examples: [30, { atLeast: 10, atMost: 200, until: { delayedDays: '5%' } }],
    }),
    seed: z
      .union([z.string().min(1), z.number()], { error: 'text to start the random numbers from' })
      .optional()
      .meta({ description: 'Text that fixes all random numbers', default: 'as the baseline says' }),
  })
  .meta({ title: 'Stepdown experiment' });

export type Experiment = z.infer<typeof experimentSchema>;
export type Design = NonNullable<Experiment['design']>;

/** The JSON Schema of experiment files, for editors and the reference. */
export function experimentJsonSchema(): JsonSchema {
  return z.toJSONSchema(experimentSchema, { io: 'input' });
}
