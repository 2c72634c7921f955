/** Upper 2.5% point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Two-sided 95% interval of a probability of which `count` of `all` independent trials came true
 * (Wilson's score interval, 1927: it keeps within 0 and 1 and holds for few trials and shares near
 * either end). Throws RangeError without trials or with a count outside them.
 */
export function proportionInterval(
  count: number,
  all: number,
): { readonly low: number; readonly high: number } {
  if (!(all > 0) || count < 0 || count > all) throw new RangeError(`${count} of ${all} is no proportion`);
  const share = count / all;
  const scale = 1 + Z ** 2 / all;
  const centre = (share + Z ** 2 / (2 * all)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / all + (Z / (2 * all)) ** 2)) / scale;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
