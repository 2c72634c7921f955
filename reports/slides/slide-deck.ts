/** The six slides as a PowerPoint file: native text and tables, charts as pictures, notes under each. */
import { Deck as NewDeck, type Deck as Presentation, type Slide } from './pptx.ts';
import { shortHash, sourceLine } from '../charts/frame.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import type { OfficePictures } from '../office/office-pictures.ts';
import { steadyZip } from '../office/steady-zip.ts';
import { loadTextLayout, type TextLayout } from '../render/text-layout.ts';
import type { Tile } from '../document/block.ts';
import { sixSlides, type SixSlides } from './six-slides.ts';
import { fittingSize, shortened } from './fit-text.ts';
import { INK, MASTER, ROOM, SLIDE, SLIDE_FONT, type Box } from './slide-look.ts';
import { addPicture } from './slide-picture.ts';
import { mendSlides } from './mend-slides.ts';
import { addTable } from './slide-table.ts';
import { addBullets, addNotes, addTitle, oneLine, TITLE_BOX } from './slide-text.ts';

interface Deck {
  readonly paper: BusinessCase;
  readonly said: SixSlides;
  readonly layout: TextLayout;
  readonly pictures: OfficePictures;
  readonly source: string;
}

type Write = (slide: Slide, deck: Deck) => void;

const [LEFT, RIGHT]: readonly [Box, Box] = [
  { ...ROOM, w: 5.6 },
  { ...ROOM, x: 6.6, w: 6.13 },
];

const question: Write = (slide, { paper, said, layout, source }) => {
  addTitle(slide, 'The question', layout);
  const box: Box = { ...ROOM, h: 1.9 };
  const text = shortened(oneLine(said.question.said), box, { layout, options: { from: 26, to: 14 } });
  slide.addText(text, {
    ...box,
    fontFace: SLIDE_FONT,
    fontSize: fittingSize([text], box, { layout, options: { from: 26, to: 14 } }),
    bold: true,
    color: INK.accent,
    valign: 'top',
    margin: 0,
    lang: 'en-GB',
  });
  const left = addBullets(slide, said.question.bullets, { box: { ...ROOM, y: 3.8, h: 2.9 }, layout });
  addNotes(slide, [said.question.said, paper.title, ...left, source]);
};

/** Tiles in rows of three. */
const TILES_IN_ROW = 3;
const MOST_TILES = 6;
const TILE = { w: 3.95, h: 1.42, gap: 0.14 } as const;

function addTile(
  slide: Slide,
  { label, size, below }: Tile,
  { box, layout }: { box: Box; layout: TextLayout },
): void {
  const lines = [label, size, ...below.slice(0, 1)].map(oneLine);
  const fits = fittingSize(lines, { ...box, h: box.h - 0.3 }, { layout, options: { from: 15, to: 9 } });
  const style = (k: number) =>
    k === 1
      ? { bold: true, fontSize: fits * 1.25, color: INK.text }
      : { fontSize: fits * 0.9, color: INK.quiet };
  slide.addText(
    lines.map((text, k) => ({ text, options: { ...style(k), breakLine: true, lang: 'en-GB' } })),
    { ...box, fontFace: SLIDE_FONT, fill: { color: INK.wash }, valign: 'middle', margin: 8 },
  );
}

const answer: Write = (slide, { said: { answer: says }, layout, source }) => {
  addTitle(slide, says.lead, layout);
  const shown = says.tiles.slice(0, MOST_TILES);
  for (const [k, tile] of shown.entries()) {
    const [row, column] = [Math.floor(k / TILES_IN_ROW), k % TILES_IN_ROW];
    const x = ROOM.x + column * (TILE.w + TILE.gap);
    addTile(slide, tile, { box: { x, y: ROOM.y + row * (TILE.h + TILE.gap), w: TILE.w, h: TILE.h }, layout });
  }
  const rows = Math.ceil(shown.length / TILES_IN_ROW);
  const used = rows * (TILE.h + TILE.gap) + (rows > 0 ? 0.2 : 0);
  const box: Box = { ...ROOM, y: ROOM.y + used, h: ROOM.h - used };
  const left = addBullets(slide, says.bullets, { box, layout });
  addNotes(slide, [says.lead, ...left, source]);
};

