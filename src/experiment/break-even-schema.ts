/** The schema of break-even in `results.json`. */
import { z } from 'zod';
import { dimensions, figures, unit } from './figure-schema.ts';

const label = z.string().nullable();
export const breakEven = z.strictObject({
  measure: z
    .string()
    .meta({ description: 'allCosts, or cashCosts: block contracts, one-off costs and cash-releasing lines' }),
  dimensions,
  unit,
  variant: z.string(),
  at: z.array(z.string()).meta({ description: 'First day of each period' }),
  mean: z
    .array(z.number())
    .meta({ description: 'Variant less base, added up from the first day to the end of each period' }),
  low: figures,
  high: figures,
  outcome: z.enum(['same', 'never dearer', 'within the period', 'not within the period']),
  period: label.meta({
    description: 'Period from whose end on the mean is not above nothing again; null: not within the period',
  }),
  earliest: label.meta({ description: 'The same of the lower bound of the 95% interval' }),
  latest: label.meta({ description: 'The same of the upper bound' }),
  withinShare: z.number().meta({ description: 'Share of single runs that have paid by the end' }),
  oneYear: z
    .strictObject({ p10: label, p90: label })
    .nullable()
    .meta({ description: 'Periods by which one and nine in ten single runs have paid' }),
});
