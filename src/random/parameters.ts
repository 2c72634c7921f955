/** Returns `value` if it is a number above 0 (not Infinity), else throws RangeError that names `what`. */
export function positive(value: number, what: string): number {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${what} must be above 0; got ${value}`);
  return value;
}

/** Returns `value` if it is a finite number, else throws RangeError that names `what`. */
export function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${what} must be a number; got ${value}`);
  return value;
}

/** Throws RangeError unless `shares` are from 0 to 1, as many as `count`, and sum to 1 within 1e-9. */
export function checkShares(shares: readonly number[], count: number, what: string): void {
  if (shares.length !== count || count === 0) {
    throw new RangeError(`${what}: ${shares.length} shares for ${count} values`);
  }
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.some((share) => !(share >= 0)) || Math.abs(sum - 1) > 1e-9) {
    throw new RangeError(`${what}: shares must be 0 or more and sum to 1; they sum to ${sum}`);
  }
}
