/**
 * Share a whole `total` over `quotas` by largest remainder (Hamilton's method): every part is its
 * quota rounded down or up and the parts sum exactly to `total`. Ties go to the earlier part.
 * The first `count` quotas must sum to `total` up to rounding; they are overwritten by the parts.
 */
export function shareOut(total: number, quotas: Float64Array, count: number): void {
  let left = total;
  for (let i = 0; i < count; i += 1) left -= Math.floor(settled(quotas[i]!));
  for (; left > 0; left -= 1) {
    const i = largestRemainder(quotas, count);
    quotas[i] = Math.floor(settled(quotas[i]!)) + 1;
  }
  for (let i = 0; i < count; i += 1) quotas[i] = Math.floor(settled(quotas[i]!));
}

/** A quota that is whole but for the noise of floating point is that whole number: 0.3 / 0.1 is 3. */
function settled(quota: number): number {
  const whole = Math.round(quota);
  return Math.abs(quota - whole) <= 1e-9 * Math.max(1, whole) ? whole : quota;
}

function largestRemainder(quotas: Float64Array, count: number): number {
  let best = 0;
  let most = -1;
  for (let i = 0; i < count; i += 1) {
    const quota = settled(quotas[i]!);
    const remainder = quota - Math.floor(quota);
    if (remainder > most + 1e-9) {
      most = remainder;
      best = i;
    }
  }
  return best;
}
