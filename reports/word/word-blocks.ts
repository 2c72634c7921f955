/** Blocks of the content model as paragraphs, tables and pictures of Word. */
import { ImageRun, Paragraph, SimpleField, TextRun, type IParagraphOptions, type Table } from 'docx';
import type { Manifest } from '../../src/experiment/results.ts';
import { sourceLine } from '../charts/frame.ts';
import { isPlaced, type Block, type Figure, type PlacedChart, type Tile } from '../document/block.ts';
import type { OfficePictures } from '../office/office-pictures.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS } from '../theme.ts';
import { hex, STYLE, TEXT_WIDTH } from './word-styles.ts';
import { calloutFrame, commandOf, definitionsOf, listOf, paragraphOf } from './word-paragraphs.ts';
import { wordTable } from './word-table.ts';
import { oneLine, runsOf, textRuns } from './word-words.ts';

type Child = Paragraph | Table;

/** Pixels at 96 to the inch of the room for text. */
const TEXT_PIXELS = Math.floor((TEXT_WIDTH / 1440) * 96);
/** A picture higher than this would leave its caption on the next page. */
const TALLEST = 500;

/** Writes blocks in their order, and counts the captions as it goes. */
export class WordBlocks {
  readonly #manifest: Manifest;
  readonly #pictures: OfficePictures;
  readonly #counts = { Table: 0, Figure: 0 };

  constructor(manifest: Manifest, pictures: OfficePictures) {
    this.#manifest = manifest;
    this.#pictures = pictures;
  }

  /** What a block becomes; `frame` is laid on every paragraph of a callout. */
  children(block: Block, frame: Partial<IParagraphOptions> = {}): Child[] {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphOf(block, frame)];
      case 'heading':
        return [new Paragraph({ heading: 'Heading2', children: runsOf(block.words) })];
      case 'list':
        return listOf(block, frame);
      case 'definitions':
        return definitionsOf(block);
      case 'callout':
        return this.#callout(block);
      case 'tiles':
        return this.#table(tilesTable(block.tiles), false);
      case 'command':
        return [commandOf(block.text)];
      case 'table':
        return this.#table(block.table, true);
      case 'figure':
        return this.#figure(block.figure);
    }
  }

  #callout({ tone, blocks }: Extract<Block, { readonly kind: 'callout' }>): Child[] {
    const frame = calloutFrame(tone === 'answer' ? hex(COLOURS.accent) : '8A5A00');
    const [inside, tiles] = [
      blocks.filter(({ kind }) => kind !== 'tiles'),
      blocks.filter(({ kind }) => kind === 'tiles'),
    ];
    return [
      ...inside.flatMap((block) => this.children(block, frame)),
      new Paragraph({ style: STYLE.source, children: [] }),
      ...tiles.flatMap((block) => this.children(block)),
    ];
  }

  /** `Table 3. Words`, numbered by a field that Word keeps up to date. */
  #caption(kind: 'Table' | 'Figure', text: string, keepNext: boolean): Paragraph {
    this.#counts[kind] += 1;
    return new Paragraph({
      style: STYLE.caption,
      keepNext,
      children: [
        new TextRun(`${kind} `),
        new SimpleField(`SEQ ${kind} \\* ARABIC`, String(this.#counts[kind])),
        ...textRuns(`. ${text}`),
      ],
    });
  }

  #source(): Paragraph {
    return new Paragraph({ style: STYLE.source, children: [new TextRun(sourceLine(this.#manifest))] });
  }

  #table(table: ReportTable, sourced: boolean): Child[] {
    const { note, reading, caption } = table;
    return [
      ...(note === undefined ? [] : [new Paragraph({ children: runsOf(note), keepNext: true })]),
      this.#caption('Table', caption, true),
      ...(reading === undefined
        ? []
        : [
            new Paragraph({
              style: STYLE.cellQuiet,
              keepNext: true,
              spacing: { after: 60 },
              children: runsOf(reading),
            }),
          ]),
      wordTable(table),
      sourced ? this.#source() : new Paragraph({ style: STYLE.source, children: [] }),
    ];
  }

  #figure(figure: Figure): Child[] {
    if (!isPlaced(figure)) {
      const said = `Not shown: ${figure.about} There is no such chart here because ${figure.why}.`;
      return [new Paragraph({ style: STYLE.quiet, children: runsOf(said) })];
    }
    const { finding, about } = figure.chart;
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 240, after: 40 },
        children: [this.#picture(figure)],
      }),
      this.#caption('Figure', finding, true),
      new Paragraph({ style: STYLE.cellQuiet, keepNext: true, children: runsOf(about) }),
      this.#source(),
    ];
  }

  #picture({ chart, file }: PlacedChart): ImageRun {
    const picture = this.#pictures.get(file);
    if (picture === undefined) throw new Error(`The chart ${file} was not drawn.`);
    const { svg, png, width, height } = picture;
    const scale = Math.min(TEXT_PIXELS / width, TALLEST / height);
    const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
    return new ImageRun({
      type: 'svg',
      data: Buffer.from(svg),
      fallback: { type: 'png', data: png },
      transformation,
      altText: {
        id: String(this.#counts.Figure + 1),
        name: file,
        title: oneLine(chart.finding),
        description: oneLine(`Chart. ${chart.finding} ${chart.about}`),
      },
    });
  }
}

/** The large figures of the answer, as a table that a screen reader reads in rows. */
function tilesTable(tiles: readonly Tile[]): ReportTable {
  return {
    name: 'at-a-glance',
    caption: 'The figures at a glance',
    columns: columns('Figure', 'Change or level', 'How sure, and from what to what'),
    rows: tiles.map(({ label, size, below }) => ({
      header: words(label),
      cells: [
        { text: size, tone: 'sure' },
        { text: below[0] ?? '', below: below[1] ?? null },
      ],
    })),
    look: 'plain',
  };
}
