/** The published schema of a lag in `results.json`. */
import { z } from 'zod';
import { dimensions, figure, measure, unit } from '../figure-schema.ts';

const lagSeries = z.strictObject({
  measure,
  dimensions,
  unit,
  mean: z.array(z.number()).meta({ description: 'Variant less base by period, mean over replications' }),
  se: z.array(figure),
});

export const lag = z.strictObject({
  name: z.string(),
  variant: z.string(),
  unit: z.literal('days'),
  mean: figure.meta({
    description: 'Middle (in time) of the change of what follows less the middle of that of what goes before',
  }),
  se: figure,
  low: figure.meta({ description: '95% interval by the jackknife over replications (Student t)' }),
  high: figure,
  why: z.string().exactOptional(),
  replications: z.int(),
  at: z.array(z.string()),
  of: lagSeries,
  behind: lagSeries,
});
