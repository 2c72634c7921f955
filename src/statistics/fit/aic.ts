/** Fits of all families to one sample, and which of them the Akaike criterion prefers. */
import { fitGamma, fitLognormal, fitWeibull, type Fitted, type FittedFamily } from './families.ts';
import { fitHyperErlang, type HyperErlang } from './hyper-erlang.ts';
import type { Sample } from './sample.ts';

export type FittedLaw = FittedFamily | HyperErlang;

export interface RankedFit extends Fitted<FittedLaw> {
  /** 2 x parameters - 2 x log-likelihood: the lower, the better. */
  readonly aic: number;
}

/** All families, the best first. Throws RangeError for a sample without spread or not above zero. */
export function rankedFits(sample: Sample): RankedFit[] {
  const fits: Fitted<FittedLaw>[] = [
    fitLognormal(sample),
    fitGamma(sample),
    fitWeibull(sample),
    fitHyperErlang(sample),
  ];
  return fits
    .map((fit) => ({ ...fit, aic: 2 * fit.parameters - 2 * fit.logLikelihood }))
    .sort((one, other) => one.aic - other.aic);
}
