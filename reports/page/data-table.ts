/** Tables with captions, scopes and, on a telephone, one block a row. */
import type { DataTable } from '../charts/chart.ts';
import { html, name, type Html, type Piece } from './html.ts';

/** A table whose first column names the row. */
export interface PageTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly header: Piece; readonly cells: readonly Piece[] }[];
  /** Whether it turns into blocks on a telephone. */
  readonly stack: boolean;
}

function numberClass(numeric: boolean): Html | null {
  return numeric ? html` class="number"` : null;
}

/** Writes a table; it scrolls within its own box where it is too wide for the screen. */
export function pageTable(table: PageTable): Html {
  const [first, ...columns] = table.columns;
  const head = html`<th scope="col">${first!.label}</th>
    ${columns.map((column) => html`<th scope="col" ${numberClass(column.numeric)}>${column.label}</th>`)}`;
  const body = table.rows.map(
    ({ header, cells }) =>
      html`<tr>
        <th scope="row">${header}</th>
        ${cells.map((cell, index) => {
          const column = columns[index]!;
          return html`<td${numberClass(column.numeric)} data-label="${column.label}">${cell}</td>`;
        })}
      </tr> `,
  );
  return html`<div class="scroll" role="group" aria-label="${table.caption}" tabindex="0"><table${
    table.stack ? html` class="stack"` : null
  }><caption>${table.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** The table of a chart's numbers. */
export function dataTable({ caption, columns, rows }: DataTable): Html {
  return pageTable({
    caption,
    columns,
    rows: rows.map(([header, ...cells]) => ({ header: name(header ?? ''), cells })),
    stack: false,
  });
}
