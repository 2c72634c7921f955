/** The published schema of a paired difference in `results.json`. */
import { z } from 'zod';
import { dimensions, figure, measure, unit } from './figure-schema.ts';

export const difference = z.strictObject({
  measure,
  dimensions,
  unit,
  variant: z.string().meta({ description: 'Differences are variant minus base, paired by replication' }),
  mean: figure,
  se: figure,
  low: figure,
  high: figure,
  oneYear: z
    .strictObject({ p10: z.number(), p90: z.number(), chanceLower: z.number(), chanceBetter: figure })
    .nullable()
    .meta({ description: 'What a single measured period may bring' }),
  verdict: z.enum(['lower', 'higher', 'same', 'cannot tell']),
  moreReplications: z.int().nullable().meta({ description: 'About how many more replications would tell' }),
  pairingGain: figure.meta({
    description: 'Variance without pairing over variance with it; 1 = nothing gained',
  }),
  replications: z.int(),
  why: z.string().exactOptional(),
});
