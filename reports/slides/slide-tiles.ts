/** Tiles, cards and steps: native shapes with words in them, all of a kind in letters of one size. */
import type { Slide } from './pptx.ts';
import type { Tile } from '../document/block.ts';
import type { TextLayout } from '../render/text-layout.ts';
import { fittingSize } from './fit-text.ts';
import { INK, ROOM, SLIDE_FONT, SMALLEST, type Box } from './slide-look.ts';
import { oneLine } from './slide-text.ts';
import type { Card } from './six-slides.ts';

const IN_ROW = 3;
const GAP = 0.18;
const TILE_HEIGHT = 1.3;
/** Room inside a tile, at each side [inches]. */
const INSIDE = 0.16;

/** The room for words in a box with a ground. */
function inside({ x, y, w, h }: Box): Box {
  return { x: x + INSIDE, y: y + 0.08, w: w - INSIDE, h: h - 0.16 };
}

/** A wash with a line in the accent's colour at its left. */
function addGround(slide: Slide, { x, y, w, h }: Box): void {
  slide.addShape('rect', { x, y, w, h, fill: { color: INK.wash }, line: { type: 'none' } });
  slide.addShape('rect', { x, y, w: 0.06, h, fill: { color: INK.accent }, line: { type: 'none' } });
}

/** Boxes in rows of three, or fewer where there are fewer. */
function boxes(count: number, { x, y, w }: Box, height: number): Box[] {
  const across = Math.min(count, IN_ROW);
  const width = (w - GAP * (across - 1)) / across;
  return Array.from({ length: count }, (_, k) => ({
    x: x + (k % across) * (width + GAP),
    y: y + Math.floor(k / across) * (height + GAP),
    w: width,
    h: height,
  }));
}

/** The smallest of the sizes at which each text fits its own box. */
function sharedSize(
  texts: readonly (readonly string[])[],
  box: Box,
  { layout, from }: { readonly layout: TextLayout; readonly from: number },
): number {
  const options = { from, to: SMALLEST };
  return Math.min(...texts.map((each) => fittingSize(each, box, { layout, options })));
}

const MOST_TILES = 6;

/** A figure in as few letters as it is said in. */
function onTile(figure: string): string {
  return oneLine(figure).replace('percentage points', '% points');
}

/** The large figures, each with its certainty; returns the height they take [inches]. */
export function addTiles(slide: Slide, all: readonly Tile[], layout: TextLayout): number {
  const tiles = all.slice(0, MOST_TILES);
  if (tiles.length === 0) return 0;
  const places = boxes(tiles.length, ROOM, TILE_HEIGHT);
  const figure = { ...inside(places[0]!), h: 0.62 };
  const size = sharedSize(
    tiles.map(({ size }) => [onTile(size)]),
    figure,
    { layout, from: 24 },
  );
  tiles.forEach(({ label, size: said, below }, k) => {
    addGround(slide, places[k]!);
    const quiet = { fontSize: SMALLEST, color: INK.quiet, lang: 'en-GB' } as const;
    slide.addText(
      [
        { text: oneLine(label), options: { ...quiet, breakLine: true } },
        {
          text: onTile(said),
          options: { fontSize: size, bold: true, color: INK.text, breakLine: true, lang: 'en-GB' },
        },
        { text: oneLine(below[0] ?? ''), options: quiet },
      ],
      { ...inside(places[k]!), fontFace: SLIDE_FONT, valign: 'middle', margin: 0 },
    );
  });
  return places.at(-1)!.y + TILE_HEIGHT - ROOM.y;
}

/** Cards side by side: a few strong words and what they stand for. */
export function addCards(slide: Slide, cards: readonly Card[], at: { box: Box; layout: TextLayout }): void {
  const places = boxes(cards.length, at.box, at.box.h);
  const size = sharedSize(
    cards.map(({ head, text }) => [oneLine(head), oneLine(text)]),
    inside(places[0]!),
    { layout: at.layout, from: 18 },
  );
  cards.forEach(({ head, text }, k) => {
    addGround(slide, places[k]!);
    slide.addText(
      [
        { text: oneLine(head), options: { bold: true, color: INK.accent, breakLine: true, lang: 'en-GB' } },
        { text: oneLine(text), options: { color: INK.text, lang: 'en-GB' } },
      ],
      {
        ...inside(places[k]!),
        fontFace: SLIDE_FONT,
        fontSize: size,
        valign: 'top',
        margin: 0,
        paraSpaceAfter: size * 0.4,
      },
    );
  });
}

const STEP_GAP = 0.12;

/** Steps one under the other, each with its number; as high as the room allows and no higher than they need. */
export function addSteps(slide: Slide, steps: readonly string[], at: { box: Box; layout: TextLayout }): void {
  const { box, layout } = at;
  const height = Math.min(0.85, (box.h - STEP_GAP * (steps.length - 1)) / steps.length);
  const words: Box = { ...box, x: box.x + 0.8, w: box.w - 0.8, h: height };
  const size = sharedSize(
    steps.map((text) => [oneLine(text)]),
    { ...words, h: height },
    { layout, from: 18 },
  );
  steps.forEach((text, k) => {
    const y = box.y + k * (height + STEP_GAP);
    slide.addText(String(k + 1), {
      x: box.x,
      y: y + (height - 0.5) / 2,
      w: 0.5,
      h: 0.5,
      shape: 'ellipse',
      fill: { color: INK.accent },
      color: INK.paper,
      bold: true,
      fontFace: SLIDE_FONT,
      fontSize: 16,
      align: 'center',
      valign: 'middle',
      margin: 0,
    });
    slide.addText(oneLine(text), {
      ...words,
      y,
      fontFace: SLIDE_FONT,
      fontSize: size,
      color: INK.text,
      valign: 'middle',
      margin: 0,
      lang: 'en-GB',
    });
  });
}
