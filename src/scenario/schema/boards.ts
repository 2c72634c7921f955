/** What a scorecard rests on beside the model: populations to divide by, and how a board gives its colours. */
import { z } from 'zod';
import { count, share, sourceKeys } from './quantities.ts';
import { name } from './words.ts';

export const populations = z.record(name, count).meta({
  description:
    'How many people there are of a kind, by a name of your own: what targets per 100,000 divide by',
  examples: [{ 'aged 65 and over': { value: '136375 people', source: 'board paper', confidence: 'M' } }],
});

const policy = z.strictObject({
  green: share.optional().meta({
    description: 'A miss of up to this share of the target is green still',
    default: '0%',
    examples: ['2%'],
  }),
  amber: share.optional().meta({
    description: 'A miss of up to this share of the target is amber, and beyond it red; 0% for no amber',
    default: '10%',
    examples: ['10%'],
  }),
  decimals: z
    .int({ error: 'a whole number from 0 to 6' })
    .min(0, { error: 'a whole number from 0 to 6' })
    .max(6, { error: 'a whole number from 0 to 6' })
    .optional()
    .meta({
      description:
        'Figures are rounded to so many decimals before they are judged; of a share, those of its percentage',
      default: 'not rounded',
    }),
  ...sourceKeys,
});

export const boards = z.record(name, policy).meta({
  description:
    'How a board gives green, amber and red, by its name; a target says whose rule it is judged by',
  examples: [{ Leicestershire: { amber: '10%', source: 'board paper LE17-89', confidence: 'M' } }],
});
