import type { BaseDistribution } from './distribution-spec.ts';
import { logGamma } from './incomplete-gamma.ts';
import { positive } from './parameters.ts';

type Lognormal = Extract<BaseDistribution, { kind: 'lognormal' }>;
type Gamma = Extract<BaseDistribution, { kind: 'gamma' }>;
type Weibull = Extract<BaseDistribution, { kind: 'weibull' }>;

/** Shapes of a Weibull that are looked through: coefficients of variation from 0.0013 to 2 x 10^14. */
const WEIBULL_SHAPES = { least: 0.02, most: 1000 };

/** Lognormal with this mean and standard deviation, both > 0. Throws RangeError otherwise. */
export function lognormalFromMeanSd(mean: number, sd: number): Lognormal {
  const cv = positive(sd, 'sd of a lognormal') / positive(mean, 'mean of a lognormal');
  const variance = Math.log1p(cv * cv);
  return { kind: 'lognormal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** Lognormal with this mean and median; the mean must be above the median, which must be > 0. */
export function lognormalFromMeanMedian(mean: number, median: number): Lognormal {
  positive(median, 'median of a lognormal');
  if (!(mean > median && mean < Infinity)) {
    throw new RangeError(
      `the mean of a lognormal must be above its median; got mean ${mean}, median ${median}`,
    );
  }
  return { kind: 'lognormal', mu: Math.log(median), sigma: Math.sqrt(2 * Math.log(mean / median)) };
}

/** Gamma with this mean and standard deviation, both > 0. */
export function gammaFromMeanSd(mean: number, sd: number): Gamma {
  const cv = positive(sd, 'sd of a gamma') / positive(mean, 'mean of a gamma');
  return gammaFromShapeMean(1 / (cv * cv), mean);
}

/** Gamma with this shape and mean, both > 0. */
export function gammaFromShapeMean(shape: number, mean: number): Gamma {
  return {
    kind: 'gamma',
    shape: positive(shape, 'shape of a gamma'),
    scale: positive(mean, 'mean of a gamma') / shape,
  };
}

/** Weibull with this shape and mean, both > 0. */
export function weibullFromShapeMean(shape: number, mean: number): Weibull {
  positive(shape, 'shape of a Weibull');
  positive(mean, 'mean of a Weibull');
  return { kind: 'weibull', shape, scale: mean / Math.exp(logGamma(1 + 1 / shape)) };
}

/**
 * Weibull with this mean and standard deviation, both > 0: the shape is found by halving, since the
 * coefficient of variation falls as the shape rises. Throws RangeError when none between 0.02 and 1000 will do.
 */
export function weibullFromMeanSd(mean: number, sd: number): Weibull {
  const cv = positive(sd, 'sd of a Weibull') / positive(mean, 'mean of a Weibull');
  const wanted = Math.log1p(cv * cv);
  let low = Math.log(WEIBULL_SHAPES.least);
  let high = Math.log(WEIBULL_SHAPES.most);
  if (wanted > spreadOf(low) || wanted < spreadOf(high)) {
    throw new RangeError(`no Weibull of shape 0.02 to 1000 has mean ${mean} and sd ${sd}`);
  }
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (spreadOf(middle) > wanted) low = middle;
    else high = middle;
  }
  return weibullFromShapeMean(Math.exp((low + high) / 2), mean);
}

/** ln(1 + cv^2) of a Weibull, from the logarithm of its shape. */
function spreadOf(logShape: number): number {
  const inverse = Math.exp(-logShape);
  return logGamma(1 + 2 * inverse) - 2 * logGamma(1 + inverse);
}
