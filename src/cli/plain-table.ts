import Table from 'cli-table3';
import { withoutControls } from '../scenario/problem-text.ts';

/** No lines at all: columns are kept apart by blanks. */
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((place) => [place, '']),
);

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table without rules or colour: it is copied into messages and read by screen readers. */
export function plainTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const table = new Table({
    head: columns.map(({ heading }) => heading),
    colAligns: columns.map(({ align }) => align),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: NO_LINES,
  });
  table.push(...rows.map((row) => row.map(withoutControls)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
