/** Which sheets the sections of the paper are laid on. */
import type { Section } from '../document/block.ts';
import { SHEETS, type Sheet } from './word-styles.ts';

/** A part of the document on sheets of one kind. */
export interface Stretch {
  readonly sheet: Sheet;
  readonly sections: readonly Section[];
}

/** Annexes that are tables with many columns, and those that are pictures; the others stand upright. */
const WIDE = /^(?:annex-(?:figures|delays|services|afterwards)|assumptions)/u;
const PICTURES = /^annex-pictures/u;

function sheetOf({ id }: Section): Sheet {
  if (PICTURES.test(id)) return SHEETS.pictures;
  return WIDE.test(id) ? SHEETS.wide : SHEETS.annex;
}

/** Sections that follow one another on sheets of one kind, together. */
export function stretches(sections: readonly Section[]): Stretch[] {
  const found: { sheet: Sheet; sections: Section[] }[] = [];
  for (const section of sections) {
    const sheet = sheetOf(section);
    const last = found.at(-1);
    if (last?.sheet === sheet) last.sections.push(section);
    else found.push({ sheet, sections: [section] });
  }
  return found;
}
