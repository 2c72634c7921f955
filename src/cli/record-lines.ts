/** On which line of a CSV file its rows of data begin: blank lines and line breaks inside quotes are no rows. */
const [LF, CR, QUOTE] = [10, 13, 34];

/** Lines (from 1) of the rows of data with these numbers (from 1, ascending); `skipped` lines are no rows. */
export function recordLines(
  bytes: Uint8Array,
  rows: readonly number[],
  skipped: readonly number[] = [],
): number[] {
  const lines: number[] = [];
  const without = new Set(skipped);
  let [line, start, row, quoted, blank] = [1, 1, -1, false, true];
  for (let i = 0; i <= bytes.length && lines.length < rows.length; i += 1) {
    const byte = bytes[i];
    const ends = byte === undefined || (byte === LF && !quoted);
    if (ends && !blank && !without.has(start)) {
      row += 1; // the first is the heading, number 0
      if (row === rows[lines.length]) lines.push(start);
    }
    if (byte === QUOTE) quoted = !quoted;
    if (byte === LF) line += 1;
    if (ends) [start, blank] = [line, true];
    else if (byte !== CR && byte !== LF) blank = false;
  }
  return lines;
}
