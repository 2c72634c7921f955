/** `targets`: what a figure should be, judged green, amber or red. Stating one changes no figure of the model. */
import { z } from 'zod';
import { figureKeys } from './observed.ts';
import { figure, listed, share, sourceKeys, tolerance } from './quantities.ts';
import { name, targetPeriod } from './words.ts';

/** How far beyond a target is amber where the file does not say. */
export const DEFAULT_AMBER = '10%';

/** What a target may count by. */
const RATES = ['month', 'quarter', 'year'] as const;

const series = z.strictObject({
  series: z.record(targetPeriod, figure).meta({
    description: 'The target of each month, quarter or financial year, each judged by itself',
    examples: [{ '2016/17 Q1': 236.66, '2016/17 Q2': 231.91 }],
  }),
  ...sourceKeys,
});

const bound = z.union([figure, series], {
  error: 'a figure in the unit of the measure, or { series: { 2016/17 Q1: a figure, ... } }',
});

/** Exactly one of these says what the figure should be. */
export const boundKeys = {
  atMost: bound.optional().meta({ description: 'Green up to this', examples: ['60 people'] }),
  atLeast: bound.optional().meta({ description: 'Green from this on', examples: ['85%'] }),
  between: listed(figure, { length: 2, expected: 'two figures, the lower first' })
    .optional()
    .meta({ description: 'Green from the first to the second', examples: [['85%', '95%']] }),
};

const rounding = z.union(
  [
    z.strictObject({
      to: figure.meta({ description: 'A multiple of this', examples: ['1 day', '1%'] }),
      rule: z
        .enum(['nearest', 'up', 'down'])
        .optional()
        .meta({ description: 'Which way', default: 'nearest' }),
    }),
    figure,
  ],
  { error: 'a figure to round to, or { to: a figure, rule: nearest, up or down }' },
);

const entry = z.strictObject({
  measure: figureKeys.measure.optional().meta({
    description:
      'Canonical name of the measure that is judged (docs/reference/measures.md); instead of `stated`',
    examples: ['delayedDays'],
  }),
  where: figureKeys.where,
  stated: figure.optional().meta({
    description:
      'A figure that no model can give (what patients say, for example), judged as it was recorded; instead of `measure`',
    examples: [{ value: '63.6%', source: 'GP patient survey, July 2016', confidence: 'H' }],
  }),
  per: z.enum(RATES, { error: 'month, quarter or year' }).optional().meta({
    description: 'For a count: the figure is that of an average month, quarter or year of what is judged',
    default: 'a year; with a series of targets, the whole of each period',
  }),
  per100000: name.optional().meta({
    description: 'The figure is divided by this one of the populations, and is so many per 100,000',
    default: 'not divided',
    examples: ['aged 65 and over'],
  }),
  ...boundKeys,
  board: name.optional().meta({
    description: 'Whose rule gives the colour: one of the boards; `amber` and `rounding` here come before it',
    default: 'nobody\u2019s: `amber` as it stands here',
    examples: ['Leicestershire'],
  }),
  amber: tolerance.optional().meta({
    description:
      'How far beyond the target is amber, and beyond that red: a share of the target, or an amount in the unit of the measure (points for a share); 0% for no amber',
    default: `that of the board, else ${DEFAULT_AMBER}`,
    examples: ['10%', '2 points'],
  }),
  rounding: rounding.optional().meta({
    description: 'The value, and the ends of its interval, are rounded so before they are judged',
    default: 'as the board does, else not rounded',
    examples: ['1 people', { to: '0.5', rule: 'up' }],
  }),
  chance: share.optional().meta({
    description:
      'Judge not the mean but the share of single runs that meet the target: this share of them must',
    default: 'the mean over replications is judged',
    examples: ['90%'],
  }),
});

export const targets = z.record(name, entry).meta({
  description: 'What figures should be, by a name of your own; the report has a scorecard',
  examples: [
    {
      'delayed a day': {
        measure: 'patientsDelayed',
        atMost: { value: '60 people', source: 'better care plan', confidence: 'M' },
        amber: '10%',
      },
    },
  ],
});
