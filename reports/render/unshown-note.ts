/** What to tell whoever makes pictures in whose font some letters are missing. */
import type { Unshown } from './png-text.ts';

/** Pictures and signs that are named one by one. */
const NAMED = 3;

/** One sentence for all pictures, by the names of their files; null where every letter is shown. */
export function unshownNote(pictures: ReadonlyMap<string, Unshown>): string | null {
  const concerned = [...pictures].filter(([, unshown]) => unshown.length > 0);
  if (concerned.length === 0) return null;
  const stretches = [...new Set(concerned.flatMap(([, unshown]) => unshown))];
  const said = some(
    stretches.map((stretch) => `"${stretch}"`),
    NAMED,
  );
  const files = some(
    concerned.map(([file]) => file),
    NAMED,
  );
  return `the font of PNG pictures has no letters for ${said}: in ${files} numbers such as [1] stand for them. The SVG pictures and the page show them: use those`;
}

function some(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}
