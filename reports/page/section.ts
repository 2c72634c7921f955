/** Sections of the content model as HTML. */
import type { Manifest } from '../../src/experiment/results.ts';
import { sourceLine } from '../charts/frame.ts';
import { isPlaced, type Block, type Figure } from '../document/block.ts';
import type { ReportTable } from '../tables/report-table.ts';
import type { PagePictures } from './drawn-chart.ts';
import { figure, missingFigure } from './figure.ts';
import { markup, type Html } from './markup.ts';
import { tableHtml, type TableSource } from './table-html.ts';
import { wordsBlockHtml } from './words-html.ts';

/** What stands in a section: a block of the model, or words that only a page has. */
export type Part = Block | { readonly kind: 'words'; readonly html: Html };

export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** What tables and figures need beside themselves. */
export interface Frame {
  readonly manifest: Manifest;
  /** A picture for every chart that can be drawn. */
  readonly pictures: PagePictures;
  /** Only of a page that stands alone, without a CSV file for each table beside it. */
  readonly standsAlone?: true;
}

/** Words as a part; nothing for null. */
export function wordsPart(html: Html | null): Part[] {
  return html === null ? [] : [{ kind: 'words', html }];
}

/** Where the CSV file of a table is, relative to the page. */
export function tableFile({ name }: ReportTable): string {
  return `tables/${name}.csv`;
}

/** What stands under a table. */
function sourceOf(table: ReportTable, { manifest, standsAlone }: Frame): TableSource {
  return { line: sourceLine(manifest), file: standsAlone ? null : tableFile(table) };
}

function figureHtml(placed: Figure, frame: Frame): Html {
  if (!isPlaced(placed)) return missingFigure(placed);
  const drawn = frame.pictures.get(placed.file);
  if (drawn === undefined) throw new Error(`The chart ${placed.file} was not drawn.`);
  return figure(placed, drawn, sourceOf(placed.table, frame));
}

function partHtml(part: Part, frame: Frame): Html {
  switch (part.kind) {
    case 'words':
      return part.html;
    case 'figure':
      return figureHtml(part.figure, frame);
    case 'callout': {
      const look = part.tone === 'answer' ? 'answer' : 'warnings';
      return markup`<div class="${look}">${part.blocks.map((block) => partHtml(block, frame))}</div>`;
    }
    case 'table': {
      const table = tableHtml(part.table, sourceOf(part.table, frame));
      return part.folded
        ? markup`<details class="printed"><summary>${part.table.caption}</summary>${table}</details>`
        : table;
    }
    default:
      return wordsBlockHtml(part);
  }
}

/** Heading and parts of a section. */
export function contentHtml({ id, title, parts }: PageSection, frame: Frame): Html {
  return markup`<h2 id="${id}">${title}</h2>
    ${parts.map((part) => partHtml(part, frame))}`;
}

/** The section as it stands on the page. */
export function sectionHtml(section: PageSection, frame: Frame): Html {
  return markup`<section aria-labelledby="${section.id}">
    ${contentHtml(section, frame)}
  </section> `;
}
