/** Positive values with the number of times each was seen: what a distribution is fitted to. */
export interface Sample {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

export interface SampleFacts {
  readonly n: number;
  readonly mean: number;
  /** Divisor n. */
  readonly variance: number;
  readonly meanLog: number;
  readonly varianceLog: number;
}

/** Sum over a sample of a function of the value. */
export function sumOver({ values, counts }: Sample, of: (value: number) => number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += counts[i]! * of(values[i]!);
  return sum;
}

/** Count, mean and variance of the values and of their logarithms. Throws RangeError unless all are above zero. */
export function sampleFacts(sample: Sample): SampleFacts {
  if (sample.values.length === 0 || sample.values.some((value) => !(value > 0)))
    throw new RangeError('A sample to fit holds values above zero, and at least one');
  const n = sumOver(sample, () => 1);
  const mean = sumOver(sample, (x) => x) / n;
  const meanLog = sumOver(sample, Math.log) / n;
  return {
    n,
    mean,
    variance: sumOver(sample, (x) => (x - mean) ** 2) / n,
    meanLog,
    varianceLog: sumOver(sample, (x) => (Math.log(x) - meanLog) ** 2) / n,
  };
}
