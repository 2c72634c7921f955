/** Words of the content model as runs of text. */
import { TextRun, type IRunOptions } from 'docx';
import type { Piece, Words } from '../document/block.ts';
import { marked, stretchesOf } from '../words/direction.ts';
import { printable } from '../words/printable.ts';
import { STRONG } from './word-styles.ts';

/** Text that a paragraph may hold: one line, without what no document should. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/gu, ' ');
}

/** Runs of one direction each: words from right to left do not take the numbers beside them along. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return stretchesOf(marked(oneLine(text))).map(
    (stretch) =>
      new TextRun({ ...look, text: stretch.text, ...(stretch.isRightToLeft ? { rightToLeft: true } : {}) }),
  );
}

function runsOfPiece(piece: Piece): TextRun[] {
  if (typeof piece === 'string') return textRuns(piece);
  if ('name' in piece) return textRuns(piece.name);
  if ('strong' in piece) return textRuns(piece.strong, STRONG);
  return textRuns(piece.code, { font: 'Courier New', size: 18 });
}

/** The runs of a paragraph. */
export function runsOf(words: Words): TextRun[] {
  return typeof words === 'string' ? textRuns(words) : words.flatMap(runsOfPiece);
}
