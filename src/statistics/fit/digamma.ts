/** Derivatives of the logarithm of the gamma function, for x > 0 (Abramowitz and Stegun 6.3.18, 6.4.12). */
const FAR = 8;

/** First derivative; relative error about 1e-12. */
export function digamma(x: number): number {
  if (x < FAR) return digamma(x + 1) - 1 / x;
  const y = 1 / (x * x);
  return Math.log(x) - 0.5 / x - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y / 132))));
}

/** Second derivative. */
export function trigamma(x: number): number {
  if (x < FAR) return trigamma(x + 1) + 1 / (x * x);
  const y = 1 / (x * x);
  return 1 / x + y / 2 + (y / x) * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y / 30)));
}
