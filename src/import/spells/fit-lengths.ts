/** Which distribution stands for the lengths of a group, why, and how near it comes. */
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { lawOf } from '../../random/law-of.ts';
import { rankedFits, type FittedLaw, type RankedFit } from '../../statistics/fit/aic.ts';
import { sampleFacts, type Sample } from '../../statistics/fit/sample.ts';
import { LEAST_GROUP } from './summary.ts';

export const FIT_KINDS = ['lognormal', 'gamma', 'weibull', 'phase-type', 'empirical'] as const;
export type FitKind = (typeof FIT_KINDS)[number];

export interface FamilyFit {
  readonly kind: FitKind;
  readonly spec: DistributionSpec;
  /** Null for the observed values themselves, which have no likelihood. */
  readonly aic: number | null;
  readonly parameters: number | null;
  readonly mean: number;
  /** Greatest distance between the fitted and the observed distribution function. */
  readonly distance: number;
}

/** The mean of a group of neighbours by rank beside the quantile of the fit at its middle, in days. */
export interface QuantilePair {
  readonly observed: number;
  readonly fitted: number;
}

export interface LengthFit {
  readonly n: number;
  readonly mean: number;
  /** All families, the best AIC first, the observed values last. */
  readonly families: readonly FamilyFit[];
  readonly chosen: FamilyFit;
  readonly why: string;
  readonly pairs: readonly QuantilePair[];
}

/** A distance above this shows, unless chance alone brings as much in one sample of twenty (1.36 / root n). */
const TOO_FAR = 0.05;
const CHANCE = 1.36;
const MOST_QUANTILES = 50;

/** Fits every family and chooses; `asked` overrules the choice. Lengths in days, all above zero. */
export function fitLengths(sample: Sample, asked: FitKind | null): LengthFit {
  const sorted = inOrder(sample);
  const { n, mean } = sampleFacts(sorted);
  const groups = rankGroups(sorted, Math.max(2, Math.min(MOST_QUANTILES, Math.floor(n / LEAST_GROUP))));
  const empirical = { kind: 'empirical', values: groups, interpolate: true } as const;
  const ranked = hasSpread(sorted) ? rankedFits(sorted).map((fit) => familyOf(fit, sorted)) : [];
  const observed: FamilyFit = {
    kind: 'empirical',
    spec: empirical,
    aic: null,
    parameters: null,
    mean: lawOf(empirical).mean,
    distance: distance(sorted, empirical),
  };
  const families = [...ranked, observed];
  const { chosen, why } = choice(families, { asked, tooFar: Math.max(TOO_FAR, CHANCE / Math.sqrt(n)) });
  const law = lawOf(chosen.spec);
  const pairs = groups.map((value, i) => {
    const p = (i + 0.5) / groups.length;
    return { observed: value, fitted: law.quantile(p, 1 - p) };
  });
  return { n, mean, families, chosen, why, pairs };
}

function hasSpread({ values }: Sample): boolean {
  return values.length > 1;
}

function inOrder({ values, counts }: Sample): Sample {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  return { values: order.map((i) => values[i]!), counts: order.map((i) => counts[i]!) };
}

/** Means of so many groups of equally many people, by rank: no value of one person stands in them. */
function rankGroups({ values, counts }: Sample, groups: number): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const sums = Array<number>(groups).fill(0);
  let seen = 0;
  for (const [i, value] of values.entries()) {
    let left = counts[i]!;
    while (left > 1e-9) {
      const group = Math.min(groups - 1, Math.floor((seen / n) * groups + 1e-9));
      const room = ((group + 1) * n) / groups - seen;
      const part = Math.min(left, room);
      sums[group]! += part * value;
      seen += part;
      left -= part;
    }
  }
  return sums.map((sum) => (sum * groups) / n);
}

function familyOf(fit: RankedFit, sample: Sample): FamilyFit {
  const spec = specOf(fit.law);
  const kind = fit.law.kind === 'hyperErlang' ? 'phase-type' : fit.law.kind;
  const { aic, parameters } = fit;
  return { kind, spec, aic, parameters, mean: lawOf(spec).mean, distance: distance(sample, spec) };
}

function specOf(law: FittedLaw): DistributionSpec {
  if (law.kind !== 'hyperErlang') return law;
  const size = law.branches.reduce((sum, { phases }) => sum + phases, 0);
  const start = Array<number>(size).fill(0);
  const rates = Array.from({ length: size }, () => Array<number>(size).fill(0));
  let at = 0;
  for (const { share, phases, rate } of law.branches) {
    start[at] = share;
    for (let phase = 0; phase < phases; phase += 1) {
      rates[at + phase]![at + phase] = -rate;
      if (phase + 1 < phases) rates[at + phase]![at + phase + 1] = rate;
    }
    at += phases;
  }
  return { kind: 'phaseType', start, rates };
}

/** Kolmogorov's distance, each step of the observed function taken at its middle: lengths come in whole minutes or days. */
function distance({ values, counts }: Sample, spec: DistributionSpec): number {
  const law = lawOf(spec);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const every = Math.max(1, Math.floor(values.length / 400));
  let [seen, far] = [0, 0];
  for (const [i, value] of values.entries()) {
    if (i % every === 0) far = Math.max(far, Math.abs(law.upTo(value) - (seen + counts[i]! / 2) / n));
    seen += counts[i]!;
  }
  return far;
}

function choice(
  families: readonly FamilyFit[],
  { asked, tooFar }: { readonly asked: FitKind | null; readonly tooFar: number },
): { readonly chosen: FamilyFit; readonly why: string } {
  const observed = families.at(-1)!;
  const told = families.find(({ kind }) => kind === asked);
  if (told !== undefined) return { chosen: told, why: `${told.kind}, because it was asked for (--fit)` };
  const [best, second] = families as [FamilyFit, FamilyFit | undefined];
  if (best.aic === null)
    return { chosen: observed, why: 'the observed values, because they are all the same' };
  const far = (best.distance * 100).toFixed(1);
  if (best.distance > tooFar)
    return {
      chosen: observed,
      why: `the observed values, because even the best family (${best.kind}) is up to ${far} points of probability away from them`,
    };
  const lead =
    second === undefined || second.aic === null
      ? ''
      : `, ${(second.aic - best.aic).toFixed(1)} below ${second.kind}`;
  return {
    chosen: best,
    why: `${best.kind}, because its AIC is the lowest${lead}; nowhere more than ${far} points of probability away from what was observed`,
  };
}
