/** Chance of `count` or more successes in `trials` independent trials that each succeed with `share`. */
export function atLeast(count: number, trials: number, share: number): number {
  let chance = (1 - share) ** trials;
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += chance;
    chance *= ((trials - k) / (k + 1)) * (share / (1 - share));
  }
  return Math.max(0, 1 - below);
}

/**
 * Chance of `count` or fewer successes in `trials` independent trials that each succeed with `share`
 * (0 < share < 1). Summed from logarithms, so that it holds for thousands of trials and far tails.
 */
export function atMost(count: number, trials: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share);
  let logarithm = trials * Math.log1p(-share);
  let chance = 0;
  for (let k = 0; k <= count; k++) {
    chance += Math.exp(logarithm);
    logarithm += Math.log((trials - k) / (k + 1)) + odds;
  }
  return Math.min(1, chance);
}
