/** A bundle: how many hours (or visits) a person takes, and how they are laid over time. */
import { z } from 'zod';
import { amountDistribution, intensityDistribution, lengthDistribution } from './distribution.ts';
import { amount, intensity, length, listed, share, written } from './quantities.ts';

const taper = z.strictObject({
  from: intensityDistribution.meta({ description: 'Care a day at the start', examples: ['3 hours/day'] }),
  to: intensityDistribution.meta({ description: 'Care a day at the end', examples: ['1 hours/day'] }),
  over: lengthDistribution.meta({ description: 'Whole days from first to last', examples: ['30 days'] }),
  roundTo: amount
    .optional()
    .meta({ description: 'Daily care is rounded to multiples of this', default: 'the minute' }),
});

const review = z.strictObject({
  after: length.meta({ description: 'Whole weeks from the start', examples: ['3 weeks'] }),
  every: length.optional().meta({
    description: 'Whole weeks from one such review to the next, for as long as the care lasts',
    default: 'held once',
    examples: ['6 weeks'],
  }),
  finish: share
    .optional()
    .meta({ description: 'Share of people who finish at this review', default: 'none', examples: ['20%'] }),
  smaller: z
    .strictObject({
      share: share.meta({
        description: 'Share of those who go on whose care becomes smaller',
        examples: ['30%'],
      }),
      by: share.meta({ description: 'How much smaller every later week becomes', examples: ['25%'] }),
    })
    .optional()
    .meta({ description: 'Care that becomes smaller at this review and frees hours', default: 'none' }),
});

const extension = z.strictObject({
  share: share.meta({ description: 'Share of people whose bundle is extended', examples: ['10%'] }),
  weeks: z
    .number()
    .int()
    .min(1)
    .meta({ description: 'Weeks added', examples: [2] }),
  intensity: intensity.meta({ description: 'Care in the weeks added', examples: ['5 hours/week'] }),
});

export const bundle = z
  .strictObject({
    hours: amountDistribution.optional().meta({ description: 'Total contact hours' }),
    visits: amountDistribution.optional().meta({ description: 'Total visits (pools of visits)' }),
    cap: amount
      .optional()
      .meta({ description: 'Most that anybody gets', default: 'none', examples: ['100 hours'] }),
    over: length.optional().meta({
      description: 'Whole weeks over which the total is spread, whatever it is',
      examples: ['6 weeks'],
    }),
    profile: listed(
      z.union([written('share'), written('amount')], { error: 'a share such as 26%, or hours' }),
      { expected: 'a share (or hours) for each week, such as [26%, 21%, 17%, 14%, 12%, 10%]' },
    )
      .optional()
      .meta({
        description: 'What each week takes: shares that sum to 100%, or hours that sum to a fixed total',
        default: 'even',
        examples: [['26%', '21%', '17%', '14%', '12%', '10%']],
      }),
    intensity: intensity.optional().meta({
      description: 'Care a week; the duration follows from the total, or is given by `for`',
      examples: ['11.2 hours/week'],
    }),
    for: lengthDistribution
      .optional()
      .meta({ description: 'Duration; the total follows from the intensity' }),
    taper: taper
      .optional()
      .meta({ description: 'Care that falls in a straight line from a first day to a last' }),
    review: z
      .union([review, z.array(review).min(1)], { error: '{ after, finish, smaller } or a list of them' })
      .optional()
      .meta({ description: 'Reviews at which some finish early, or need less from then on' }),
    extension: extension.optional().meta({ description: 'Some stay longer' }),
  })
  .meta({
    id: 'Bundle',
    description: 'How much care a person takes and how it is laid over time',
    examples: [{ hours: { gamma: { mean: '67 hours', cv: 0.7 } }, over: '6 weeks' }],
  });
