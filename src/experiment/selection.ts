/** Which of several scenarios is best, judged by differences between them on the same people. */
import { measureNamed } from '../measures/measure-names.ts';
import { normalQuantile } from '../random/normal-quantile.ts';
import { sequence } from '../random/stream.ts';
import { chancesOfBest } from '../statistics/chance-of-best.ts';
import { kimNelson } from '../statistics/kim-nelson.ts';
import { pairedDifference, type PairedDifference } from '../statistics/paired-difference.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** Which of several scenarios is best. */
export interface Selection {
  readonly measure: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  /** Chance with which the selection procedure (KN) keeps the best, where that is better by `indifference`. */
  readonly chance: number;
  readonly indifference: number;
  /** Scenarios that it has not left out: one is the best. */
  readonly left: readonly string[];
  /** Replications that it took. */
  readonly used: number;
  /** Chance of each scenario to have the best mean. */
  readonly chances: readonly { readonly scenario: string; readonly chance: number }[];
  /** Every other scenario less the one with the best average, paired; intervals hold for all pairs together. */
  readonly pairs: readonly (Pick<
    PairedDifference,
    'mean' | 'low' | 'high' | 'verdict' | 'moreReplications'
  > & {
    readonly best: string;
    readonly other: string;
  })[];
}

const MEASURE = 'delayedDays';
/** Chance with which the procedure is right. */
const CHANCE = 0.95;
/** What matters, as a share of the base: below it nobody could act. */
const INDIFFERENCE = 0.01;
/** Replications that variances are judged by before any scenario is left out. */
const FIRST = 10;

/**
 * The selection among a base and two variants or more by delayed days; null for fewer, or where the measure
 * does not exist in every replication of each, or in one replication alone.
 */
export function selectionOf(runs: readonly ScenarioRun[]): Selection | null {
  const samples = runs.map(valuesOf);
  const count = samples[0]?.length ?? 0;
  if (runs.length < 3 || count < 2 || !samples.flat().every(Number.isFinite)) return null;
  const { better, unit } = measureNamed(MEASURE);
  const indifference = INDIFFERENCE * (samples[0]!.reduce((sum, value) => sum + value, 0) / count);
  if (better === 'neither' || indifference <= 0) return null;
  const selected = kimNelson(samples, {
    chance: CHANCE,
    indifference,
    first: Math.min(FIRST, count),
    better,
  });
  const uniform = sequence(`${runs[0]!.plan.seed}/chance of best`);
  const chances = chancesOfBest(samples, { better, normal: () => normalQuantile(uniform()) });
  return {
    measure: MEASURE,
    dimensions: {},
    unit,
    better,
    chance: CHANCE,
    indifference,
    left: selected.left.map((i) => runs[i]!.name),
    used: selected.used,
    chances: runs.map(({ name }, i) => ({ scenario: name, chance: chances[i]! })),
    pairs: pairsOf(runs, samples, better),
  };
}

function valuesOf({ catalogue, results }: ScenarioRun): number[] {
  const row = catalogue.measures.findIndex(
    ({ measure, dimensions }) => measure === MEASURE && Object.keys(dimensions).length === 0,
  );
  return row === -1 ? [NaN] : results.map(({ values }) => values[row]!);
}

/** Every other scenario less the one with the best average; intervals hold for all pairs of scenarios together. */
function pairsOf(
  runs: readonly ScenarioRun[],
  samples: readonly (readonly number[])[],
  better: 'lower' | 'higher',
): Selection['pairs'] {
  const sums = samples.map(
    (own) => own.reduce((sum, value) => sum + value, 0) * (better === 'lower' ? 1 : -1),
  );
  const leader = sums.indexOf(Math.min(...sums));
  // which scenario leads is chosen by looking: every pair of them might have been asked about
  const pairs = (runs.length * (runs.length - 1)) / 2;
  return runs.flatMap(({ name }, i) => {
    if (i === leader) return [];
    const { mean, low, high, verdict, moreReplications } = pairedDifference(
      samples[leader]!,
      samples[i]!,
      pairs,
    );
    return [{ best: runs[leader]!.name, other: name, mean, low, high, verdict, moreReplications }];
  });
}
