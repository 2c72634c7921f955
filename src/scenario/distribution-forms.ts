/** Which parameters of each kind of distribution go together. Read by merging and by checking. */

/** Sets of parameters, each of which fixes the distribution. Null: given by one value, not by a map. */
export const distributionForms = {
  fixed: null,
  exponential: [['mean'], ['rate']],
  erlang: [['shape', 'mean']],
  gamma: [
    ['mean', 'sd'],
    ['mean', 'cv'],
    ['shape', 'scale'],
    ['shape', 'mean'],
  ],
  lognormal: [
    ['mean', 'sd'],
    ['mean', 'cv'],
    ['mean', 'median'],
    ['mu', 'sigma'],
  ],
  weibull: [
    ['mean', 'sd'],
    ['mean', 'cv'],
    ['shape', 'scale'],
    ['shape', 'mean'],
  ],
  hyperexponential: [['shares', 'means']],
  phaseType: [['start', 'rates']],
  normal: [['mean', 'sd']],
  poisson: [['mean']],
  geometric: [['mean'], ['success']],
  uniform: [['low', 'high']],
  triangular: [['low', 'mode', 'high']],
  empirical: [['values'], ['values', 'interpolate']],
  discrete: [['values', 'shares']],
} as const satisfies Record<string, readonly (readonly string[])[] | null>;

export type DistributionKind = keyof typeof distributionForms;

export const distributionKinds = Object.keys(distributionForms) as DistributionKind[];

/** Whether these parameters together fix a distribution of the kind. */
export function isForm(kind: DistributionKind, keys: readonly string[]): boolean {
  const forms: readonly (readonly string[])[] = distributionForms[kind] ?? [];
  return forms.some((form) => form.length === keys.length && form.every((key) => keys.includes(key)));
}
