/**
 * The content model: what a document says, without any word on how it looks. Built once from results,
 * and rendered as a page, a Word document, a workbook, slides and a PDF.
 */
import type { Chart, MissingChart } from '../charts/chart.ts';
import type { ReportTable } from '../tables/report-table.ts';

/** A stretch of words. A `name` comes from a file, and is kept from turning the words around it. */
export type Piece =
  string | { readonly name: string } | { readonly strong: string } | { readonly code: string };
export type Words = string | readonly Piece[];

/** A term with what belongs to it. */
export interface Definition {
  readonly term: Words;
  readonly text: Words;
}

/** A large figure with its name above and its certainty below. */
export interface Tile {
  readonly label: string;
  readonly size: string;
  /** Lines below: interval, levels. */
  readonly below: readonly string[];
}

/** A chart where it stands in a document: the suffix of its files tells variants apart. */
export interface PlacedChart {
  readonly chart: Chart;
  /** File name without an ending; no two charts of a document share it. */
  readonly file: string;
  /** Its numbers, under the name of their own file. */
  readonly table: ReportTable;
}

/** A chart, or why there is none. */
export type Figure = PlacedChart | MissingChart;

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Words; readonly look: 'plain' | 'lead' | 'quiet' }
  /** A heading within a section. */
  | { readonly kind: 'heading'; readonly words: Words }
  /** `plain`: without bullets. A badge is a letter in a frame before an item. */
  | {
      readonly kind: 'list';
      readonly items: readonly Words[];
      readonly look: 'bullets' | 'plain';
      readonly badges?: readonly string[];
    }
  /** `points`: a few words with a paragraph each; `facts`: names with values beside them. */
  | {
      readonly kind: 'definitions';
      readonly items: readonly Definition[];
      readonly look: 'points' | 'facts';
    }
  /** Set apart from the text: the answer, or something to be read with care. */
  | { readonly kind: 'callout'; readonly tone: 'answer' | 'care'; readonly blocks: readonly Block[] }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  /** Something to be typed, word for word. */
  | { readonly kind: 'command'; readonly text: string }
  /** `folded`: on a screen behind a heading that opens it; printed open. */
  | { readonly kind: 'table'; readonly table: ReportTable; readonly folded: boolean }
  | { readonly kind: 'figure'; readonly figure: Figure };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Block[];
}

/** Whether there is a picture to draw. */
export function isPlaced(figure: Figure): figure is PlacedChart {
  return 'chart' in figure;
}

/** Words as a paragraph. */
export function paragraph(words: Words, look: 'plain' | 'lead' | 'quiet' = 'plain'): Block {
  return { kind: 'paragraph', words, look };
}

export function heading(words: Words): Block {
  return { kind: 'heading', words };
}

/** A list; nothing where there are no items. */
export function list(items: readonly Words[], look: 'bullets' | 'plain' = 'bullets'): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, look }];
}

/** Tables as blocks; nothing for null. */
export function tableBlocks(tables: readonly (ReportTable | null)[], folded = false): Block[] {
  return tables.flatMap((table): Block[] => (table === null ? [] : [{ kind: 'table', table, folded }]));
}

/** Sections of the model, or of a page, which may also hold words of its own. */
type Holding = readonly { readonly parts: readonly (Block | { readonly kind: 'words' })[] }[];

/** Every block of the sections, those inside others included. */
export function allBlocks(sections: Holding): Block[] {
  const inside = (block: Holding[number]['parts'][number]): Block[] => {
    if (block.kind === 'words') return [];
    return block.kind === 'callout' ? [block, ...block.blocks.flatMap(inside)] : [block];
  };
  return sections.flatMap(({ parts }) => parts.flatMap(inside));
}

/** Every chart that can be drawn, in order. */
export function chartsIn(sections: Holding): PlacedChart[] {
  return allBlocks(sections).flatMap((block) =>
    block.kind === 'figure' && isPlaced(block.figure) ? [block.figure] : [],
  );
}

/** Every table, those under charts included, in order. */
export function tablesIn(sections: Holding): ReportTable[] {
  return allBlocks(sections).flatMap((block) => {
    if (block.kind === 'table') return [block.table];
    return block.kind === 'figure' && isPlaced(block.figure) ? [block.figure.table] : [];
  });
}

/** All that words say, as one string. */
export function plainWords(words: Words): string {
  if (typeof words === 'string') return words;
  return words
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('name' in piece) return piece.name;
      return 'strong' in piece ? piece.strong : piece.code;
    })
    .join('');
}
