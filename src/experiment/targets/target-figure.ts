/** Where the figure stands that a target judges, and its value in each replication. */
import type { ReplicationResult } from '../../measures/replication-result.ts';
import type { ScenarioRun } from '../scenario-run.ts';

export type TargetFigure = OfTheRun | OfAPeriod | Stated;

/** A measure of the whole measured period. */
interface OfTheRun {
  readonly of: 'run';
  /** Position among the measures of the catalogue. */
  readonly row: number;
  /** What its value is multiplied by: per 100,000, per month. */
  readonly times: number;
}

/** A series over some of its periods. */
interface OfAPeriod {
  readonly of: 'period';
  /** Position among the series of the catalogue. */
  readonly row: number;
  /** Whether periods add up, are averaged by their length, or are divided by the sum of another series. */
  readonly by: 'sum' | 'length' | { readonly row: number };
  /** Positions of the periods in the catalogue. */
  readonly periods: readonly number[];
  readonly times: number;
}

/** A figure that the file states. */
interface Stated {
  readonly of: 'file';
  readonly value: number;
}

/** Values in each replication, NaN where one does not exist; of a figure that is stated, that one alone. */
export function valuesOf(
  { catalogue, results }: Pick<ScenarioRun, 'catalogue' | 'results'>,
  figure: TargetFigure,
): number[] {
  if (figure.of === 'file') return [figure.value];
  if (figure.of === 'run') return results.map(({ values }) => values[figure.row]! * figure.times);
  const { periods } = catalogue;
  const lengths = figure.periods.map((p) => periods[p]!.toTick - periods[p]!.fromTick);
  return results.map(
    (result) => figure.times * overPeriods(result, figure, { lengths, count: periods.length }),
  );
}

function overPeriods(
  { series }: ReplicationResult,
  { row, by, periods }: OfAPeriod,
  { lengths, count }: { readonly lengths: readonly number[]; readonly count: number },
): number {
  const sum = (of: number, weight: (i: number) => number): number =>
    periods.reduce((total, p, i) => total + weight(i) * series[of * count + p]!, 0);
  if (by === 'sum') return sum(row, () => 1);
  if (by === 'length') return sum(row, (i) => lengths[i]!) / lengths.reduce((all, length) => all + length, 0);
  const bottom = sum(by.row, () => 1);
  return bottom === 0 ? NaN : sum(row, () => 1) / bottom;
}
