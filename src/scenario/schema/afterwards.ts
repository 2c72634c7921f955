/** `afterwards`: what becomes of people after they have left for home. */
import { z } from 'zod';
import { intensity, length, share } from './quantities.ts';
import { name } from './words.ts';

const outcome = z.strictObject({
  died: share.meta({ description: 'Share who have died', examples: ['6%'] }),
  readmitted: share.meta({ description: 'Share who are back in hospital', examples: ['14%'] }),
  'care home': share.meta({ description: 'Share who have moved to a care home', examples: ['3%'] }),
  ongoing: intensity.optional().meta({
    description: 'Hours of care a week, on average over everybody who left this way',
    default: 'not said',
    examples: ['0.58 hours/week'],
  }),
});

export const afterwards = z
  .strictObject({
    within: length.meta({
      description: 'How long after leaving people are asked about',
      examples: ['91 days'],
    }),
    of: z.record(name, outcome).meta({
      description:
        'By pathway (those who leave for home from it) or by ending at home; a pathway goes before an ending, the rest are at home',
      examples: [
        { reablement: { died: '6%', readmitted: '14%', 'care home': '3%', ongoing: '0.58 hours/week' } },
      ],
    }),
  })
  .meta({ description: 'What becomes of people after they have left for home' });
