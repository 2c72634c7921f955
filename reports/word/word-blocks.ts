/** Blocks of the content model as paragraphs, tables and pictures of Word. */
import { ImageRun, Paragraph, SimpleField, TextRun, type IParagraphOptions, type Table } from 'docx';
import type { Manifest } from '../../src/experiment/results.ts';
import { sourceLine } from '../charts/frame.ts';
import { isPlaced, type Block, type Figure, type PlacedChart, type Tile } from '../document/block.ts';
import type { WordPictures } from './word-pictures.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS } from '../theme.ts';
import { hex, STYLE, type Sheet } from './word-styles.ts';
import { calloutFrame, commandOf, definitionsOf, listOf, paragraphOf } from './word-paragraphs.ts';
import { wordTable } from './word-table.ts';
import { oneLine, runsOf, textRuns } from './word-words.ts';

type Child = Paragraph | Table;

/** A picture higher than this would leave its caption on the next page [pixels at 96 to the inch]. */
const TALLEST = 500;

/** Writes blocks in their order, and counts the captions as it goes. */
export class WordBlocks {
  readonly #manifest: Manifest;
  readonly #pictures: WordPictures;
  readonly #counts = { Table: 0, Figure: 0 };

  constructor(manifest: Manifest, pictures: WordPictures) {
    this.#manifest = manifest;
    this.#pictures = pictures;
  }

  /** What a block becomes on a sheet; `frame` is laid on every paragraph of a callout. */
  children(block: Block, sheet: Sheet, frame: Partial<IParagraphOptions> = {}): Child[] {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphOf(block, { sheet, frame })];
      case 'heading':
        return [new Paragraph({ heading: 'Heading2', children: runsOf(block.words) })];
      case 'list':
        return listOf(block, { sheet, frame });
      case 'definitions':
        return definitionsOf(block, sheet);
      case 'callout':
        return this.#callout(block, sheet);
      case 'tiles':
        return this.#table(tilesTable(block.tiles), sheet, false);
      case 'command':
        return [commandOf(block.text)];
      case 'table':
        return this.#table(block.table, sheet, true);
      case 'figure':
        return this.#figure(block.figure, sheet);
    }
  }

  #callout({ tone, blocks }: Extract<Block, { readonly kind: 'callout' }>, sheet: Sheet): Child[] {
    const frame = calloutFrame(tone === 'answer' ? hex(COLOURS.accent) : '8A5A00');
    const [inside, tiles] = [
      blocks.filter(({ kind }) => kind !== 'tiles'),
      blocks.filter(({ kind }) => kind === 'tiles'),
    ];
    return [
      ...inside.flatMap((block) => this.children(block, sheet, frame)),
      new Paragraph({ style: STYLE.source, children: [] }),
      ...tiles.flatMap((block) => this.children(block, sheet)),
    ];
  }

  /** `Table 3. Words`, numbered by a field that Word keeps up to date. */
  #caption(
    kind: 'Table' | 'Figure',
    text: string,
    look: { readonly keepNext: boolean; readonly style: string },
  ): Paragraph {
    this.#counts[kind] += 1;
    return new Paragraph({
      ...look,
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

  #table(table: ReportTable, sheet: Sheet, sourced: boolean): Child[] {
    const { note, reading, caption } = table;
    return [
      ...(note === undefined ? [] : [new Paragraph({ children: runsOf(note), keepNext: true })]),
      this.#caption('Table', caption, { keepNext: true, style: STYLE.caption }),
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
      wordTable(table, sheet),
      sourced ? this.#source() : new Paragraph({ style: STYLE.source, children: [] }),
    ];
  }

  #figure(figure: Figure, sheet: Sheet): Child[] {
    if (!isPlaced(figure)) {
      const said = `Not shown: ${figure.about} There is no such chart here because ${figure.why}.`;
      return [new Paragraph({ style: STYLE.quiet, children: runsOf(said) })];
    }
    const { finding, about } = figure.chart;
    const isColumn = sheet.columns > 1;
    const described = new Paragraph({ style: STYLE.cellQuiet, keepNext: true, children: runsOf(about) });
    return [
      new Paragraph({
        keepNext: true,
        spacing: { before: 240, after: 40 },
        children: [this.#picture(figure, sheet)],
      }),
      this.#caption('Figure', finding, {
        keepNext: true,
        style: isColumn ? STYLE.smallCaption : STYLE.caption,
      }),
      // in a column its description would take as much room as the picture, which says it in its alternative text
      ...(isColumn ? [] : [described]),
      this.#source(),
    ];
  }

  #picture({ chart, file }: PlacedChart, sheet: Sheet): ImageRun {
    const picture = this.#pictures.get(file);
    if (picture === undefined) throw new Error(`The chart ${file} was not drawn.`);
    const { svg, png, width, height } = picture;
    const scale = Math.min(((sheet.width / 1440) * 96) / width, TALLEST / height);
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
