/** Parts of `results.json` that judge: which scenario is best, and how precise the figures are. */
import { z } from 'zod';

const figure = z.number().nullable();

/** Which of several scenarios is best. */
export const selection = z.strictObject({
  measure: z.string(),
  dimensions: z.record(z.string(), z.string()),
  unit: z.string(),
  better: z.enum(['lower', 'higher']),
  chance: z.number().meta({ description: 'Chance with which the procedure KN keeps the best' }),
  indifference: z.number().meta({ description: 'Smallest difference that matters, in the unit' }),
  left: z.array(z.string()).meta({ description: 'Scenarios not left out: one is the best' }),
  used: z.int().meta({ description: 'Replications that it took' }),
  chances: z.array(z.strictObject({ scenario: z.string(), chance: z.number() })),
  pairs: z
    .array(
      z.strictObject({
        best: z.string(),
        other: z.string(),
        mean: z.number(),
        low: figure,
        high: figure,
        verdict: z.enum(['lower', 'higher', 'same', 'cannot tell']),
        moreReplications: z.int().nullable(),
      }),
    )
    .meta({ description: 'Every other scenario less the best by its average; intervals hold together' }),
});

/** How precise a measure is. */
export const reached = z.strictObject({
  measure: z.string(),
  wanted: z.number().meta({ description: 'Half-width asked for, in the unit' }),
  halfWidth: figure,
  share: figure.meta({ description: 'Half-width as a share of the mean' }),
  replications: z.int(),
  settledAt: z.int().nullable().meta({ description: 'From which replication on it was narrow enough' }),
  more: z.int().nullable().meta({ description: 'When it needs more: about how many' }),
});
