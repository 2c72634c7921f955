import { quantile } from 'simple-statistics';
import { crossedVariance } from '../../statistics/crossed-variance.ts';
import type { UncertainFigure } from './psa.ts';

/** A figure from its values by draw, then by replication: at least two of each. */
export function uncertainFigure(table: readonly (readonly number[])[]): UncertainFigure {
  const { mean, rows, columns, rest } = crossedVariance(table);
  const [draws, years] = [table.length, table[0]!.length];
  const [low, high] = quantile(averageYears(table), [0.025, 0.975]) as [number, number];
  return {
    mean,
    se: Math.sqrt(rows / draws + columns / years + rest / (draws * years)),
    low,
    high,
    sdOfInputs: Math.sqrt(rows),
    sdOfYears: Math.sqrt(columns + rest),
  };
}

/**
 * The average year of each draw. Means over a few replications spread more than the inputs make them: they
 * are drawn towards their mean until their variance is that of the inputs alone.
 */
export function averageYears(table: readonly (readonly number[])[]): number[] {
  const { mean, rows, rest, rowMeans } = crossedVariance(table);
  const seen = rows + rest / table[0]!.length;
  const shrink = seen > 0 ? Math.sqrt(rows / seen) : 0;
  return rowMeans.map((value) => mean + shrink * (value - mean));
}
