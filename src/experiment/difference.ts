/** Variant minus base, paired by replication: both met the same people with the same needs. */
import { quantile } from 'simple-statistics';
import { measureNamed } from '../measures/measure-names.ts';
import type { MeasureRow } from '../measures/replication-result.ts';
import { pairedDifference } from '../statistics/paired-difference.ts';
import type { Difference } from './results.ts';
import { rowKey } from './scenario-run.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** Differences of every figure that both have, in the order of the base's catalogue. */
export function differencesOf(base: ScenarioRun, variant: ScenarioRun): Difference[] {
  const positions = new Map(variant.catalogue.measures.map((row, i) => [rowKey(row), i]));
  return base.catalogue.measures.flatMap((row, i) => {
    const other = positions.get(rowKey(row));
    if (other === undefined) return [];
    const pairs = base.results
      .map((result, k): [number, number] => [result.values[i]!, variant.results[k]!.values[other]!])
      .filter(([one, two]) => Number.isFinite(one) && Number.isFinite(two));
    return [differenceOf(row, variant.name, { pairs, all: base.results.length })];
  });
}

interface Pairs {
  readonly pairs: readonly (readonly [number, number])[];
  readonly all: number;
}

function differenceOf(row: MeasureRow, variant: string, { pairs, all }: Pairs): Difference {
  const what = { measure: row.measure, dimensions: row.dimensions, unit: row.unit, variant };
  const replications = pairs.length;
  const gap = all - replications;
  const why = gap === 0 ? {} : { why: `one of the two does not exist in ${gap} of ${all} replications` };
  if (replications === 0) return { ...what, ...NO_FIGURES, replications, ...why };
  const bases = pairs.map(([one]) => one);
  const variants = pairs.map(([, two]) => two);
  return {
    ...what,
    ...pairedDifference(bases, variants),
    oneYear: oneYearOf(row.measure, pairs),
    replications,
    ...why,
  };
}

const NO_FIGURES = {
  mean: null,
  se: null,
  low: null,
  high: null,
  oneYear: null,
  verdict: 'cannot tell',
  moreReplications: null,
  pairingGain: null,
} as const;

/** What a single measured period may bring: the spread of the paired differences themselves. */
function oneYearOf(measure: string, pairs: Pairs['pairs']): Difference['oneYear'] {
  if (pairs.length < 2) return null;
  const differences = pairs.map(([one, two]) => two - one);
  const [p10, p90] = quantile(differences, [0.1, 0.9]) as [number, number];
  const chanceLower = shareOf(differences, (difference) => difference < 0);
  const chanceHigher = shareOf(differences, (difference) => difference > 0);
  const { better } = measureNamed(measure);
  const chanceBetter = { lower: chanceLower, higher: chanceHigher, neither: null }[better];
  return { p10, p90, chanceLower, chanceBetter };
}

function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}
