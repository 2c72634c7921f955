/** The part of jstat that tests compare with: it comes without types. */
declare module 'jstat' {
  const jstat: {
    readonly studentt: { cdf(x: number, freedom: number): number };
    readonly gamma: { cdf(x: number, shape: number, scale: number): number };
    readonly weibull: { cdf(x: number, scale: number, shape: number): number };
    readonly lognormal: { cdf(x: number, mu: number, sigma: number): number };
    readonly normal: { cdf(x: number, mean: number, sd: number): number };
    readonly poisson: { cdf(x: number, mean: number): number };
    readonly triangular: { cdf(x: number, low: number, high: number, mode: number): number };
    readonly chisquare: { inv(p: number, freedom: number): number };
    gammaln(x: number): number;
  };
  export default jstat;
}
