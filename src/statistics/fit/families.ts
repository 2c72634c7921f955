/** Maximum-likelihood fits of lognormal, gamma and Weibull distributions to a sample of positive values. */
import { gammaln } from 'simple-statistics';
import { digamma, trigamma } from './digamma.ts';
import { sampleFacts, sumOver, type Sample, type SampleFacts } from './sample.ts';

export type FittedFamily =
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number };

export interface Fitted<Law> {
  readonly law: Law;
  readonly logLikelihood: number;
  /** Numbers that were fitted. */
  readonly parameters: number;
}

/** Steps of a Newton iteration, which needs fewer than ten; and how near is near enough. */
const MOST_STEPS = 100;
const NEAR = 1e-12;

/** Mean and standard deviation of the logarithms are the estimates themselves. */
export function fitLognormal(sample: Sample): Fitted<FittedFamily> {
  const { n, meanLog, varianceLog } = spreadFacts(sample);
  const sigma = Math.sqrt(varianceLog);
  const logLikelihood = -n * (meanLog + Math.log(sigma) + 0.5 * Math.log(2 * Math.PI) + 0.5);
  return { law: { kind: 'lognormal', mu: meanLog, sigma }, logLikelihood, parameters: 2 };
}

/** Solves log(shape) - digamma(shape) = log(mean) - mean(log), by Newton from Minka's starting point. */
export function fitGamma(sample: Sample): Fitted<FittedFamily> {
  const { n, mean, meanLog } = spreadFacts(sample);
  const s = Math.log(mean) - meanLog;
  let shape = (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = (Math.log(shape) - digamma(shape) - s) / (1 / shape - trigamma(shape));
    shape = Math.max(shape - change, shape / 10);
    if (Math.abs(change) < NEAR * shape) break;
  }
  const scale = mean / shape;
  const logLikelihood = n * ((shape - 1) * meanLog - shape - gammaln(shape) - shape * Math.log(scale));
  return { law: { kind: 'gamma', shape, scale }, logLikelihood, parameters: 2 };
}

/** Solves sum(x^k log x) / sum(x^k) - 1/k = mean(log), which grows in k, by Newton kept between bounds. */
export function fitWeibull(sample: Sample): Fitted<FittedFamily> {
  const { n, meanLog, varianceLog } = spreadFacts(sample);
  // the logarithm of a Weibull variable has standard deviation pi / (shape sqrt 6)
  let shape = Math.PI / Math.sqrt(6 * varianceLog);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { ratio, slope } = weibullSums(sample, shape, meanLog);
    const change = (ratio - 1 / shape) / (slope + 1 / (shape * shape));
    shape = Math.max(shape - change, shape / 10);
    if (Math.abs(change) < NEAR * shape) break;
  }
  const power = sumOver(sample, (x) => Math.exp(shape * (Math.log(x) - meanLog))) / n;
  const scale = Math.exp(meanLog + Math.log(power) / shape);
  const logLikelihood = n * (Math.log(shape) - shape * Math.log(scale) + (shape - 1) * meanLog - 1);
  return { law: { kind: 'weibull', shape, scale }, logLikelihood, parameters: 2 };
}

/** Weighted mean of log x - mean(log) with weights x^shape, and its derivative: the weighted variance. */
function weibullSums(
  { values, counts }: Sample,
  shape: number,
  meanLog: number,
): { readonly ratio: number; readonly slope: number } {
  let [all, first, second] = [0, 0, 0];
  for (let i = 0; i < values.length; i += 1) {
    const log = Math.log(values[i]!) - meanLog;
    const weight = counts[i]! * Math.exp(shape * log);
    all += weight;
    first += weight * log;
    second += weight * log * log;
  }
  const ratio = first / all;
  return { ratio, slope: second / all - ratio * ratio };
}

/** A sample without spread has no likelihood to maximise. */
function spreadFacts(sample: Sample): SampleFacts {
  const facts = sampleFacts(sample);
  if (!(facts.varianceLog > 1e-18)) throw new RangeError('A sample to fit holds more than one value');
  return facts;
}
