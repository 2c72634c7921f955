/** `calibrate`: which numbers may move so that the model gives what was observed. */
import { z } from 'zod';
import { name } from './words.ts';

const PATH = 'the path to a number, such as services.reablement.hours.productiveRatio';
const RANGE = 'a range such as 0.75..0.79 or ±20%';

const range = z
  .string({ error: RANGE })
  .min(1, { error: RANGE })
  .meta({
    id: 'Range',
    description: 'Lower and upper bound, or so much to either side of the value as it stands',
    examples: ['0.75..0.79', '3..5 days', '±20%'],
  });

const paths = z
  .array(z.string({ error: PATH }).min(1, { error: PATH }), { error: 'a list of paths' })
  .min(1, { error: 'a list of at least one path' });

const tied = z.strictObject({
  range,
  now: z
    .union([z.string(), z.number()], { error: 'a number, such as 90% or 4100' })
    .optional()
    .meta({
      description:
        'What the input is now, in whatever unit it is thought of; rewritten when the fit is written into the file',
      default: '1: the input is a factor',
      examples: ['90%', 4100],
    }),
  sets: paths.optional().meta({
    description: 'Numbers that take the value of the input; all are equal now. Stands instead of `now`',
    examples: [['services.reablement.hours.productiveRatio']],
  }),
  scales: paths.optional().meta({
    description: 'Numbers that grow in proportion to the input; `*` stands for every name',
    examples: [['localities.*.leaving to reablement']],
  }),
  rest: paths.optional().meta({
    description: 'Numbers that grow in proportion to what a share leaves over (100% less the input)',
    examples: [['localities.*.stepping up to reablement']],
  }),
});

export const calibrate = z
  .strictObject({
    inputs: z.record(name, z.union([range, tied], { error: `${RANGE}, or a map with \`range\`` })).meta({
      description:
        'Inputs of the fit: the path to a number and its range, or a name for several numbers that move together',
      examples: [{ 'services.reablement.hours.productiveRatio': '0.75..0.79' }],
    }),
    figures: z
      .array(name)
      .min(1)
      .optional()
      .meta({
        description: 'Names under `observed` that the fit is to meet',
        default: 'all that have a tolerance',
        examples: [['days for home packages']],
      }),
  })
  .meta({ description: 'What `stepdown calibrate` may change, and what it is to meet' });
