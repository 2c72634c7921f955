/** Which of several systems has the best mean (Kim and Nelson, ACM TOMACS 11, 2001: the fully sequential procedure KN). */

export interface Selecting {
  /** Chance with which the best is chosen when it is at least `indifference` better than any other, e.g. 0.95. */
  readonly chance: number;
  /** Smallest difference that matters, above 0, in the unit of the values. */
  readonly indifference: number;
  /** Values that the variances are judged by before any system is left out; at least 2. */
  readonly first: number;
  readonly better: 'lower' | 'higher';
}

export interface Selected {
  /** Systems not yet left out; one alone is the best. */
  readonly left: readonly number[];
  /** How many values of each system it took; all that there are while more than one is left. */
  readonly used: number;
}

/**
 * Screens systems by their values: `samples[i][r]` is that of system i in replication r, the same
 * replications for all (common random numbers are allowed, and help). After each replication beyond `first`
 * it leaves out every system that some other stands clearly above. Throws RangeError when there are fewer
 * than two systems or `first` values of them.
 */
export function kimNelson(samples: readonly (readonly number[])[], selecting: Selecting): Selected {
  const { first, better } = selecting;
  const values = better === 'higher' ? samples : samples.map((own) => own.map((value) => -value));
  const most = Math.min(...samples.map((own) => own.length));
  if (samples.length < 2 || first < 2 || most < first)
    throw new RangeError(`a selection needs two systems and ${Math.max(first, 2)} values of each`);
  const room = roomFor(values, selecting);
  const sums = values.map((own) => own.slice(0, first).reduce((sum, value) => sum + value, 0));
  let left = values.map((_, i) => i);
  for (let used = first; ; used++) {
    left = left.filter((i) => left.every((other) => sums[i]! >= sums[other]! - room(i, other, used)));
    if (left.length === 1 || used === most) return { left, used };
    for (const i of left) sums[i]! += values[i]![used]!;
  }
}

/** What a selection constant depends on. */
export interface SelectionDesign {
  /** Systems to choose among; 2 or more. */
  readonly systems: number;
  /** Chance of being right, above 1 / systems and below 1. */
  readonly chance: number;
  /** Values that the variances are judged by; 2 or more. */
  readonly first: number;
}

/**
 * The constant of KN: eta = ((2 a / (systems - 1)) ^ (-2 / (first - 1)) - 1) / 2, where a = 1 - chance. The
 * room of two systems begins at 2 eta (first - 1) times the variance of their difference over the
 * indifference. It holds under common random numbers, with c = 1 (Kim and Nelson, "A fully sequential
 * procedure for indifference-zone selection in simulation", ACM TOMACS 11, 2001). Throws RangeError outside.
 */
export function kimNelsonEta({ systems, chance, first }: SelectionDesign): number {
  if (!Number.isInteger(systems) || systems < 2 || !Number.isInteger(first) || first < 2)
    throw new RangeError(`a selection needs two systems and two values of each; got ${systems} and ${first}`);
  if (!(chance > 1 / systems && chance < 1))
    throw new RangeError(`a chance must be above that of guessing and below 1; got ${chance}`);
  return (((2 * (1 - chance)) / (systems - 1)) ** (-2 / (first - 1)) - 1) / 2;
}

/** How far the sum of one system may stay behind that of another after so many values. */
function roomFor(
  values: readonly (readonly number[])[],
  { chance, indifference, first }: Selecting,
): (one: number, other: number, used: number) => number {
  const freedom = first - 1;
  const eta = kimNelsonEta({ systems: values.length, chance, first });
  const variances = values.map((own, i) =>
    values.map((others, k) => (i === k ? 0 : varianceOfDifference(own, others, first))),
  );
  return (one, other, used) =>
    Math.max(
      0,
      (indifference / 2) * ((2 * eta * freedom * variances[one]![other]!) / indifference ** 2 - used),
    );
}

function varianceOfDifference(own: readonly number[], others: readonly number[], first: number): number {
  const differences = Array.from({ length: first }, (_, r) => own[r]! - others[r]!);
  const mean = differences.reduce((sum, value) => sum + value, 0) / first;
  return differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (first - 1);
}
