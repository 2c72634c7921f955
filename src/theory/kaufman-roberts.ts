/** A class of Poisson arrivals to a shared pool: load = arrival rate x mean stay; each holds `size` units. */
export interface LossClass {
  readonly load: number;
  readonly size: number;
}

/** Share of arrivals of each class lost, and mean units in use, at a pool without a queue. */
export interface SharedLoss {
  readonly lost: readonly number[];
  readonly meanUsed: number;
}

/**
 * Loss at a pool of `capacity` units shared by classes of different sizes, any law of the stay:
 * the recursion of Kaufman (1981) and Roberts (1981). Sizes and capacity are whole numbers of units.
 */
export function sharedLoss(capacity: number, classes: readonly LossClass[]): SharedLoss {
  if (![capacity, ...classes.map(({ size }) => size)].every((n) => Number.isInteger(n) && n > 0)) {
    throw new RangeError('capacity and sizes must be whole numbers of units above 0');
  }
  const weights = [1];
  for (let used = 1; used <= capacity; used++) {
    const weight = classes.reduce(
      (sum, { load, size }) => sum + load * size * (weights[used - size] ?? 0),
      0,
    );
    weights.push(weight / used);
    // Only ratios matter: keep them within the range of doubles.
    if (weight > 1e200) weights.forEach((each, i) => (weights[i] = each * 1e-200));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lost = classes.map(
    ({ size }) => weights.slice(capacity - size + 1).reduce((sum, weight) => sum + weight, 0) / total,
  );
  return { lost, meanUsed: weights.reduce((sum, weight, used) => sum + (weight * used) / total, 0) };
}
