/** Variant minus base, paired by replication: both met the same people with the same needs. */
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
  const found = pairedDifference(bases, variants);
  return { ...what, ...found, oneYear: oneYearOf(row.measure, found, pairs), replications, ...why };
}
