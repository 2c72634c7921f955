/** Bookmarks counted from 1 in each document: docx counts them through the life of the process. */
import type { Mend } from '../office/steady-zip.ts';

const NAMES = /_Toc\d+/gu;
const NUMBERS = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(?=")/gu;

/** A number for each different text, in the order in which they come. */
function counted(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? String(known.size + 1);
    known.set(text, found);
    return found;
  };
}

export const countMarksAnew: Mend = (path, xml) => {
  if (path !== 'word/document.xml') return xml;
  const [name, number] = [counted(), counted()];
  return xml
    .replaceAll(NAMES, (mark) => `_Toc${name(mark)}`)
    .replaceAll(NUMBERS, (_, before: string, id: string) => before + number(id));
};
