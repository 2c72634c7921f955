/** Native tables on slides: a marked header row, letters small enough for the room. */
import type { BorderProps, Slide } from './pptx.ts';
import type { TextLayout } from '../render/text-layout.ts';
import { stretched } from '../render/text-layout.ts';
import type { Cell } from '../tables/report-table.ts';
import { INK, SLIDE_FONT, type Box } from './slide-look.ts';
import { oneLine } from './slide-text.ts';

export interface SlideTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Pick<Cell, 'text' | 'below'>[])[];
  /** Widths as shares of the box. */
  readonly shares: readonly number[];
}

const LARGEST = 14;
const SMALLEST = 9;
const POINTS_PER_INCH = 72;
const ARIAL = 1.13;
/** Room above and below the words of a row, in letters, and at the sides of a cell [inches]. */
const PAD = 0.9;
const SIDES = 0.16;

function wordsOf({ text, below }: Pick<Cell, 'text' | 'below'>): string[] {
  return [text, ...(below === undefined || below === null || below === '' ? [] : [below])].map(oneLine);
}

function heightAt(
  table: SlideTable,
  size: number,
  { box, layout }: { box: Box; layout: TextLayout },
): number {
  const arial = stretched(layout, ARIAL);
  const rowHeight = (cells: readonly (readonly string[])[]): number => {
    const lines = cells.map((texts, k) => {
      const limit = (box.w * table.shares[k]! - SIDES) * POINTS_PER_INCH;
      return texts.reduce((sum, text) => sum + arial.wrap(text, { size, limit }).length, 0);
    });
    return (Math.max(...lines) * 1.2 + PAD) * size;
  };
  const rows = [table.head.map((text) => [text]), ...table.rows.map((cells) => cells.map(wordsOf))];
  return rows.reduce((sum, cells) => sum + rowHeight(cells), 0) / POINTS_PER_INCH;
}

/** A line under a cell, and none round it. */
function below(line: BorderProps): [BorderProps, BorderProps, BorderProps, BorderProps] {
  const none: BorderProps = { type: 'none' };
  return [none, none, line, none];
}

/** Adds the table at the largest size at which it fits; returns its height in inches. */
export function addTable(
  slide: Slide,
  table: SlideTable,
  room: { readonly box: Box; readonly layout: TextLayout },
): number {
  const { box } = room;
  let size = LARGEST;
  while (size > SMALLEST && heightAt(table, size, room) > box.h) size -= 0.5;
  const rule = { type: 'solid', pt: 0.75, color: INK.line } as const;
  const head = table.head.map((text) => ({
    text: oneLine(text),
    options: {
      bold: true,
      valign: 'bottom' as const,
      border: below({ type: 'solid', pt: 1.5, color: INK.accent }),
    },
  }));
  const rows = table.rows.map((cells) =>
    cells.map((cell, k) => ({
      text: wordsOf(cell).map((text, line) => ({
        text,
        options: {
          breakLine: true,
          ...(k === 0 && line === 0 ? { bold: true } : {}),
          ...(line > 0 ? { color: INK.quiet, fontSize: size * 0.88 } : {}),
        },
      })),
      options: { border: below(rule) },
    })),
  );
  slide.addTable([head, ...rows], {
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
  return heightAt(table, size, room);
}
