/**
 * Text of a picture as the report's font can draw it. A browser takes letters that a font lacks from
 * another; the drawer of PNG files has no other, so that the same picture comes out on every machine,
 * and would draw boxes. In their place it gets numbers, and a line below says what they stand for.
 */
import { COLOURS, SIZES } from '../theme.ts';
import { readFont } from './fonts.ts';
import { readCharacters } from './glyph-widths.ts';
import { loadTextLayout } from './text-layout.ts';

/** Letters the font lacks, as they stood in the picture, in order; number 1 stands for the first. */
export type Unshown = readonly string[];

export interface PngText {
  readonly svg: string;
  readonly unshown: Unshown;
}

const TEXT = />([^<]+)</gu;
/** Joiners, selectors and marks of direction: they show nothing by themselves. */
const INVISIBLE = /[\p{Cf}\u{FE00}-\u{FE0F}]/gu;
const SEGMENTS = new Intl.Segmenter('en-GB');

let loaded: Promise<ReadonlySet<number>> | undefined;

async function loadCharacters(): Promise<ReadonlySet<number>> {
  const fonts = await Promise.all([readFont('regular'), readFont('semibold')]);
  const [regular, semibold] = fonts.map(readCharacters);
  return new Set([...regular!].filter((character) => semibold!.has(character)));
}

/** The picture with nothing in it that the font lacks. */
export async function inOurLetters(svg: string): Promise<PngText> {
  loaded ??= loadCharacters();
  const characters = await loaded;
  const unshown: string[] = [];
  const has = (text: string): boolean =>
    Array.from(text).every((character) => /\s/u.test(character) || characters.has(character.codePointAt(0)!));
  const drawn = svg.replaceAll(TEXT, (whole, text: string) =>
    has(text) ? whole : `>${shownText(text, { has, unshown })}<`,
  );
  return { svg: drawn, unshown };
}

interface Letters {
  readonly has: (text: string) => boolean;
  /** Grows by what is found. */
  readonly unshown: string[];
}

/** A text in letters the font has, and numbers for the rest. */
function shownText(text: string, { has, unshown }: Letters): string {
  let shown = '';
  let lacking = '';
  const close = (): void => {
    const gap = /\s*$/u.exec(lacking)![0];
    const stretch = lacking.trim();
    lacking = '';
    if (stretch !== '') shown += `[${String(numberOf(stretch, unshown))}]`;
    shown += gap;
  };
  for (const { segment } of SEGMENTS.segment(text.normalize('NFC'))) {
    const plain = segment.replaceAll(INVISIBLE, '');
    const other = plain.normalize('NFKD');
    if (/^\s+$/u.test(plain) && lacking !== '') lacking += plain;
    else if (!has(plain) && !has(other)) lacking += segment;
    else {
      close();
      shown += has(plain) ? plain : other;
    }
  }
  close();
  return shown;
}

function numberOf(stretch: string, unshown: string[]): number {
  if (!unshown.includes(stretch)) unshown.push(stretch);
  return unshown.indexOf(stretch) + 1;
}

/** The line below a picture that says what its numbers stand for; nothing where there are none. */
export function keyOf(unshown: Unshown): string {
  if (unshown.length === 0) return '';
  const numbers = unshown.map((_, k) => `[${String(k + 1)}]`);
  const first = numbers.length === 1 ? numbers[0]! : `${numbers[0]!} to ${numbers.at(-1)!}`;
  return `${first}: names or signs in letters that a PNG cannot show here. They stand in the SVG picture, the page, and the table of numbers.`;
}

/** A picture with a line of text below it. */
export async function withLineBelow(svg: string, line: string): Promise<string> {
  const head = /<svg[^>]*>/u.exec(svg)![0];
  const size = (key: string): number => Number(new RegExp(`\\s${key}="([\\d.]+)"`, 'u').exec(head)![1]);
  const [width, height] = [size('width'), size('height')];
  const layout = await loadTextLayout();
  const lines = layout.wrap(line, { size: SIZES.source, limit: width - 2 * MARGIN });
  const more = lines.length * LINE + MARGIN;
  const texts = lines.map(
    (text, k) =>
      `<text x="${String(MARGIN)}" y="${String(height + (k + 1) * LINE - 4)}" font-size="${String(SIZES.source)}px" fill="${COLOURS.quiet}">${text}</text>`,
  );
  const taller = head
    .replace(/(\sheight=")[\d.]+/u, `$1${String(height + more)}`)
    .replace(/(viewBox="0 0 [\d.]+ )[\d.]+/u, `$1${String(height + more)}`);
  const ground = `<rect x="0" y="${String(height)}" width="${String(width)}" height="${String(more)}" fill="${COLOURS.paper}"/>`;
  return svg.replace(head, () => taller).replace(/<\/svg>\s*$/u, () => `${ground}${texts.join('')}</svg>`);
}

/** Height of a line of the key, and the room at its sides, in pixels. */
const LINE = 15;
const MARGIN = 5;
