/** Tables with captions, scopes and, on a telephone, one block a row. */
import type { DataTable } from '../charts/chart.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

/** A table whose first column names the row. */
export interface PageTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly header: Piece; readonly cells: readonly Piece[] }[];
  /** `stack`: rows turn into blocks on a telephone; `paired`: the same, with the columns of a comparison. */
  readonly look: 'plain' | 'stack' | 'stack paired' | 'stack register' | 'stack ledger';
}

function numberClass(numeric: boolean): Html | null {
  return numeric ? markup` class="number"` : null;
}

/** Writes a table; it scrolls within its own box where it is too wide for the screen. */
export function pageTable(table: PageTable): Html {
  const [first, ...columns] = table.columns;
  const head = markup`<th scope="col">${first!.label}</th>
    ${columns.map((column) => markup`<th scope="col" ${numberClass(column.numeric)}>${column.label}</th>`)}`;
  const body = table.rows.map(
    ({ header, cells }) =>
      markup`<tr>
        <th scope="row">${header}</th>
        ${cells.map((cell, index) => {
          const column = columns[index]!;
          return markup`<td${numberClass(column.numeric)} data-label="${column.label}">${table.look === 'plain' ? cell : markup`<div>${cell}</div>`}</td>`;
        })}
      </tr> `,
  );
  return markup`<div class="scroll" role="group" aria-label="${table.caption}" tabindex="0"><table${
    table.look === 'plain' ? null : markup` class="${table.look}"`
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
    look: 'plain',
  });
}
