/** "Did you mean": the known name nearest to an unknown one. */

/** Number of letters to insert, delete or replace to make one word of another (Levenshtein, 1965). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** Names listed in advice before it says "and so many more". */
const MOST_LISTED = 12;
const LONGEST_COMPARED = 200;

function listed(known: readonly string[]): string {
  if (known.length === 0) return 'there are none here';
  const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
  return `known here: ${known.slice(0, MOST_LISTED).join(', ')}${more}`;
}

/** The nearest known name (null when none is near) and what to tell the reader. */
export function nearestName(
  unknown: string,
  known: readonly string[],
): { readonly nearest: string | null; readonly advice: string } {
  const word = unknown.toLowerCase().slice(0, LONGEST_COMPARED);
  let nearest: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(word, name.toLowerCase().slice(0, LONGEST_COMPARED));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return { nearest, advice: nearest === null ? listed(known) : `did you mean "${nearest}"?` };
}
