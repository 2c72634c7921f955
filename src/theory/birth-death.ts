/**
 * Stationary shares of a birth and death process on 0..states - 1: `birth(n)` is the rate from n to
 * n + 1, `death(n)` from n to n - 1 (> 0 for n > 0). Sums start at the likeliest state, so nothing overflows.
 */
export function birthDeath(
  birth: (n: number) => number,
  death: (n: number) => number,
  states: number,
): Float64Array {
  const logs = new Float64Array(states);
  for (let n = 1; n < states; n++) logs[n] = logs[n - 1]! + Math.log(birth(n - 1) / death(n));
  const most = logs.reduce((greatest, log) => Math.max(greatest, log), -Infinity);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
