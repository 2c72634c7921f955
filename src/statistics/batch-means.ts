import { meanInterval, type MeanInterval } from './interval.ts';

/** Interval for the mean of one long run, from means of parts of it. */
export interface BatchMeans extends MeanInterval {
  /** Means of the parts. */
  readonly batches: readonly number[];
  /** Values left over at the start, so that all parts are of one length. */
  readonly leftOut: number;
  /** Correlation of each part's mean with the next; far from 0 = parts too short, the interval too narrow. */
  readonly correlation: number;
}

/**
 * Cuts a series of values, one after another, into equal parts and treats their means as independent.
 * Replications are better where they are cheap (they are here); this is for a single long record.
 * Throws RangeError unless there are two parts or more, and a value in each.
 */
export function batchMeans(values: readonly number[], parts: number): BatchMeans {
  const length = Math.floor(values.length / parts);
  if (!Number.isInteger(parts) || parts < 2 || length < 1) {
    throw new RangeError(`two parts or more with a value each are needed; got ${values.length} in ${parts}`);
  }
  const leftOut = values.length - length * parts;
  const batches = Array.from({ length: parts }, (_, part) => {
    const start = leftOut + part * length;
    return values.slice(start, start + length).reduce((sum, value) => sum + value, 0) / length;
  });
  return { ...meanInterval(batches), batches, leftOut, correlation: nextCorrelation(batches) };
}

/** Correlation at lag 1; 0 where nothing varies. */
function nextCorrelation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const products = values.slice(1).reduce((sum, value, i) => sum + (value - mean) * (values[i]! - mean), 0);
  return squares === 0 ? 0 : products / squares;
}
