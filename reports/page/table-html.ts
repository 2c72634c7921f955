/** Tables with captions, scopes, their source and, on a telephone, one block a row. */
import type { Cell, Column, ReportTable } from '../tables/report-table.ts';
import { spreadOf } from '../tables/spread.ts';
import { markup, name, type Html } from './markup.ts';

function numberClass(numeric: boolean): Html | null {
  return numeric ? markup` class="number"` : null;
}

const TONES: Readonly<Record<NonNullable<Cell['tone']>, string>> = {
  sure: 'verdict',
  quiet: 'verdict unclear',
  green: 'verdict green',
  amber: 'verdict amber',
  red: 'verdict red',
};

function cellHtml({ text, below, tone, badge }: Cell): Html {
  // Any cell may hold a name from a file.
  const words = name(text);
  const main = tone === undefined ? words : markup`<span class="${TONES[tone]}">${words}</span>`;
  return markup`${badge === undefined ? null : markup`<span class="badge">${badge}</span> `}${main}${
    below === undefined || below === null ? null : markup`<span class="unit">${below}</span>`
  }`;
}

function headHtml({ label, below }: Column): Html {
  return below === undefined ? markup`${label}` : markup`${label}<span class="unit">${below}</span>`;
}

/** The numbers behind the cells of a column, in full, for the script of the page to sort by and to save. */
interface Behind {
  /** On the heading: what each number is. */
  readonly heading: Html | null;
  /** On a cell. */
  readonly cell: (cell: Cell) => Html | null;
}

function behind(label: string, cells: readonly Cell[]): Behind {
  const { headings, cells: numbers } = spreadOf(label, cells);
  if (headings[0] === label) return { heading: null, cell: () => null };
  const labels = headings.map((heading) => heading.slice(label.length + 2));
  const text = (value: string | number | null): string => {
    if (typeof value !== 'number') return value ?? '';
    return Number.isNaN(value) ? '' : value === Infinity ? 'unlimited' : String(value);
  };
  return {
    heading: markup` data-f="${labels.join('|')}"`,
    cell: (cell) => markup` data-v="${numbers(cell).map(text).join(',')}"`,
  };
}

/** What stands under a table: what made it, and where its numbers are. */
export interface TableSource {
  /** The source line, with the manifest hash. */
  readonly line: string;
  /** Path of its CSV file beside the page; null where there is none. */
  readonly file: string | null;
}

/** Writes a table; it scrolls within its own box where it is too wide for the screen. */
export function tableHtml(table: ReportTable, source: TableSource): Html {
  const [first, ...columns] = table.columns;
  const behinds = columns.map(({ label }, k) =>
    behind(
      label,
      table.rows.map(({ cells }) => cells[k]!),
    ),
  );
  const head = markup`<th scope="col">${headHtml(first!)}</th>
    ${columns.map((column, k) => markup`<th scope="col"${numberClass(column.numeric)}${behinds[k]!.heading}>${headHtml(column)}</th>`)}`;
  const stacked = table.look !== 'plain';
  const body = table.rows.map(
    ({ header, cells, isTotal }) =>
      markup`<tr${isTotal ? markup` data-total` : null}>
        <th scope="row">${cellHtml(header)}</th>
        ${cells.map((cell, index) => {
          const column = columns[index]!;
          const content = cellHtml(cell);
          return markup`<td${numberClass(column.numeric)}${behinds[index]!.cell(cell)} data-label="${column.label}">${stacked ? markup`<div>${content}</div>` : content}</td>`;
        })}
      </tr> `,
  );
  const look = stacked ? markup` class="${table.look}"` : null;
  const file = markup` data-name="${table.name}"`;
  return markup`${table.note === undefined ? null : markup`<p>${table.note}</p>`}
<div class="scroll" role="group" aria-label="${table.caption}" tabindex="0"><table${look}${file}><caption>${table.caption}${table.reading === undefined ? null : markup`<span class="unit">${table.reading}</span>`}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>
<p class="source">${source.line}${source.file === null ? null : markup` Numbers in full: <code>${source.file}</code>`}</p>`;
}
