/**
 * Shares that have come to each of several ends by some time, had each hazard been so many times as large.
 * `shares` are those by that time with every factor 1; hazards are constant, and each person comes to one end at
 * most, so that more of one end leaves fewer for the others. Shares sum to less than 1; factors are 0 or more.
 */
export function sharesWithHazards(shares: readonly number[], factors: readonly number[]): number[] {
  const gone = shares.reduce((sum, share) => sum + share, 0);
  if (gone === 0) return shares.map(() => 0);
  if (!(gone < 1))
    throw new RangeError(`shares that sum to ${gone} leave nobody, and say nothing of hazards`);
  const whole = -Math.log1p(-gone);
  const hazards = shares.map((share, i) => (whole * share * factors[i]!) / gone);
  const sum = hazards.reduce((a, b) => a + b, 0);
  return hazards.map((hazard) => (sum === 0 ? 0 : (-Math.expm1(-sum) * hazard) / sum));
}
