/** Mean and variance in one pass. */
export interface Moments {
  readonly count: number;
  /** NaN without values. */
  readonly mean: number;
  /** Sample variance (n - 1); NaN with fewer than two values. */
  readonly variance: number;
}

/**
 * Mean and variance of numbers that come one after another, by Welford's updates ("Note on a method
 * for calculating corrected sums of squares and products", Technometrics 4, 1962): no difference of
 * large sums, so that a million values around 1e9 keep their variance.
 */
export class RunningMoments implements Moments {
  #count = 0;
  #mean = 0;
  #squares = 0;

  /** Takes one value. Throws RangeError unless it is a finite number. */
  add(value: number): void {
    if (!Number.isFinite(value)) throw new RangeError(`a finite number is needed; got ${value}`);
    this.#count++;
    const before = value - this.#mean;
    this.#mean += before / this.#count;
    this.#squares += before * (value - this.#mean);
  }

  get count(): number {
    return this.#count;
  }

  get mean(): number {
    return this.#count === 0 ? NaN : this.#mean;
  }

  get variance(): number {
    return this.#count < 2 ? NaN : this.#squares / (this.#count - 1);
  }
}

/** Moments of a list, by {@link RunningMoments}. */
export function momentsOf(values: readonly number[]): Moments {
  const running = new RunningMoments();
  for (const value of values) running.add(value);
  return { count: running.count, mean: running.mean, variance: running.variance };
}
