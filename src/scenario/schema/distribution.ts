/** Distributions: a fixed value, or exactly one of the named kinds with its parameters. */
import { z } from 'zod';
import { quantityKinds, type QuantityKindName } from '../quantity-kinds.ts';
import {
  amount,
  count,
  intensity,
  length,
  number,
  rate,
  share,
  signedRate,
  type Quantity,
} from './quantities.ts';
import { yesNo } from './words.ts';

type Leaf = z.ZodType<Quantity>;

/** Mean and spread, or native parameters: which pairs go together is checked by `check/distributions.ts`. */
function positiveKinds(value: Leaf) {
  const mean = value.optional().meta({ description: 'Mean' });
  const sd = value.optional().meta({ description: 'Standard deviation' });
  const cv = number.optional().meta({ description: 'Standard deviation as a multiple of the mean' });
  const shape = number.optional().meta({ description: 'Shape parameter' });
  const scale = value.optional().meta({ description: 'Scale parameter' });
  return {
    erlang: z.strictObject({ shape, mean }).meta({ description: 'Sum of so many exponential phases' }),
    gamma: z
      .strictObject({ mean, sd, cv, shape, scale })
      .meta({ description: 'Gamma, by mean and spread or by shape' }),
    weibull: z
      .strictObject({ mean, sd, cv, shape, scale })
      .meta({ description: 'Weibull, by mean and spread or by shape' }),
    lognormal: z
      .strictObject({
        mean,
        sd,
        cv,
        median: value.optional().meta({ description: 'Median; must lie below the mean' }),
        mu: number.optional().meta({ description: 'Mean of the logarithm (of days, hours or people)' }),
        sigma: number.optional().meta({ description: 'Standard deviation of the logarithm' }),
      })
      .meta({ description: 'Lognormal: the logarithm is normal; a long tail to the right' }),
  };
}

function mixedKinds(value: Leaf) {
  return {
    hyperexponential: z
      .strictObject({
        shares: z.array(share).min(1).meta({ description: 'Shares of the phases; they sum to 100%' }),
        means: z.array(value).min(1).meta({ description: 'Mean of each phase' }),
      })
      .meta({ description: 'A mixture of exponentials' }),
    phaseType: z
      .strictObject({
        start: z.array(share).min(1).meta({ description: 'Share that starts in each phase' }),
        rates: z
          .array(z.array(signedRate).min(1))
          .min(1)
          .meta({ description: 'Rates from phase to phase; the diagonal is minus the total rate out' }),
      })
      .meta({ description: 'Time to get through exponential phases' }),
    discrete: z
      .strictObject({
        values: z.array(value).min(1).meta({ description: 'Values it can take' }),
        shares: z.array(share).min(1).meta({ description: 'Share of each value; they sum to 100%' }),
      })
      .meta({ description: 'Stated values with their shares' }),
    empirical: z
      .strictObject({
        values: z.array(value).min(1).meta({ description: 'Observed values, each as likely' }),
        interpolate: yesNo.optional().meta({
          description: 'Join the values by straight lines, so that values between them occur too',
          default: 'no',
        }),
      })
      .meta({ description: 'Observed values' }),
  };
}

function plainKinds(value: Leaf) {
  const mean = value.meta({ description: 'Mean' });
  return {
    normal: z
      .strictObject({ mean, sd: value.meta({ description: 'Standard deviation' }) })
      .meta({ description: 'Normal; may be negative unless truncated' }),
    poisson: z.strictObject({ mean }).meta({ description: 'Poisson: whole numbers' }),
    geometric: z
      .strictObject({
        mean: mean.optional(),
        success: share.optional().meta({ description: 'Share of trials that succeed; counted from 1' }),
      })
      .meta({ description: 'Number of trials to the first success' }),
    uniform: z
      .strictObject({
        low: value.meta({ description: 'Lowest value' }),
        high: value.meta({ description: 'Highest value' }),
      })
      .meta({ description: 'Anything between two values, each as likely' }),
    triangular: z
      .strictObject({
        low: value.meta({ description: 'Lowest value' }),
        mode: value.meta({ description: 'Most likely value' }),
        high: value.meta({ description: 'Highest value' }),
      })
      .meta({ description: 'Between two values with a most likely one' }),
  };
}

function exponential(value: Leaf) {
  const long = z.strictObject({
    mean: value.optional().meta({ description: 'Mean' }),
    rate: rate.optional().meta({ description: 'Rate: one over the mean' }),
  });
  return z.union([value, long], { error: 'a mean, or { mean } or { rate }' });
}

function modifiers(value: Leaf) {
  return {
    truncate: z
      .strictObject({
        low: value.optional().meta({ description: 'Lowest value kept' }),
        high: value.optional().meta({ description: 'Highest value kept' }),
      })
      .optional()
      .meta({ description: 'Only values between these occur; `check` reports what it does to the mean' }),
    round: z
      .strictObject({
        to: value.meta({ description: 'Multiples to round to' }),
        rule: z
          .enum(['nearest', 'up', 'down'])
          .optional()
          .meta({ description: 'Which way to round', default: 'nearest' }),
        redrawWhileNotPositive: yesNo.optional().meta({
          description: 'Draw again while the rounded value is not above zero',
          default: 'no',
        }),
      })
      .optional()
      .meta({ description: 'Values are rounded; `check` reports what it does to the mean' }),
  };
}

function distributionOf(
  value: Leaf,
  { id, kind, example }: { id: string; kind: QuantityKindName; example: object },
) {
  const kinds = z.strictObject({
    fixed: value.optional().meta({ description: 'Always this value' }),
    exponential: exponential(value).optional().meta({ description: 'Exponential, by its mean' }),
    ...z.strictObject(positiveKinds(value)).partial().shape,
    ...z.strictObject(mixedKinds(value)).partial().shape,
    ...z.strictObject(plainKinds(value)).partial().shape,
    ...modifiers(value),
  });
  const error = `${quantityKinds[kind].expected}; or one distribution such as { exponential: { mean: ... } }`;
  return z
    .union([value, kinds], { error })
    .meta({ id, description: 'A fixed value, or exactly one kind of distribution', examples: [example] });
}

/** Lengths of time. */
export const lengthDistribution = distributionOf(length, {
  id: 'LengthDistribution',
  kind: 'length',
  example: { lognormal: { mean: '35 days', sd: '21 days' } },
});
/** Total hours or visits of a bundle. */
export const amountDistribution = distributionOf(amount, {
  id: 'AmountDistribution',
  kind: 'amount',
  example: { gamma: { mean: '67 hours', cv: 0.7 } },
});
/** Hours or visits a day or a week. */
export const intensityDistribution = distributionOf(intensity, {
  id: 'IntensityDistribution',
  kind: 'intensity',
  example: { uniform: { low: '1 hours/day', high: '3 hours/day' } },
});
/** People at once. */
export const countDistribution = distributionOf(count, {
  id: 'CountDistribution',
  kind: 'count',
  example: { poisson: { mean: 3 } },
});
