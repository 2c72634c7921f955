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
import { hex, STRONG, STYLE, TEXT_WIDTH } from './word-styles.ts';
import { textRuns } from './word-words.ts';

/** Width of a letter of a table in twips, on the safe side, and the room a cell keeps at its right. */
const LETTER = 104;
const ROOM = 200;
/** Letters beyond which a cell is rather broken into lines. */
const WIDEST = 42;

function lengthOf({ text, below, badge = '' }: Cell): number {
  return Math.max(badge.length + text.length, (below ?? '').length * 0.8);
}

/** The longest stretch that cannot be broken, within reason: names without a space are broken anyway. */
function longestWord(text: string): number {
  return Math.min(18, Math.max(...text.split(/[\s\u203A]+/u).map((word) => word.length)));
}

/** What each column needs at least, and what it would like, in twips. */
function wishes({ columns, rows }: ReportTable): { readonly least: number; readonly liked: number }[] {
  return columns.map(({ label }, k) => {
    const cells = rows.map(({ header, cells: own }) => (k === 0 ? header : own[k - 1]!));
    const word = Math.max(longestWord(label) * 1.08, ...cells.map(({ text }) => longestWord(text)));
    const text = Math.min(WIDEST, Math.max(label.length * 0.7, ...cells.map(lengthOf)));
    const least = Math.ceil(word * LETTER) + ROOM;
    return { least, liked: Math.max(least, Math.ceil(text * LETTER) + ROOM) };
  });
}

/** Widths of the columns in twips: no word is broken where there is room, and long texts share what is left. */
export function columnWidths(table: ReportTable): number[] {
  const columns = wishes(table);
  const sum = (of: (column: (typeof columns)[number]) => number) =>
    columns.reduce((total, column) => total + of(column), 0);
  const [least, liked] = [sum((column) => column.least), sum((column) => column.liked)];
  const spare = TEXT_WIDTH - least;
  const widths = columns.map((column) =>
    Math.floor(
      spare <= 0 || liked === least
        ? (column.least / least) * TEXT_WIDTH
        : column.least + ((column.liked - column.least) / (liked - least)) * spare,
    ),
  );
  widths[0]! += TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths;
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: hex(COLOURS.line) } as const;
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 12, color: hex(COLOURS.accent) } as const;
const MARGINS = { top: 50, bottom: 50, left: 0, right: 160 } as const;

const TONES: Readonly<Record<NonNullable<Cell['tone']>, { bold?: boolean; color?: string }>> = {
  sure: { bold: true },
  quiet: { color: hex(COLOURS.quiet) },
  green: { bold: true, color: hex(STATUS.green) },
  amber: { bold: true, color: hex(STATUS.amber) },
  red: { bold: true, color: hex(STATUS.red) },
};

function paragraphsOf({ text, below, tone, badge }: Cell, { numeric }: Column): Paragraph[] {
  const alignment = numeric ? ('right' as const) : ('left' as const);
  const main = textRuns(text, tone === undefined ? {} : TONES[tone]);
  const mark = badge === undefined ? [] : [new TextRun({ text: `${badge} `, ...STRONG })];
  return [
    new Paragraph({ style: STYLE.cell, alignment, children: [...mark, ...main] }),
    ...(below === undefined || below === null || below === ''
      ? []
      : [new Paragraph({ style: STYLE.cellQuiet, alignment, children: textRuns(below) })]),
  ];
}

function cellOf(cell: Cell, column: Column, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: paragraphsOf(cell, column),
    margins: MARGINS,
  });
}

/** The table. */
export function wordTable(table: ReportTable): Table {
  const { columns, rows } = table;
  const widths = columnWidths(table);
  const head = columns.map(
    ({ label, numeric }, k) =>
      new TableCell({
        width: { size: widths[k]!, type: WidthType.DXA },
        margins: MARGINS,
        verticalAlign: 'bottom',
        borders: { bottom: HEAD_LINE },
        children: [
          new Paragraph({
            style: STYLE.cellHead,
            alignment: numeric ? 'right' : 'left',
            keepNext: true,
            children: textRuns(label),
          }),
        ],
      }),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
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
            children: [header, ...cells].map((cell, k) => cellOf(cell, columns[k]!, widths[k]!)),
          }),
      ),
    ],
  });
}
