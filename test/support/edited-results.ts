/** The sample comparison with figures changed, for tests of what the report says of other numbers. */
import type { Difference, Estimate, Results } from '../../src/experiment/results.ts';
import { comparisonsOf, type Comparison } from '../../reports/reading/sides.ts';
import { sampleManifest, sampleResults } from './sample-results.ts';

type Dimensions = Readonly<Record<string, string>>;

interface Row {
  readonly measure: string;
  readonly dimensions: Dimensions;
}

function isOf(row: Row, { measure, dimensions }: Row): boolean {
  return (
    row.measure === measure &&
    JSON.stringify(Object.entries(row.dimensions).sort()) ===
      JSON.stringify(Object.entries(dimensions).sort())
  );
}

/** A new estimate with a narrow interval. */
export function estimateOf(of: Row, mean: number, unit = ''): Estimate {
  const error = Math.abs(mean) / 1000;
  return {
    ...of,
    ...{ unit, basis: 'state', mean, sd: error, se: error, replications: 30 },
    ...{ low: mean - error, high: mean + error, p10: mean - error, p90: mean + error },
  };
}

/** A new difference of the sample's variant; its verdict follows from its interval. */
export function differenceOf(of: Row, mean: number, error: number): Difference {
  const variant = sampleResults().variants[0]!.scenario;
  const [low, high] = [mean - error, mean + error];
  const verdict =
    mean === 0 && error === 0 ? 'same' : low > 0 ? 'higher' : high < 0 ? 'lower' : 'cannot tell';
  const oneYear = { p10: mean - 2 * error, p90: mean + 2 * error, chanceLower: 0.5, chanceBetter: 0.5 };
  return {
    ...of,
    ...{ unit: '', variant, mean, se: error / 2, low, high, oneYear, verdict },
    ...{ moreReplications: null, pairingGain: null, replications: 30 },
  };
}

/** What is put in the place of the sample's own figures, or added to them. */
export interface Edits {
  readonly base?: readonly Estimate[];
  readonly variant?: readonly Estimate[];
  readonly differences?: readonly Difference[];
}

function replaced<T extends Row>(rows: readonly T[], edits: readonly T[]): T[] {
  return [...rows.filter((row) => !edits.some((edit) => isOf(row, edit))), ...edits];
}

/** The sample comparison, edited. */
export function editedResults({ base = [], variant = [], differences = [] }: Edits): Results {
  const sample = sampleResults();
  const [other] = sample.variants;
  return {
    ...sample,
    measures: replaced(sample.measures, base),
    variants: [{ ...other!, measures: replaced(other!.measures, variant) }],
    differences: replaced(sample.differences, differences),
  };
}

/** The edited comparison, ready to be read. */
export function editedComparison(edits: Edits): Comparison {
  return comparisonsOf(editedResults(edits), sampleManifest())[0]!;
}