const why: Write = (slide, { said: { why: says }, layout, pictures, source }) => {
  addTitle(slide, says.title, layout);
  const box = says.chart === null ? ROOM : LEFT;
  if (says.bullets.length > 0) addBullets(slide, says.bullets, { box, layout });
  if (says.chart !== null) addPicture(slide, says.chart, { box: RIGHT, pictures });
  const { finding = '', about = '' } = says.chart?.chart ?? {};
  addNotes(slide, [...says.whole, finding, about, source]);
};

const money: Write = (slide, { said: { money: says }, layout, pictures, source }) => {
  addTitle(slide, says.title, layout);
  const { table, chart } = says;
  let y: number = ROOM.y;
  if (table !== null) {
    const shares = [0.16, 0.19, 0.19, 0.23, 0.23];
    const rows = table.rows.map(({ header, cells }) => [header, ...cells]);
    const head = table.columns.map(({ label }) => label);
    y += addTable(slide, { head, rows, shares }, { box: { ...ROOM, h: 2.5 }, layout }) + 0.3;
  }
  const room = (side: Box): Box => ({ ...side, y, h: ROOM.y + ROOM.h - y });
  const left = addBullets(slide, says.bullets, { box: room(chart === null ? ROOM : LEFT), layout });
  if (chart !== null) addPicture(slide, chart, { box: room(RIGHT), pictures });
  addNotes(slide, [says.basis ?? '', ...left, chart?.chart.finding ?? '', chart?.chart.about ?? '', source]);
};

const risk: Write = (slide, { said: { risks }, layout, source }) => {
  addTitle(slide, 'What could make the answer wrong', layout);
  const rows = risks.map((each) => [
    { text: each.risk },
    { text: shortened(each.why, { ...ROOM, w: 5, h: 1.15 }, { layout, options: { from: 10, to: 10 } }) },
    { text: each.cure },
  ]);
  const head = ['Risk', 'Why it matters here', 'What would lower it'];
  addTable(slide, { head, rows, shares: [0.22, 0.42, 0.36] }, { box: ROOM, layout });
  addNotes(slide, [...risks.map(({ risk: named, why: because }) => `${named}. ${because}`), source]);
};

const next: Write = (slide, { said, layout, source }) => {
  addTitle(slide, 'What to do next', layout);
  const left = addBullets(slide, said.next.bullets, { box: { ...ROOM, h: 4.2 }, layout });
  addNotes(slide, [...left, `These figures are made again with: ${said.next.again}`, source]);
};

const SLIDES: readonly Write[] = [question, answer, why, money, risk, next];

function newDeck({ title, content: { manifest } }: BusinessCase): Presentation {
  const deck = new NewDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = oneLine(title);
  deck.author = `Stepdown ${manifest.version}`;
  deck.company = 'Stepdown';
  deck.subject = `Manifest ${manifest.hash}`;
  deck.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  const foot = { h: 0.3, y: 7.05, fontFace: SLIDE_FONT, fontSize: 10, color: INK.quiet } as const;
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: INK.paper },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.width, h: 0.14, fill: { color: INK.accent } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...TITLE_BOX,
            fontFace: SLIDE_FONT,
            fontSize: 26,
            bold: true,
            color: INK.text,
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: `Stepdown ${manifest.version}, manifest ${shortHash(manifest)}`,
          options: { x: SLIDE.margin, w: 8, margin: 0, ...foot },
        },
      },
    ],
    slideNumber: { x: 12.2, w: 0.6, align: 'right', ...foot },
  });
  return deck;
}

/** Bytes of the .pptx file; the same for the same results. */
export async function slideDeck(paper: BusinessCase, pictures: OfficePictures): Promise<Uint8Array> {
  const deck = newDeck(paper);
  const of: Deck = {
    paper,
    said: sixSlides(paper),
    layout: await loadTextLayout(),
    pictures,
    source: sourceLine(paper.content.manifest),
  };
  for (const write of SLIDES) write(deck.addSlide({ masterName: MASTER }), of);
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return steadyZip(bytes, mendSlides);
}
