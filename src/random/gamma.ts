import { gammaAbove, gammaBelow, gammaTerm } from './incomplete-gamma.ts';
import type { SmoothLaw } from './law.ts';
import { newtonQuantile } from './newton-quantile.ts';
import { positive } from './parameters.ts';

/** Gamma law with this shape and scale (both > 0); mean = shape x scale. An Erlang law when the shape is whole. */
export function gammaLaw(shape: number, scale: number): SmoothLaw {
  positive(shape, 'shape of a gamma');
  positive(scale, 'scale of a gamma');
  const upTo = (x: number): number => gammaBelow(shape, x / scale);
  const tails = {
    upTo,
    above: (x: number): number => gammaAbove(shape, x / scale),
    density: (x: number): number => (gammaTerm(shape, x / scale) * shape) / x,
  };
  return {
    ...tails,
    below: upTo,
    quantile: (p, q, guess = shape * scale) => newtonQuantile(tails, p, q, guess),
    mean: shape * scale,
    sd: Math.sqrt(shape) * scale,
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}

/** Erlang law: the sum of `shape` (a whole number) equal exponential stages, with this mean in all. */
export function erlangLaw(shape: number, mean: number): SmoothLaw {
  if (!Number.isInteger(shape) || shape < 1) {
    throw new RangeError(`shape of an Erlang must be a whole number from 1; got ${shape}`);
  }
  return gammaLaw(shape, positive(mean, 'mean of an Erlang') / shape);
}
