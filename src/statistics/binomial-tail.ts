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
