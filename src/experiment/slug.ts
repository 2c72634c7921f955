/** Longest file name made from a scenario's name. */
const LONGEST = 80;

/**
 * A name from a scenario made safe as a file or folder name: lower-case letters, digits and
 * hyphens. Never empty, never a path, never a name that an operating system keeps for itself.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(plain);
  return plain === '' || reserved ? `scenario-${plain}`.replace(/-$/, '') : plain;
}

/** Slugs for several names, numbered where two would be the same. */
export function distinctSlugs(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = slug(name);
    let chosen = base;
    for (let n = 2; used.has(chosen); n++) chosen = `${base}-${n}`;
    used.add(chosen);
    return chosen;
  });
}
