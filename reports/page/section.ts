/** Sections of the page as data, so that the page prints them and the files of their tables and charts are written. */
import type { Manifest } from '../../src/experiment/results.ts';
import type { MissingChart } from '../charts/chart.ts';
import { sourceLine } from '../charts/frame.ts';
import type { ReportTable } from '../tables/report-table.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { figure, missingFigure } from './figure.ts';
import { markup, type Html } from './markup.ts';
import { tableHtml, type TableSource } from './table-html.ts';

/** A chart drawn, or why it is not. */
export type PageChart = DrawnChart | MissingChart;

/** `folded`: behind a heading that opens it; printed open. */
export type Part =
  | { readonly kind: 'words'; readonly html: Html }
  | { readonly kind: 'chart'; readonly chart: PageChart }
  | { readonly kind: 'table'; readonly table: ReportTable; readonly folded: boolean };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Words as a part; nothing for null. */
export function wordsPart(html: Html | null): Part[] {
  return html === null ? [] : [{ kind: 'words', html }];
}

/** Tables as parts; nothing for null. */
export function tableParts(tables: readonly (ReportTable | null)[], folded = false): Part[] {
  return tables.flatMap((table): Part[] => (table === null ? [] : [{ kind: 'table', table, folded }]));
}

/** Every table of the sections, those under charts included. */
export function tablesOf(sections: readonly Section[]): ReportTable[] {
  return sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => {
      if (part.kind === 'table') return [part.table];
      return part.kind === 'chart' && 'wide' in part.chart ? [part.chart.table] : [];
    });
}

/** Where the CSV file of a table is, relative to the page. */
export function tableFile({ name }: ReportTable): string {
  return `tables/${name}.csv`;
}

/** What stands under a table. */
function sourceOf(table: ReportTable, manifest: Manifest): TableSource {
  return { line: sourceLine(manifest), file: tableFile(table) };
}

function partHtml(part: Part, manifest: Manifest): Html {
  if (part.kind === 'words') return part.html;
  if (part.kind === 'chart')
    return 'wide' in part.chart
      ? figure(part.chart, sourceOf(part.chart.table, manifest))
      : missingFigure(part.chart);
  const table = tableHtml(part.table, sourceOf(part.table, manifest));
  return part.folded
    ? markup`<details class="printed"><summary>${part.table.caption}</summary>${table}</details>`
    : table;
}

/** Heading and parts of a section. */
export function contentHtml({ id, title, parts }: Section, manifest: Manifest): Html {
  return markup`<h2 id="${id}">${title}</h2>
    ${parts.map((part) => partHtml(part, manifest))}`;
}

/** The section as it stands on the page. */
export function sectionHtml(section: Section, manifest: Manifest): Html {
  return markup`<section aria-labelledby="${section.id}">
    ${contentHtml(section, manifest)}
  </section> `;
}
