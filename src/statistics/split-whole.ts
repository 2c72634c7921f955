/**
 * Splits a whole number by weights into whole parts that sum to it: each gets its part rounded
 * down, and what is left goes to the largest remainders (the first among equals).
 */
export function splitWhole(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const parts = exact.map((part) => Math.floor(part + 1e-9));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - parts[i]! }))
    .sort((one, other) => other.remainder - one.remainder || one.i - other.i);
  for (const { i } of byRemainder.slice(0, left)) parts[i]! += 1;
  return parts;
}
