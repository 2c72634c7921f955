/** Numbers as they are printed in the UK: grouped thousands, a true minus sign, pounds, percentages. */

const MINUS = '\u2212';

/** Decimal places at which steps of `step` can be told apart (step 100 -> 0, 0.01 -> 2). */
function placesOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** `value` with grouped thousands and exactly `places` decimals; a negative that rounds to zero is 0. */
export function fixed(value: number, places = 0): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? MINUS + text : text;
}

/** `value` rounded to the nearest whole `step` (any power of ten) and printed with no false digits. */
export function rounded(value: number, step: number): string {
  return fixed(Math.round(value / step) * step, placesOf(step));
}

/** A figure as somebody stated it, to three decimals at most: an average of stated figures may have any number. */
export function stated(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}

/**
 * A plain figure for tables: whole numbers from 100 up, otherwise three significant digits at most.
 */
export function plain(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || value === 0) return fixed(value);
  if (size >= 10) return fixed(value, 1);
  return fixed(value, size >= 0.995 ? 2 : 3);
}

/** A number of people to three digits at most, whole below a thousand: `77,800`, `709`. */
export function threeDigits(value: number): string {
  return rounded(value, Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, value))) - 2)));
}

/** Share from 0 to 1 as a percentage with one decimal, e.g. 0.944 -> `94.4%`. */
export function percentage(share: number, places = 1): string {
  return `${fixed(share * 100, places)}%`;
}

/**
 * The step to which a figure may be rounded when its 95% interval reaches `halfWidth` either side:
 * the place of the first uncertain digit, and one place more where that digit is 1 or 2, because
 * rounding would then move a bound by a large part of the interval (360 -> 100, 180 -> 10, 0.04 -> 0.01).
 */
export function stepFor(halfWidth: number, value: number): number {
  const placeOf = (size: number): number => 10 ** Math.floor(Math.log10(size) + 1e-9);
  if (halfWidth > 0) {
    const step = placeOf(halfWidth);
    return halfWidth / step < 3 ? step / 10 : step;
  }
  // Nothing is known of the certainty: three significant digits.
  return value === 0 ? 1 : placeOf(Math.abs(value) / 100);
}

/** `1 day`, `3 days`: a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${fixed(count)} ${count === 1 ? one : many}`;
}

/**
 * `step`, or a finer one, such that rounding to it moves `value` by no more than a tenth of itself:
 * an interval wider than its own mean would otherwise round the mean to a number nobody measured.
 */
export function faithfulStep(step: number, value: number): number {
  let fine = step;
  // A value that is nothing but the dust of binary fractions stays nothing.
  if (Math.abs(value) < step * 1e-9) return step;
  while (Math.abs(Math.round(value / fine) * fine - value) > Math.abs(value) / 10) fine /= 10;
  return fine;
}
