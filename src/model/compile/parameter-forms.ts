/** The forms in which gamma, lognormal and Weibull distributions are given -> native parameters. */
import type { BaseDistribution } from '../../random/distribution-spec.ts';
import {
  gammaFromMeanSd,
  gammaFromShapeMean,
  lognormalFromMeanMedian,
  lognormalFromMeanSd,
  weibullFromMeanSd,
  weibullFromShapeMean,
} from '../../random/from-moments.ts';
import { numberOf } from '../../scenario/quantity.ts';
import type { Quantity } from '../../scenario/scenario.ts';

/** Parameters as written. */
interface Parameters {
  readonly mean?: Quantity | undefined;
  readonly sd?: Quantity | undefined;
  readonly cv?: Quantity | undefined;
  readonly shape?: Quantity | undefined;
  readonly scale?: Quantity | undefined;
  readonly median?: Quantity | undefined;
  readonly mu?: Quantity | undefined;
  readonly sigma?: Quantity | undefined;
}
type Read = (quantity: Quantity) => number;

/** A parameter that this form needs. Throws RangeError when it is not given. */
function needed(given: Quantity | undefined, what: string, read: Read): number {
  if (given === undefined) throw new RangeError(`a ${what}, to go with what is given`);
  return read(given);
}

function meanAndSd(written: Parameters, value: Read): [number, number] {
  const mean = needed(written.mean, 'mean', value);
  if (written.sd !== undefined) return [mean, value(written.sd)];
  return [mean, mean * needed(written.cv, 'sd or cv', numberOf)];
}

/** A gamma distribution given by mean and sd or cv, shape and mean, or shape and scale. */
export function gammaOf(written: Parameters, value: Read): BaseDistribution {
  if (written.shape === undefined) return gammaFromMeanSd(...meanAndSd(written, value));
  const shape = numberOf(written.shape);
  if (written.mean !== undefined) return gammaFromShapeMean(shape, value(written.mean));
  return { kind: 'gamma', shape, scale: needed(written.scale, 'scale', value) };
}

/** A Weibull distribution given in the same forms. */
export function weibullOf(written: Parameters, value: Read): BaseDistribution {
  if (written.shape === undefined) return weibullFromMeanSd(...meanAndSd(written, value));
  const shape = numberOf(written.shape);
  if (written.mean !== undefined) return weibullFromShapeMean(shape, value(written.mean));
  return { kind: 'weibull', shape, scale: needed(written.scale, 'scale', value) };
}

/** A lognormal distribution given by mean and sd, cv or median, or by mu and sigma. */
export function lognormalOf(written: Parameters, value: Read): BaseDistribution {
  if (written.mu !== undefined) {
    return { kind: 'lognormal', mu: numberOf(written.mu), sigma: needed(written.sigma, 'sigma', numberOf) };
  }
  if (written.median !== undefined) {
    return lognormalFromMeanMedian(needed(written.mean, 'mean', value), value(written.median));
  }
  return lognormalFromMeanSd(...meanAndSd(written, value));
}
