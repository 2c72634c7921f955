/** Text on slides: titles, bullets, notes. Everything from a file is made one printable line. */
import type { Slide } from './pptx.ts';
import type { TextLayout } from '../render/text-layout.ts';
import { printable } from '../words/printable.ts';
import { fitting, fittingSize, shortened, type FitOptions } from './fit-text.ts';
import { INK, SLIDE, SLIDE_FONT, type Box } from './slide-look.ts';

/** Characters that no part of an Office file may hold. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/gu, ' ').trim();
}

export const TITLE_BOX: Box = { x: SLIDE.margin, y: 0.55, w: 12.13, h: 1.05 };
const TITLE: FitOptions = { from: 26, to: 16 };
const BULLETS: FitOptions = { from: 18, to: 11, indent: 1.5 };

/** Writes the title into its placeholder; the whole of a title that is too long stands in the notes. */
export function addTitle(slide: Slide, text: string, layout: TextLayout): void {
  const said = shortened(oneLine(text), TITLE_BOX, { layout, options: TITLE });
  slide.addText(said, {
    placeholder: 'title',
    fontSize: fittingSize([said], TITLE_BOX, { layout, options: TITLE }),
    lang: 'en-GB',
  });
}

/** Bullets in a box; those for which there is no room stand in the notes. Returns what was left out. */
export function addBullets(
  slide: Slide,
  texts: readonly string[],
  { box, layout }: { readonly box: Box; readonly layout: TextLayout },
): string[] {
  const all = texts.map(oneLine);
  const of = { layout, options: BULLETS };
  const kept = fitting(all, box, of).map((text) => shortened(text, box, of));
  const fontSize = fittingSize(kept, box, of);
  slide.addText(
    kept.map((text) => ({
      text,
      options: { bullet: { indent: 16 }, breakLine: true, paraSpaceAfter: fontSize * 0.45, lang: 'en-GB' },
    })),
    { ...box, fontFace: SLIDE_FONT, fontSize, color: INK.text, valign: 'top', margin: 0 },
  );
  return all.slice(kept.length);
}

/** Notes of the speaker: what was left out, and where the figures are from. */
export function addNotes(slide: Slide, paragraphs: readonly string[]): void {
  slide.addNotes(
    paragraphs
      .map(oneLine)
      .filter((text) => text !== '')
      .join('\n\n'),
  );
}
