/** Native tables: a marked header row that repeats, rows that do not break, widths by what stands in them. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Column, ReportTable } from '../tables/report-table.ts';
import { COLOURS, STATUS } from '../theme.ts';
import { hex, STRONG, STYLE, type Sheet } from './word-styles.ts';
import { textRuns } from './word-words.ts';

/** The letters of a table: their styles, width in twips on the safe side, and the room round the words of a cell. */
interface Look {
  readonly styles: Readonly<Record<'text' | 'head' | 'quiet', string>>;
  readonly letter: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  /** The quieter line of a cell stands beside the first one. */
  readonly isOneLine: boolean;
}

const USUAL: Look = {
  styles: { text: STYLE.cell, head: STYLE.cellHead, quiet: STYLE.cellQuiet },
  letter: 104,
  margins: { top: 50, bottom: 50, left: 0, right: 160 },
  isOneLine: false,
};
const SMALL: Look = {
  styles: { text: STYLE.small, head: STYLE.smallHead, quiet: STYLE.smallQuiet },
  letter: 92,
  margins: { top: 30, bottom: 30, left: 0, right: 140 },
  isOneLine: true,
};
/** Letters of the quieter words on the same line, in half points. */
const QUIET_SIZE = 14;
const SPARE = 40;
/** Letters beyond which a cell is rather broken into lines. */
const WIDEST = 160;

function lengthOf({ text, below, badge = '' }: Cell, isOneLine: boolean): number {
  const [first, second] = [badge.length + text.length, (below ?? '').length * 0.8];
  return isOneLine ? first + second : Math.max(first, second);
}

/** The longest stretch that cannot be broken, within reason: names without a space are broken anyway. */
function longestWord(text: string): number {
  return Math.min(18, Math.max(...text.split(/[\s\u203A]+/u).map((word) => word.length)));
}

/** Length that nine in ten cells of a column do not exceed: one long cell may break into lines. */
function usualLength(cells: readonly Cell[], isOneLine: boolean): number {
  const lengths = cells.map((cell) => lengthOf(cell, isOneLine)).sort((a, b) => a - b);
  return lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0;
}

/** What each column needs at least, and what it would like, in twips. */
function wishes(
  { columns, rows }: ReportTable,
  { letter, margins, isOneLine }: Look,
): { readonly least: number; readonly liked: number }[] {
  const room = margins.right + SPARE;
  return columns.map(({ label }, k) => {
    const cells = rows.map(({ header, cells: own }) => (k === 0 ? header : own[k - 1]!));
    const word = Math.max(longestWord(label) * 1.08, ...cells.map(({ text }) => longestWord(text)));
    const text = Math.min(WIDEST, Math.max(label.length * 0.7, usualLength(cells, isOneLine)));
    const least = Math.ceil(word * letter) + room;
    return { least, liked: Math.max(least, Math.ceil(text * letter) + room) };
  });
}

/** Widths of the columns in twips: no word is broken where there is room, and long texts share what is left. */
function columnWidths(table: ReportTable, look: Look, room: number): number[] {
  const columns = wishes(table, look);
  const sum = (of: (column: (typeof columns)[number]) => number) =>
    columns.reduce((total, column) => total + of(column), 0);
  const [least, liked] = [sum((column) => column.least), sum((column) => column.liked)];
  const spare = room - least;
  const widths = columns.map((column) =>
    Math.floor(
      spare <= 0 || liked === least
        ? (column.least / least) * room
        : column.least + ((column.liked - column.least) / (liked - least)) * spare,
    ),
  );
  widths[0]! += room - widths.reduce((total, width) => total + width, 0);
  return widths;
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.line) } as const;
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 12, color: hex(COLOURS.accent) } as const;

const TONES: Readonly<Record<NonNullable<Cell['tone']>, { bold?: boolean; color?: string }>> = {
  sure: { bold: true },
  quiet: { color: hex(COLOURS.quiet) },
  green: { bold: true, color: hex(STATUS.green) },
  amber: { bold: true, color: hex(STATUS.amber) },
  red: { bold: true, color: hex(STATUS.red) },
};

/** The quieter line of a cell; null where there is none. */
function belowOf({ below }: Cell): string | null {
  return below === undefined || below === null || below === '' ? null : below;
}

/** A cell in two lines, or small on one: what is looked up should take little room. */
function paragraphsOf(cell: Cell, { numeric }: Column, { styles, isOneLine }: Look): Paragraph[] {
  const { text, tone, badge } = cell;
  const alignment = numeric ? ('right' as const) : ('left' as const);
  const main = textRuns(text, tone === undefined ? {} : TONES[tone]);
  const mark = badge === undefined ? [] : [new TextRun({ text: `${badge} `, ...STRONG })];
  const below = belowOf(cell);
  const beside =
    below !== null && isOneLine
      ? [new TextRun('  '), ...textRuns(below, { ...TONES.quiet, size: QUIET_SIZE })]
      : [];
  return [
    new Paragraph({ style: styles.text, alignment, children: [...mark, ...main, ...beside] }),
    ...(below === null || isOneLine
      ? []
      : [new Paragraph({ style: styles.quiet, alignment, children: textRuns(below) })]),
  ];
}

function cellOf(cell: Cell, column: Column & { readonly width: number }, look: Look): TableCell {
  return new TableCell({
    width: { size: column.width, type: WidthType.DXA },
    children: paragraphsOf(cell, column, look),
    margins: look.margins,
  });
}

/** The table, as wide as the sheet. */
export function wordTable(table: ReportTable, { width: room, isSmall }: Sheet): Table {
  const { columns, rows } = table;
  const look = isSmall ? SMALL : USUAL;
  const widths = columnWidths(table, look, room);
  const head = columns.map(
    ({ label, numeric }, k) =>
      new TableCell({
        width: { size: widths[k]!, type: WidthType.DXA },
        margins: look.margins,
        verticalAlign: 'bottom',
        borders: { bottom: HEAD_LINE },
        children: [
          new Paragraph({
            style: look.styles.head,
            alignment: numeric ? 'right' : 'left',
            keepNext: true,
            children: textRuns(label),
          }),
        ],
      }),
  );
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: LINE,
      bottom: LINE,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        ({ header, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [header, ...cells].map((cell, k) =>
              cellOf(cell, { ...columns[k]!, width: widths[k]! }, look),
            ),
          }),
      ),
    ],
  });
}
