/** Words of the content model as runs of text. */
import { TextRun } from 'docx';
import type { Piece, Words } from '../document/block.ts';
import { printable } from '../words/printable.ts';
import { STRONG } from './word-styles.ts';

/** Text that a paragraph may hold: one line, without what no document should. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/gu, ' ');
}

function runOf(piece: Piece): TextRun {
  if (typeof piece === 'string') return new TextRun(oneLine(piece));
  if ('name' in piece) return new TextRun(oneLine(piece.name));
  if ('strong' in piece) return new TextRun({ text: oneLine(piece.strong), ...STRONG });
  return new TextRun({ text: oneLine(piece.code), font: 'Courier New', size: 18 });
}

/** The runs of a paragraph. */
export function runsOf(words: Words): TextRun[] {
  return typeof words === 'string' ? [runOf(words)] : words.map(runOf);
}
