/** Draws that the chances are counted over: their standard error is at most half of one per cent. */
const DRAWS = 10_000;

/**
 * The chance of each system to have the best mean, given its values in the same replications and no
 * knowledge beside them: means are drawn from the multivariate t that belongs to such values (Gelman and
 * others, Bayesian Data Analysis, 2013, section 3.6), which keeps how far systems go together. `normal` gives
 * independent standard normals. Throws RangeError with fewer than two values of a system.
 */
export function chancesOfBest(
  samples: readonly (readonly number[])[],
  { better, normal }: { readonly better: 'lower' | 'higher'; readonly normal: () => number },
): number[] {
  const count = Math.min(...samples.map((own) => own.length));
  if (count < 2) throw new RangeError('a chance of being best needs two values of each system');
  const sign = better === 'higher' ? 1 : -1;
  const means = samples.map((own) => own.slice(0, count).reduce((sum, value) => sum + value, 0) / count);
  const wins = samples.map(() => 0);
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = Array.from({ length: count }, normal);
    const spread = spreadOf(weights, normal);
    const drawn = samples.map((own, i) => {
      let off = 0;
      for (let r = 0; r < count; r++) off += weights[r]! * (own[r]! - means[i]!);
      return sign * (means[i]! + off * spread);
    });
    const best = Math.max(...drawn);
    const winners = drawn.flatMap((value, i) => (value === best ? [i] : []));
    for (const i of winners) wins[i]! += 1 / winners.length;
  }
  return wins.map((won) => won / DRAWS);
}

/** What weights are multiplied by: the root of 1/(n (n-1)), widened as Student's t is. */
function spreadOf(weights: readonly number[], normal: () => number): number {
  const freedom = weights.length - 1;
  let chiSquared = 0;
  for (let k = 0; k < freedom; k++) chiSquared += normal() ** 2;
  return Math.sqrt(1 / (weights.length * chiSquared));
}
