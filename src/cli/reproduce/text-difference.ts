/** Where two texts first differ, in words. */

/** Characters of either side that are shown. */
const SHOWN = 40;

/** Line, column and what stands there before and now; null where nothing differs. */
export function textDifference(before: string, now: string): string | null {
  if (before === now) return null;
  let at = 0;
  while (at < before.length && before[at] === now[at]) at++;
  const above = now.slice(0, at).split('\n');
  const place = `line ${above.length}, column ${above.at(-1)!.length + 1}`;
  return `${place}: ${shown(before, at)} before, ${shown(now, at)} now`;
}

function shown(text: string, at: number): string {
  if (at >= text.length) return 'nothing more';
  const from = Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - SHOWN / 4);
  const line = text.slice(from, from + SHOWN).split('\n')[0]!;
  return JSON.stringify(line);
}
