/** Text on slides: titles, bullets, notes. Everything from a file is made one printable line. */
import type { Slide } from './pptx.ts';
import type { TextLayout } from '../render/text-layout.ts';
import { marked } from '../words/direction.ts';
import { printable } from '../words/printable.ts';
import { fits, fitting, fittingSize, shortened, type FitOptions } from './fit-text.ts';
import { INK, SLIDE, SLIDE_FONT, SMALLEST, type Box } from './slide-look.ts';

/** Characters that no part of an Office file may hold. */
export function oneLine(text: string): string {
  return marked(printable(text).replaceAll(/\s+/gu, ' ').trim());
}

/** Where the titles stand: in the band of the first slide, and at the head of the others. */
export const BAND: Box = { x: SLIDE.margin, y: 1.15, w: 12.13, h: 2.0 };
export const TITLE_BOX: Box = { x: SLIDE.margin, y: 0.5, w: 12.13, h: 1 };
const TITLE: FitOptions = { from: 26, to: 18 };
const BULLETS: FitOptions = { from: 18, to: SMALLEST + 1, indent: 1.5 };

/**
 * Writes the first of the titles that fits at a size that is read; the last is to be short. Returns those before
 * it, which are to be said elsewhere.
 */
export function addTitle(
  slide: Slide,
  titles: readonly string[],
  { layout, box = TITLE_BOX }: { readonly layout: TextLayout; readonly box?: Box },
): string[] {
  const all = titles.map(oneLine);
  const of = { layout, options: TITLE };
  const at = all.findIndex((text) => fits([text], box, of));
  const said = at < 0 ? shortened(all.at(-1)!, box, of) : all[at]!;
  // The size stands with the words: beside the placeholder the master's own would win.
  const options = { fontSize: fittingSize([said], box, of), lang: 'en-GB' };
  slide.addText([{ text: said, options }], { placeholder: 'title' });
  return all.slice(0, at < 0 ? all.length : at);
}

/** Words of a bullet; with a term before them, in strong letters, they stand without a dot. */
export interface Bullet {
  readonly term?: string;
  readonly text: string;
}

function plain({ term, text }: Bullet): string {
  return oneLine(term === undefined ? text : `${term}. ${text}`);
}

/** Bullets in a box; those for which there is no room are for the notes. Returns what was left out. */
export function addBullets(
  slide: Slide,
  bullets: readonly Bullet[],
  { box, layout }: { readonly box: Box; readonly layout: TextLayout },
): string[] {
  const of = { layout, options: BULLETS };
  const count = fitting(bullets.map(plain), box, of).length;
  const kept = bullets.slice(0, count);
  const texts = kept.map((bullet) => shortened(plain(bullet), box, of));
  const fontSize = fittingSize(texts, box, of);
  const runs = kept.flatMap(({ term }, k) => {
    const head = term === undefined ? '' : oneLine(`${term}.`);
    const parts = texts[k]!.startsWith(head) ? [head, texts[k]!.slice(head.length)] : ['', texts[k]!];
    const shown = parts.map((text, part) => ({ text, bold: part === 0 })).filter(({ text }) => text !== '');
    return shown.map(({ text, bold }, part) => ({
      text,
      options: {
        bold,
        ...(term === undefined ? { bullet: { indent: 16 } } : {}),
        breakLine: part === shown.length - 1,
        paraSpaceAfter: fontSize * 0.45,
        lang: 'en-GB',
      },
    }));
  });
  if (runs.length > 0)
    slide.addText(runs, {
      ...box,
      fontFace: SLIDE_FONT,
      fontSize,
      color: INK.text,
      valign: 'top',
      margin: 0,
    });
  return bullets.slice(count).map(plain);
}

/** Notes of the speaker: what was left out, and where the figures are from. */
export function addNotes(slide: Slide, paragraphs: readonly string[]): void {
  const said = paragraphs.map(oneLine).filter((text) => text !== '');
  slide.addNotes([...new Set(said)].join('\n\n'));
}
