/** How long the periods of a series are, from the labels of their first instants. */

const DAY = 86_400_000;

/** Milliseconds of a label such as `2016-04-01` or `2016-04-01 09:00`, the same in every time zone. */
function instant(label: string): number {
  return Date.parse(`${label.length > 10 ? label.replace(' ', 'T') : `${label}T00:00`}Z`);
}

/** Lengths in days; `to` is the last measured day. NaN where a label is no date. */
export function periodDays(at: readonly string[], to: string): number[] {
  const edges = [...at.map(instant), instant(to) + DAY];
  return at.map((_, k) => (edges[k + 1]! - edges[k]!) / DAY);
}
