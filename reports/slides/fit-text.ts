/** Letters small enough for their box: slides neither scroll nor cut. */
import { stretched, type TextLayout } from '../render/text-layout.ts';
import type { Box } from './slide-look.ts';

const POINTS_PER_INCH = 72;
/** Arial beside our own font, by which text is measured. */
const ARIAL = 1.13;
/** Height of a line, and of the gap after a paragraph, in letters. */
const LINE = 1.22;
const GAP = 0.5;
/** Room that PowerPoint keeps inside a box, left and right together [inches]. */
const INSET = 0.25;

export interface FitOptions {
  /** Largest and smallest size in points. */
  readonly from: number;
  readonly to: number;
  /** Letters of indent before each line. */
  readonly indent?: number;
}

function heightAt(
  paragraphs: readonly string[],
  size: number,
  room: { layout: TextLayout; width: number; indent: number },
): number {
  const limit = room.width - room.indent * size;
  const lines = paragraphs.reduce(
    (sum, text) => sum + Math.max(1, room.layout.wrap(text, { size, limit, weight: 'semibold' }).length),
    0,
  );
  return lines * size * LINE + paragraphs.length * size * GAP;
}

function roomOf(box: Box, { layout, options }: Of) {
  return {
    layout: stretched(layout, ARIAL),
    width: (box.w - INSET) * POINTS_PER_INCH,
    indent: options.indent ?? 0,
  };
}

/** By what text is measured, and between which sizes. */
interface Of {
  readonly layout: TextLayout;
  readonly options: FitOptions;
}

/** Whether the paragraphs fit the box at the smallest size. */
export function fits(paragraphs: readonly string[], box: Box, of: Of): boolean {
  return heightAt(paragraphs, of.options.to, roomOf(box, of)) <= box.h * POINTS_PER_INCH;
}

/** The largest size in points at which the paragraphs fit the box; `to` where none does. */
export function fittingSize(paragraphs: readonly string[], box: Box, of: Of): number {
  const { from, to } = of.options;
  const room = roomOf(box, of);
  for (let size = from; size > to; size -= 0.5)
    if (heightAt(paragraphs, size, room) <= box.h * POINTS_PER_INCH) return size;
  return to;
}

/** Paragraphs that fit the box at the smallest size, the first ones first; always one. */
export function fitting(paragraphs: readonly string[], box: Box, of: Of): string[] {
  const kept = [...paragraphs];
  while (kept.length > 1 && !fits(kept, box, of)) kept.pop();
  return kept;
}

/**
 * The text, or what of it fits the box at the smallest size, ended at a word with an ellipsis: the last resort, for
 * names of a thousand letters.
 */
export function shortened(text: string, box: Box, { layout, options }: Of): string {
  const lines = Math.max(1, Math.floor((box.h * POINTS_PER_INCH - options.to * GAP) / (options.to * LINE)));
  const limit = (box.w - INSET) * POINTS_PER_INCH - (options.indent ?? 0) * options.to;
  const all = stretched(layout, ARIAL).wrap(text, { size: options.to, limit, weight: 'semibold' });
  return all.length <= lines
    ? text
    : `${all
        .slice(0, lines)
        .join(' ')
        .replace(/\s+\S*$/u, '')} \u2026`;
}
