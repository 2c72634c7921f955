/** The six slides as a PowerPoint file: native text and tables, charts as pictures, notes under each. */
import type { Slide } from './pptx.ts';
import { sourceLine } from '../charts/frame.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { steadyZip } from '../office/steady-zip.ts';
import { loadTextLayout, type TextLayout } from '../render/text-layout.ts';
import { words } from '../tables/report-table.ts';
import { mendSlides } from './mend-slides.ts';
import { sixSlides, type SixSlides } from './six-slides.ts';
import { LEFT, MASTERS, RIGHT, ROOM, SLIDE_FONT, INK, SMALLEST, type Box } from './slide-look.ts';
import { newDeck } from './slide-masters.ts';
import { addPicture } from './slide-picture.ts';
import { addTable } from './slide-table.ts';
import { addBullets, addNotes, addTitle, BAND, oneLine } from './slide-text.ts';
import { addCards, addSteps, addTiles } from './slide-tiles.ts';

interface Deck {
  readonly paper: BusinessCase;
  readonly said: SixSlides;
  readonly layout: TextLayout;
  readonly source: string;
}

type Write = (slide: Slide, deck: Deck) => void | Promise<void>;

/** What of a box is left below a height. */
function below(box: Box, height: number): Box {
  return { ...box, y: box.y + height, h: box.h - height };
}

const question: Write = (slide, { paper, said, layout, source }) => {
  const { titles, cards } = said.question;
  addTitle(slide, titles, { layout, box: BAND });
  addCards(slide, cards, { box: { ...ROOM, y: 3.85, h: 2.95 }, layout });
  addNotes(slide, [...titles, paper.title, ...cards.map(({ head, text }) => `${head}: ${text}`), source]);
};

const GAP = 0.25;

const answer: Write = (slide, { said: { answer: says }, layout, source }) => {
  const unsaid = addTitle(slide, [says.lead, 'The answer'], { layout });
  const { height, left: rows } =
    says.table === null
      ? { height: addTiles(slide, says.tiles, layout), left: [] }
      : addTable(slide, says.table, { box: { ...ROOM, h: 3.3 }, layout });
  const bullets = [...unsaid.map((text) => ({ text })), ...says.bullets];
  const left = addBullets(slide, bullets, { box: below(ROOM, height === 0 ? 0 : height + GAP), layout });
  addNotes(slide, [says.lead, ...rows, ...left, source]);
};

const why: Write = async (slide, { said: { why: says }, layout, source }) => {
  const shown = await addPicture(slide, says.charts, RIGHT);
  const finding = shown?.chart.finding ?? says.title;
  addTitle(slide, [finding, says.title], { layout });
  addBullets(slide, says.bullets, { box: shown === null ? ROOM : LEFT, layout });
  addNotes(slide, [finding, ...says.whole, shown?.chart.about ?? '', source]);
};

const money: Write = async (slide, { said: { money: says }, layout, source }) => {
  const [table, beside] =
    says.charts.length === 0
      ? [
          { ...ROOM, w: 7.4 },
          { ...ROOM, x: 8.4, w: 4.33 },
        ]
      : [LEFT, RIGHT];
  const unsaid = addTitle(slide, says.titles, { layout });
  const shown = await addPicture(slide, says.charts, beside);
  const { height, left: rows } =
    says.table === null
      ? { height: 0, left: [] }
      : addTable(slide, says.table, { box: { ...table, h: shown === null ? table.h : 3.6 }, layout });
  const bullets = shown === null ? beside : below(table, height === 0 ? 0 : height + GAP);
  const left = addBullets(slide, says.bullets, { box: bullets, layout });
  addNotes(slide, [
    ...unsaid,
    says.basis ?? '',
    ...rows,
    ...left,
    shown?.chart.finding ?? '',
    shown?.chart.about ?? '',
    source,
  ]);
};

const risk: Write = (slide, { said: { risks }, layout, source }) => {
  addTitle(slide, ['What could make the answer wrong'], { layout });
  const rows = risks.map(({ risk: named, why: because, cure }) => [named, because, cure].map(words));
  const head = ['Risk', 'Why it matters here', 'What would lower it'];
  addTable(slide, { head, rows, shares: [0.2, 0.46, 0.34] }, { box: ROOM, layout });
  addNotes(slide, [...risks.map(({ risk: named, why: because }) => `${named}. ${because}`), source]);
};

const next: Write = (slide, { said: { next: says }, layout, source }) => {
  addTitle(slide, ['What to do next'], { layout });
  addSteps(slide, says.steps, { box: { ...ROOM, h: 4.5 }, layout });
  slide.addText(oneLine(`To make these figures again: ${says.again}`), {
    ...{ ...ROOM, y: 6.35, h: 0.55 },
    fontFace: SLIDE_FONT,
    fontSize: SMALLEST,
    color: INK.quiet,
    valign: 'bottom',
    margin: 0,
  });
  addNotes(slide, [...says.steps, `These figures are made again with: ${says.again}`, source]);
};

const SLIDES: readonly Write[] = [question, answer, why, money, risk, next];

/** Bytes of the .pptx file; the same for the same results. */
export async function slideDeck(paper: BusinessCase): Promise<Uint8Array> {
  const deck = newDeck(paper);
  const layout = await loadTextLayout();
  const of: Deck = { paper, said: sixSlides(paper), layout, source: sourceLine(paper.content.manifest) };
  for (const [k, write] of SLIDES.entries())
    await write(deck.addSlide({ masterName: k === 0 ? MASTERS.first : MASTERS.plain }), of);
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return steadyZip(bytes, mendSlides);
}
