/** `covers`: which of the service models named in the evidence a scenario stands for (docs/reference/coverage.md). */
import { z } from 'zod';
import { name } from './words.ts';

/** Service models numbered in the evidence. */
export const SERVICE_MODELS = 50;

const claims = z.strictObject({
  avoids: name.meta({ description: 'Service whose admissions it is to avoid', examples: ['acute'] }),
  counts: z.record(name, name).meta({
    description:
      'Whom it counts as avoided admissions: those who leave this service for that service or ending',
    examples: [{ 'crisis response': 'home after a crisis' }],
  }),
});

export const covers = z.strictObject({
  row: z
    .int({ error: `a whole number from 1 to ${SERVICE_MODELS}` })
    .min(1, { error: `a whole number from 1 to ${SERVICE_MODELS}` })
    .max(SERVICE_MODELS, { error: `a whole number from 1 to ${SERVICE_MODELS}` })
    .meta({ description: 'Number of the service model in the coverage table', examples: [20] }),
  evidence: z
    .enum(['measured', 'reported', 'judged', 'none'], { error: 'measured, reported, judged or none' })
    .meta({
      description:
        'What stands behind its numbers: measured against a comparison, reported by those who ran it, judged by somebody who knows the service, or none (a what-if)',
    }),
  basis: z
    .string({ error: 'a sentence' })
    .min(1)
    .meta({
      description: 'That evidence in a sentence, with its source',
      examples: ['no published effect: a what-if'],
    }),
  claims: claims.optional().meta({
    description:
      'For a scheme that avoids admissions: what it would claim, to be set beside what it really changes',
  }),
});
