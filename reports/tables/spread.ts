/** How a column of a table is spread over columns of numbers, for files that keep numbers in full. */
import type { Cell } from './report-table.ts';

/** What a column of the table becomes: itself, or a column for each kind of number in it. */
export interface Spread {
  readonly headings: readonly string[];
  readonly cells: (cell: Cell) => readonly (string | number | null)[];
}

/** All that a cell shows, on one line. */
export function shown({ badge, text, below }: Cell): string {
  const words = badge === undefined ? text : `${badge} ${text}`;
  return below === undefined || below === null || below === '' ? words : `${words} (${below})`;
}

/** Numbers where the column has any: a cell without them is empty. */
export function spreadOf(heading: string, cells: readonly Cell[]): Spread {
  const labels = [...new Set(cells.flatMap(({ figures = [] }) => figures.map(({ label }) => label)))];
  if (labels.length === 0) return { headings: [heading], cells: (cell) => [shown(cell)] };
  return {
    headings: labels.map((label) => `${heading}: ${label}`),
    cells: ({ figures = [] }) =>
      labels.map((label) => figures.find((figure) => figure.label === label)?.value ?? null),
  };
}
