/** Native tables on slides: a marked header row, letters small enough for the room and large enough to be read. */
import type { BorderProps, Slide } from './pptx.ts';
import type { TextLayout } from '../render/text-layout.ts';
import { stretched } from '../render/text-layout.ts';
import type { Cell } from '../tables/report-table.ts';
import { INK, SLIDE_FONT, SMALLEST, type Box } from './slide-look.ts';
import { oneLine } from './slide-text.ts';

type Shown = Pick<Cell, 'text' | 'below'>;

export interface SlideTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  /** Widths as shares of the box. */
  readonly shares: readonly number[];
}

const LARGEST = 15;
const POINTS_PER_INCH = 72;
const ARIAL = 1.13;
/** Room above and below the words of a row, in letters, and at the sides of a cell [inches]. */
const PAD = 0.6;
const SIDES = 0.16;

interface Room {
  readonly box: Box;
  readonly layout: TextLayout;
}

function wordsOf({ text, below }: Shown): string[] {
  return [text, ...(below === undefined || below === null || below === '' ? [] : [below])].map(oneLine);
}

function heightAt(table: SlideTable, size: number, { box, layout }: Room): number {
  const arial = stretched(layout, ARIAL);
  const rowHeight = (cells: readonly (readonly string[])[], weight: 'regular' | 'semibold'): number => {
    const lines = cells.map((texts, k) => {
      const limit = (box.w * table.shares[k]! - SIDES) * POINTS_PER_INCH;
      const heavy = k === 0 ? 'semibold' : weight;
      return texts.reduce((sum, text) => sum + arial.wrap(text, { size, limit, weight: heavy }).length, 0);
    });
    return (Math.max(...lines) * 1.2 + PAD) * size;
  };
  const head = rowHeight(
    table.head.map((text) => [text]),
    'semibold',
  );
  const rows = table.rows.map((cells) => rowHeight(cells.map(wordsOf), 'regular'));
  return (head + rows.reduce((sum, height) => sum + height, 0)) / POINTS_PER_INCH;
}

/** A line under a cell, and none round it. */
function below(line: BorderProps): [BorderProps, BorderProps, BorderProps, BorderProps] {
  const none: BorderProps = { type: 'none' };
  return [none, none, line, none];
}

function headCells(table: SlideTable) {
  const border = below({ type: 'solid', pt: 1.5, color: INK.accent });
  return table.head.map((text) => ({
    text: oneLine(text),
    options: { bold: true, valign: 'bottom' as const, border },
  }));
}

function bodyCells(cells: readonly Shown[], size: number) {
  const rule = { type: 'solid', pt: 0.75, color: INK.line } as const;
  return cells.map((cell, k) => ({
    text: wordsOf(cell).map((text, line) => ({
      text,
      options: {
        breakLine: true,
        ...(k === 0 && line === 0 ? { bold: true } : {}),
        ...(line > 0 ? { color: INK.quiet, fontSize: Math.max(SMALLEST, size * 0.88) } : {}),
      },
    })),
    options: { border: below(rule) },
  }));
}

/** As many rows, the first ones first, as fit at the smallest size; always one. */
function fittingRows(table: SlideTable, room: Room): SlideTable {
  let kept = table;
  while (kept.rows.length > 1 && heightAt(kept, SMALLEST, room) > room.box.h)
    kept = { ...kept, rows: kept.rows.slice(0, -1) };
  return kept;
}

/** Adds the table at the largest size at which it fits; returns its height in inches and the rows left out. */
export function addTable(
  slide: Slide,
  table: SlideTable,
  room: Room,
): { readonly height: number; readonly left: readonly string[] } {
  const { box } = room;
  const kept = fittingRows(table, room);
  let size = LARGEST;
  while (size > SMALLEST && heightAt(kept, size, room) > box.h) size -= 0.5;
  slide.addTable([headCells(kept), ...kept.rows.map((cells) => bodyCells(cells, size))], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: table.shares.map((share) => share * box.w),
    fontFace: SLIDE_FONT,
    fontSize: size,
    color: INK.text,
    valign: 'top',
    margin: [0.04, 0.08, 0.04, 0.02],
    lang: 'en-GB',
  });
  const left = table.rows.slice(kept.rows.length).map((cells) => cells.flatMap(wordsOf).join('. '));
  return { height: heightAt(kept, size, room), left };
}
