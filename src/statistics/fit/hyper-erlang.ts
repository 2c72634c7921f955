/**
 * Maximum-likelihood fit of a phase-type distribution: a mixture of two Erlang branches, by expectation
 * maximisation for each choice of phases (Thummler, Buchholz and Telek, 2006), the likeliest of which stands.
 */
import { gammaln } from 'simple-statistics';
import type { Fitted } from './families.ts';
import { sampleFacts, type Sample } from './sample.ts';

/** One branch: so many phases, each passed at this rate; taken with this share. */
export interface ErlangBranch {
  readonly share: number;
  readonly phases: number;
  readonly rate: number;
}

export interface HyperErlang {
  readonly kind: 'hyperErlang';
  readonly branches: readonly ErlangBranch[];
}

/** Phases of the two branches that are tried: up to five in all. */
const CHOICES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 2],
  [2, 3],
];
const MOST_ROUNDS = 400;
/** Gain in mean log-likelihood below which a fit stands still. */
const STILL = 1e-9;
/** Values are put together into at most so many, by rank: a mixture of two branches sees no finer. */
const MOST_VALUES = 500;

/** The likeliest mixture. Rates, share and both numbers of phases count as fitted. */
export function fitHyperErlang(sample: Sample): Fitted<HyperErlang> {
  const coarse = coarsened(sample);
  const tried = CHOICES.map((phases) => maximised(coarse, startFor(coarse, phases)));
  const best = tried.reduce((one, other) => (other.mean > one.mean ? other : one));
  const { n } = sampleFacts(sample);
  const mean = meanLogLikelihood(sample, best.branches);
  return { law: { kind: 'hyperErlang', branches: best.branches }, logLikelihood: n * mean, parameters: 5 };
}

/** Neighbours by rank as their mean, with all their count. */
function coarsened(sample: Sample): Sample {
  if (sample.values.length <= MOST_VALUES) return sample;
  const order = [...sample.values.keys()].sort((a, b) => sample.values[a]! - sample.values[b]!);
  const size = Math.ceil(order.length / MOST_VALUES);
  const values: number[] = [];
  const counts: number[] = [];
  for (let from = 0; from < order.length; from += size) {
    const part = order.slice(from, from + size);
    const count = part.reduce((sum, i) => sum + sample.counts[i]!, 0);
    counts.push(count);
    values.push(part.reduce((sum, i) => sum + sample.values[i]! * sample.counts[i]!, 0) / count);
  }
  return { values, counts };
}

/** A short branch and a long one about the mean. */
function startFor(sample: Sample, [short, long]: readonly [number, number]): ErlangBranch[] {
  const { mean } = sampleFacts(sample);
  return [
    { share: 0.5, phases: short, rate: short / (0.5 * mean) },
    { share: 0.5, phases: long, rate: long / (1.5 * mean) },
  ];
}

interface Maximised {
  readonly branches: readonly ErlangBranch[];
  /** Log-likelihood of a value, on average. */
  readonly mean: number;
}

function maximised(sample: Sample, start: readonly ErlangBranch[]): Maximised {
  let branches = start;
  let mean = meanLogLikelihood(sample, branches);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = improved(sample, branches);
    const gained = meanLogLikelihood(sample, next);
    if (!Number.isFinite(gained) || gained - mean < STILL) break;
    [branches, mean] = [next, gained];
  }
  return { branches, mean };
}

/** One round: each value is shared out between the branches, each branch is fitted to its part. */
function improved({ values, counts }: Sample, branches: readonly ErlangBranch[]): ErlangBranch[] {
  const weight = branches.map(() => 0);
  const total = branches.map(() => 0);
  let n = 0;
  for (let i = 0; i < values.length; i += 1) {
    const logs = branches.map((branch) => logDensity(branch, values[i]!));
    const sum = logSum(logs);
    n += counts[i]!;
    for (const [b, log] of logs.entries()) {
      const part = counts[i]! * Math.exp(log - sum);
      weight[b]! += part;
      total[b]! += part * values[i]!;
    }
  }
  return branches.map(({ phases }, b) => ({
    share: weight[b]! / n,
    phases,
    rate: (phases * weight[b]!) / total[b]!,
  }));
}

/** Logarithm of the share times the density of the branch. */
function logDensity({ share, phases, rate }: ErlangBranch, x: number): number {
  return Math.log(share) + phases * Math.log(rate) + (phases - 1) * Math.log(x) - rate * x - gammaln(phases);
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

function meanLogLikelihood({ values, counts }: Sample, branches: readonly ErlangBranch[]): number {
  let [sum, n] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    sum += counts[i]! * logSum(branches.map((branch) => logDensity(branch, values[i]!)));
    n += counts[i]!;
  }
  return sum / n;
}
