/** The published schema of `results.json`: one zod schema, from which the JSON Schema is generated. */
import { z } from 'zod';
import { reached, selection } from './selection-schema.ts';
import { agreement } from './observed/agreement-schema.ts';
import { lag } from './lags/lag-schema.ts';
import { difference } from './difference-schema.ts';
import { breakEven } from './break-even-schema.ts';
import { dimensions, figure, figures, measure, unit } from './figure-schema.ts';
import type { Results } from './results.ts';

const estimate = z.strictObject({
  measure,
  dimensions,
  unit,
  basis: z
    .string()
    .meta({ description: 'Who is counted: began or finished in the window, person-time, state' }),
  mean: figure.meta({ description: 'Mean over replications; null when the figure does not exist: see why' }),
  sd: figure.meta({ description: 'Standard deviation over replications' }),
  se: figure.meta({ description: 'Standard error of the mean' }),
  low: figure.meta({ description: '95% interval of the mean (Student t), lower end' }),
  high: figure.meta({ description: '95% interval of the mean (Student t), upper end' }),
  p10: figure.meta({ description: '10th percentile over replications (type 7)' }),
  p90: figure.meta({ description: '90th percentile over replications (type 7)' }),
  replications: z.int(),
  why: z
    .string()
    .exactOptional()
    .meta({ description: 'Why a figure does not exist, or rests on fewer replications' }),
});

const series = z.strictObject({
  measure,
  dimensions,
  unit,
  at: z.array(z.string()).meta({ description: 'First day (and hour) of each period' }),
  mean: figures,
  se: figures,
  p10: figures,
  p90: figures,
});

const byLevel = z.record(z.string(), z.number());
const distribution = z.strictObject({
  measure,
  dimensions,
  share: byLevel.meta({ description: 'Share of time at each level' }),
  se: byLevel.meta({ description: 'Standard error of each share' }),
  mean: z.number(),
  variance: z.number(),
  quantiles: byLevel.meta({ description: 'Quantiles of the level, Hyndman and Fan type 1' }),
});

const probe = z.strictObject({
  name: z.string(),
  at: z.array(z.string()),
  mean: z.array(z.number()),
  se: figures,
  cycle: z.array(z.strictObject({ offset: z.string(), mean: z.number(), se: figure })),
});

const observedFigure = {
  observed: z.number(),
  mean: figure.meta({ description: 'Modelled mean over replications' }),
  low: figure,
  high: figure,
  p10: figure,
  p90: figure,
  difference: figure.meta({ description: 'Modelled mean less observed' }),
  differenceShare: figure.meta({ description: 'The difference as a share of the observed' }),
  tolerance: figure.meta({ description: 'How far off still counts as right, in the unit' }),
  within: z
    .enum(['yes', 'no', 'cannot tell'])
    .nullable()
    .meta({ description: 'Whether the interval of the mean lies within the tolerance; null without one' }),
};

const namedFigure = {
  name: z.string(),
  measure,
  dimensions,
  unit,
  source: z.string().nullable(),
  confidence: z.enum(['H', 'M', 'L']).nullable(),
};

const observedFit = z.strictObject({
  ...namedFigure,
  ...observedFigure,
  months: z
    .array(z.strictObject({ month: z.string(), ...observedFigure }))
    .exactOptional()
    .meta({ description: 'Of a series: each month; the entry itself is then of all months together' }),
  years: z
    .array(z.strictObject({ year: z.string(), ...observedFigure }))
    .exactOptional()
    .meta({ description: 'Of a series by financial year: each year; the entry itself is of all together' }),
});

const colour = z.enum(['green', 'amber', 'red']);

const target = z.strictObject({
  ...namedFigure,
  period: z.string().nullable().meta({ description: 'Of a series of targets: the period as written' }),
  stated: z.boolean().meta({ description: 'Whether the file states the figure: no model gives it' }),
  per: z
    .enum(['month', 'quarter', 'year'])
    .nullable()
    .meta({ description: 'The figure is that of an average month, quarter or year of what is judged' }),
  population: z
    .strictObject({ name: z.string(), people: z.number() })
    .nullable()
    .meta({ description: 'Whom the figure is divided by, so many per 100,000' }),
  board: z.string().nullable().meta({ description: 'Whose rule gives the colour' }),
  atLeast: figure.meta({ description: 'The target, from here' }),
  atMost: figure.meta({ description: 'The target, up to here' }),
  greenAtLeast: figure.meta({ description: 'Green from here' }),
  greenAtMost: figure.meta({ description: 'Green up to here' }),
  amberAtLeast: figure.meta({ description: 'Amber from here, red below' }),
  amberAtMost: figure.meta({ description: 'Amber up to here, red above' }),
  amberStated: z.boolean().meta({ description: 'Whether the file says how wide amber is' }),
  rounding: z
    .strictObject({ to: z.number(), rule: z.enum(['nearest', 'up', 'down']) })
    .nullable()
    .meta({ description: 'How value, low and high were rounded before they were judged' }),
  value: figure.meta({ description: 'Mean over replications, rounded so' }),
  low: figure,
  high: figure,
  chance: z
    .strictObject({
      asked: z.number(),
      met: z.number(),
      low: z.number(),
      high: z.number(),
      replications: z.int(),
    })
    .nullable()
    .meta({
      description: 'Of a target for single runs: the share of them that met it, with its 95% interval',
    }),
  status: z.enum([...colour.options, 'cannot tell']),
  possible: z.array(colour).meta({ description: 'The colours it may be' }),
  why: z.string().exactOptional(),
});

const scenario = {
  precision: z.array(reached).exactOptional().meta({
    description: 'How precise each measure is of which a precision was asked',
  }),
  manifest: z.string().meta({ description: 'Hash of manifest.json: version, seed, scenarios, replications' }),
  scenario: z.string(),
  title: z.string(),
  measures: z.array(estimate),
  series: z.array(series),
  distributions: z.array(distribution),
  probes: z.array(probe),
  warnings: z.array(z.string()),
  afterwards: z
    .strictObject({ withinDays: z.number() })
    .exactOptional()
    .meta({ description: 'How long after leaving the measures of afterwards look' }),
  observed: z.array(observedFit).exactOptional().meta({
    description:
      'What was observed beside what the model gives; of a variant that is a what-if only what it states anew',
  }),
  agreement: agreement.exactOptional().meta({ description: 'In how far the run agrees with the record' }),
  targets: z.array(target).exactOptional().meta({ description: 'Whether the targets are met' }),
  perReplication: z
    .string()
    .meta({ description: 'File with the value of every measure in every replication' }),
};

export const resultsSchema = z.strictObject({
  schema: z.literal('stepdown-results-1'),
  partial: z.boolean().meta({ description: 'Stopped before all that was asked for was done' }),
  period: z.strictObject({
    from: z.string(),
    to: z.string().meta({ description: 'Last measured day' }),
    days: z.number(),
    warmUpDays: z.number(),
  }),
  ...scenario,
  variants: z.array(z.strictObject(scenario)),
  selection: selection.exactOptional().meta({
    description: 'Which scenario is best, of a base and two variants or more',
  }),
  differences: z.array(difference),
  lags: z
    .array(lag)
    .exactOptional()
    .meta({ description: 'How long one figure follows another in a variant' }),
  breakEven: z.array(breakEven).exactOptional().meta({
    description: 'When the costs of a variant are made up by what it saves, in all and by payer',
  }),
}) satisfies z.ZodType<Results>;

/** JSON Schema (2020-12) of `results.json`. */
export function resultsJsonSchema(): object {
  return { title: 'Stepdown results', ...z.toJSONSchema(resultsSchema) };
}
