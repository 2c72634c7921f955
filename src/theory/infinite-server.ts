/** A rate of Poisson arrivals that holds from one instant to the next. */
export interface RatePiece {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/**
 * Mean number present at `instant` with unlimited places, nobody present before the first piece, and
 * arrivals at piecewise constant rates (M(t)/G/infinity; the number is Poisson with this mean).
 * `stayed(age)` is the integral from 0 to age of the share who stay longer than x (`age` may be 0).
 */
export function meanPresent(
  pieces: readonly RatePiece[],
  stayed: (age: number) => number,
  instant: number,
): number {
  return pieces
    .filter(({ from }) => from < instant)
    .reduce((sum, { from, to, rate }) => {
      const youngest = Math.max(0, instant - to);
      return sum + rate * (stayed(instant - from) - stayed(youngest));
    }, 0);
}
