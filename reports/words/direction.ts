/** Words written from right to left, which would take numbers and signs beside them along. */

const LETTER =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]';
/** From a letter to the last one that only spaces, marks and hyphens part from it. */
const STRETCH = new RegExp(`${LETTER}(?:[\\p{M}\\p{Zs}'"\\u05BE\\u2019-]*${LETTER})*`, 'gu');

export interface Stretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** A text in stretches of one direction, in order. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const found of text.matchAll(STRETCH)) {
    if (found.index > from) stretches.push({ text: text.slice(from, found.index), isRightToLeft: false });
    stretches.push({ text: found[0], isRightToLeft: true });
    from = found.index + found[0].length;
  }
  if (from < text.length || text === '') stretches.push({ text: text.slice(from), isRightToLeft: false });
  return stretches;
}

/** The first strong and pop isolate: what stands between them turns nothing around it. */
const [ISOLATE, POP] = ['\u2068', '\u2069'];
/** The left-to-right mark, for programs that know no isolates: a figure that follows does not go before. */
const MARK = '\u200E';

/** Each stretch from right to left kept from turning what stands around it, for browsers. */
export function isolated(text: string): string {
  return text.replaceAll(STRETCH, `${ISOLATE}$&${POP}`);
}

/** The same for Office files; a text of nothing else stays as it is, so that it can be looked up. */
export function marked(text: string): string {
  const bare = text.replaceAll(MARK, '');
  return stretchesOf(bare).length === 1 ? bare : bare.replaceAll(STRETCH, `${MARK}$&${MARK}`);
}
