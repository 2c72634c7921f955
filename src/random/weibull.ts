import { logGamma } from './incomplete-gamma.ts';
import type { SmoothLaw } from './law.ts';
import { positive } from './parameters.ts';

/** Weibull law: P(X > x) = exp(-(x / scale)^shape); shape and scale > 0. */
export function weibullLaw(shape: number, scale: number): SmoothLaw {
  positive(shape, 'shape of a Weibull');
  positive(scale, 'scale of a Weibull');
  const hazard = (x: number): number => (x / scale) ** shape;
  const upTo = (x: number): number => (x <= 0 ? 0 : -Math.expm1(-hazard(x)));
  const mean = scale * Math.exp(logGamma(1 + 1 / shape));
  const square = logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape);
  return {
    below: upTo,
    upTo,
    above: (x) => (x <= 0 ? 1 : Math.exp(-hazard(x))),
    quantile: (p, q) => scale * (p <= q ? -Math.log1p(-p) : -Math.log(q)) ** (1 / shape),
    density: (x) => (shape / x) * hazard(x) * Math.exp(-hazard(x)),
    mean,
    sd: mean * Math.sqrt(Math.expm1(square)),
    low: 0,
    high: Infinity,
    points: 'continuum',
  };
}
