/** `afterwards`: what becomes of people after they have left for home. */
import { z } from 'zod';
import { intensity, length, share } from './quantities.ts';
import { name } from './words.ts';

const shares = {
  died: share.meta({ description: 'Share who have died', examples: ['6%'] }),
  readmitted: share.meta({ description: 'Share who are back in hospital', examples: ['14%'] }),
  'care home': share.meta({ description: 'Share who have moved to a care home', examples: ['3%'] }),
};

const outcome = z.strictObject({
  ...shares,
  ongoing: intensity.optional().meta({
    description: 'Hours of care a week, on average over everybody who left this way',
    default: 'not said',
    examples: ['0.58 hours/week'],
  }),
});

const grows = share.optional();
const delay = z.strictObject({
  died: grows.meta({
    description: 'How much the chance to die at any moment grows with each day',
    default: '0%',
    examples: ['1%'],
  }),
  readmitted: grows.meta({ description: 'The same of coming back to hospital', default: '0%' }),
  'care home': grows.meta({ description: 'The same of moving to a care home', default: '0%' }),
  ongoing: grows.meta({
    description: 'How much the hours of care needed afterwards grow with each day',
    default: '0%',
  }),
  upTo: length.meta({ description: 'Days of delay beyond which it grows no more', examples: ['21 days'] }),
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
    delay: delay.optional().meta({
      description:
        'What each day that somebody was kept in a bed after being ready does to what follows, compounded day by day; the shares stated are then those of people who were not kept, and dying, coming back and moving to a care home compete',
      default: 'delay does nothing',
      examples: [{ died: '1%', readmitted: '1%', 'care home': '2%', upTo: '21 days' }],
    }),
    'from hospital': z
      .record(name, z.strictObject(shares))
      .optional()
      .meta({
        description:
          'The national measure (ASCOF 2B part 1): by pathway from hospital to a service meant to help people home, what has become of everybody who took it, so long after they left hospital',
        default: 'not said',
        examples: [{ reablement: { died: '4%', readmitted: '4%', 'care home': '3%' } }],
      }),
  })
  .meta({ description: 'What becomes of people after they have left for home' });
