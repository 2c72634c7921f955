/** What the author believes of a number: an interval, or a distribution. `stepdown psa` draws from it. */
import { z } from 'zod';

const EXPECTED = 'a figure in the unit of the value, or a plain number in that unit';

const leaf = z.union([z.string(), z.number()], { error: EXPECTED });
const low = leaf.meta({ description: 'Lowest value' });
const high = leaf.meta({ description: 'Highest value' });
const meanAndSd = {
  mean: leaf.meta({ description: 'Mean' }),
  sd: leaf.meta({ description: 'Standard deviation' }),
};

function kind(shape: Record<string, z.ZodType>, description: string) {
  return z.strictObject(shape).optional().meta({ description });
}

const between = z
  .array(leaf, { error: 'two figures, the lower first' })
  .length(2, { error: 'two figures, the lower first' })
  .meta({
    id: 'Between',
    description:
      'Lower and upper figure, in the unit of the value, between which the author is 95% sure that it lies; `stepdown psa` draws from it',
    examples: [
      [0.74, 0.8],
      ['34 hours', '45 hours'],
    ],
  });

const belief = z
  .strictObject({
    uniform: kind({ low, high }, 'Anything between two figures, each as likely'),
    triangular: kind(
      { low, mode: leaf.meta({ description: 'Most likely value' }), high },
      'Between two figures with a most likely one',
    ),
    normal: kind(meanAndSd, 'Normal, by mean and standard deviation'),
    lognormal: kind(meanAndSd, 'Lognormal, by mean and standard deviation'),
    gamma: kind(meanAndSd, 'Gamma, by mean and standard deviation'),
    discrete: kind(
      {
        values: z.array(leaf).min(1).meta({ description: 'Figures it may be' }),
        shares: z.array(leaf).min(1).meta({ description: 'How likely each is; they sum to 100%' }),
      },
      'Stated figures with their shares',
    ),
  })
  .meta({
    id: 'Belief',
    description:
      'What the number may be, as exactly one distribution in its unit, instead of `between`; `stepdown psa` draws from it',
    examples: [{ triangular: { low: '30 hours', mode: '38 hours', high: '50 hours' } }],
  });

export const beliefKeys = {
  between: between.optional().meta({ description: 'Between which figures it lies with 95%' }),
  belief: belief.optional().meta({ description: 'What it may be, instead of `between`' }),
};
