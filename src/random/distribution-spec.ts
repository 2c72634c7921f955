/**
 * Distributions in native parameters, as compiled. The unit of the variable is whatever the
 * parameters are in (days for lengths of time, hours for bundles, people for batches).
 */
export type DistributionSpec = BaseDistribution & {
  /** Lower and upper bound: draws outside are re-mapped by restricting the quantile (a truncation). */
  readonly truncate?: { readonly low: number; readonly high: number };
  /** Rounding of the draw: to a multiple of `to`; `redrawWhileNotPositive` = conditional on the rounded value being > 0. */
  readonly round?: {
    readonly to: number;
    readonly rule: 'nearest' | 'up' | 'down';
    readonly redrawWhileNotPositive: boolean;
  };
};

export type BaseDistribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  | {
      readonly kind: 'hyperexponential';
      readonly shares: readonly number[];
      readonly means: readonly number[];
    }
  /** Phase-type: initial shares, and sub-generator rows (rates per unit of the variable). */
  | {
      readonly kind: 'phaseType';
      readonly start: readonly number[];
      readonly rates: readonly (readonly number[])[];
    }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  /** Number of trials to the first success, from 1. */
  | { readonly kind: 'geometric'; readonly successShare: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Observed values, each as likely; `interpolate` joins them by straight lines (continuous). */
  | { readonly kind: 'empirical'; readonly values: readonly number[]; readonly interpolate: boolean }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly shares: readonly number[] };
