/** Names of sheets: Excel allows 31 characters, some not at all, and no two alike whatever their case. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\']/gu;

/** A name for each, in their order, all different. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const bare = name.replaceAll(FORBIDDEN, ' ').trim() || 'Sheet';
    for (let k = 1; ; k++) {
      const ending = k === 1 ? '' : ` ${String(k)}`;
      const tried = bare.slice(0, LONGEST - ending.length).trimEnd() + ending;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}

/** `delay-by-reason` -> `Delay by reason`. */
export function sheetNameOf(table: string): string {
  const words = table.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
