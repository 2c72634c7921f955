/** Measuring and wrapping text, so that no label in a chart is ever cut. */
import { readFont, type FontWeight } from './fonts.ts';
import { readAdvances, type Advance } from './glyph-widths.ts';

/** Measures and wraps text in the report's font. */
export interface TextLayout {
  /** Width in pixels at a font size in pixels. */
  width(text: string, size: number, weight?: FontWeight): number;
  /** Lines of at most `limit` pixels; words longer than a line are broken. White space is one space. */
  wrap(text: string, style: { size: number; limit: number; weight?: FontWeight }): string[];
}

/** Splits a word into pieces no wider than `limit`, by characters as the reader counts them. */
function breakWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function wrapWords(text: string, fits: (text: string) => boolean): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const piece of words.flatMap((word) => (fits(word) ? [word] : breakWord(word, fits)))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  }
  return [...lines, line];
}

function layoutOf(advances: Readonly<Record<FontWeight, Advance>>): TextLayout {
  const width: TextLayout['width'] = (text, size, weight = 'regular') => {
    let total = 0;
    for (const character of text) total += advances[weight](character.codePointAt(0)!);
    return total * size;
  };
  return {
    width,
    wrap: (text, { size, limit, weight = 'regular' }) =>
      wrapWords(text, (line) => width(line, size, weight) <= limit),
  };
}

/** The same for a font that is so many times as wide. */
export function stretched(layout: TextLayout, stretch: number): TextLayout {
  return {
    width: (text, size, weight) => layout.width(text, size, weight) * stretch,
    wrap: (text, style) => layout.wrap(text, { ...style, limit: style.limit / stretch }),
  };
}

let loaded: Promise<TextLayout> | undefined;

async function load(): Promise<TextLayout> {
  const [regular, semibold] = await Promise.all([readFont('regular'), readFont('semibold')]);
  return layoutOf({ regular: readAdvances(regular), semibold: readAdvances(semibold) });
}

/** The layout of the report's font; the font is read once. */
export function loadTextLayout(): Promise<TextLayout> {
  loaded ??= load();
  return loaded;
}
