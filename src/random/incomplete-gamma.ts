/**
 * The gamma function and the regularised incomplete gamma functions, relative error about 1e-14.
 * Series and continued fraction: Abramowitz and Stegun (1964) 6.1.40, 6.5.29 and 6.5.31; the fraction
 * by Lentz's method.
 */

/** Terms after which a sum or fraction is taken to have failed (they need about the root of the shape). */
const MOST_TERMS = 1_000_000;

/** Stirling's correction: ln Gamma(a) - [(a - 1/2) ln a - a + ln(2 pi) / 2], for a >= 10. */
function stirlingCorrection(a: number): number {
  const r = 1 / (a * a);
  const far = r * (1 / 1188 - r * (691 / 360360 - r / 156));
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - far)))) / a;
}

/** ln Gamma(a), a > 0. */
export function logGamma(a: number): number {
  let product = 1;
  let x = a;
  for (; x < 10; x++) product *= x;
  return (
    (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirlingCorrection(x) - Math.log(product)
  );
}

/** x^a e^-x / Gamma(a + 1), without the cancellation that large `a` brings. */
export function gammaTerm(a: number, x: number): number {
  if (x === 0) return 0;
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  const off = (x - a) / a;
  return Math.exp(-a * (off - Math.log1p(off)) - stirlingCorrection(a)) / Math.sqrt(2 * Math.PI * a);
}

/** P(a, x) = share of a gamma of shape `a` and scale 1 below x. a > 0, x >= 0. */
export function gammaBelow(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), exact when small. */
export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) return sum * gammaTerm(a, x);
  }
  throw new RangeError(`the incomplete gamma series did not settle at shape ${a}, x ${x}`);
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const top = -n * (n - a);
    b += 2;
    d = 1 / (top * d + b);
    c = b + top / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) return value * gammaTerm(a, x) * a;
  }
  throw new RangeError(`the incomplete gamma fraction did not settle at shape ${a}, x ${x}`);
}

/** Phi(z) = share of a standard normal below z, exact in both tails. */
export function normalBelow(z: number): number {
  const half = 0.5 * gammaAbove(0.5, 0.5 * z * z);
  return z < 0 ? half : 1 - half;
}
