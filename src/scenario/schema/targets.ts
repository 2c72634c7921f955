/** `targets`: what a figure should be, judged green, amber or red. Stating one changes no figure of the model. */
import { z } from 'zod';
import { figureKeys } from './observed.ts';
import { figure, listed, share, tolerance } from './quantities.ts';
import { name } from './words.ts';

/** How far beyond a target is amber where the file does not say. */
export const DEFAULT_AMBER = '10%';

/** Exactly one of these says what the figure should be. */
export const boundKeys = {
  atMost: figure.optional().meta({ description: 'Green up to this', examples: ['60 people'] }),
  atLeast: figure.optional().meta({ description: 'Green from this on', examples: ['85%'] }),
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
  ...figureKeys,
  ...boundKeys,
  amber: tolerance.optional().meta({
    description:
      'How far beyond the target is amber, and beyond that red: a share of the target, or an amount in the unit of the measure (points for a share); 0% for no amber',
    default: DEFAULT_AMBER,
    examples: ['10%', '2 points'],
  }),
  rounding: rounding.optional().meta({
    description: 'The value, and the ends of its interval, are rounded so before they are judged',
    default: 'not rounded',
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
