/** Blocks of words as paragraphs of Word. */
import { BorderStyle, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { Block, Words } from '../document/block.ts';
import { COLOURS } from '../theme.ts';
import { hex, STRONG, STYLE, type Sheet } from './word-styles.ts';
import { oneLine, runsOf } from './word-words.ts';

/** A line at the left and a quiet ground. */
export function calloutFrame(colour: string): Partial<IParagraphOptions> {
  return {
    border: { left: { style: BorderStyle.SINGLE, size: 36, space: 10, color: colour } },
    shading: { type: 'clear', fill: hex(COLOURS.wash) },
    indent: { left: 200 },
    spacing: { before: 0, after: 0, line: 300, lineRule: 'auto' },
  };
}

/** The style of usual words on a sheet. */
function usual({ isSmall }: Sheet): Partial<IParagraphOptions> {
  return isSmall ? { style: STYLE.annex } : {};
}

const LOOKS = { plain: {}, lead: { style: STYLE.lead }, quiet: { style: STYLE.quiet } } as const;

/** The sheet that words stand on, and what is laid on every paragraph of a callout. */
interface Where {
  readonly sheet: Sheet;
  readonly frame: Partial<IParagraphOptions>;
}

export function paragraphOf(
  { words: said, look }: Extract<Block, { readonly kind: 'paragraph' }>,
  { sheet, frame }: Where,
): Paragraph {
  return new Paragraph({ ...usual(sheet), ...LOOKS[look], ...frame, children: runsOf(said) });
}

export function listOf(
  { items, look, badges }: Extract<Block, { readonly kind: 'list' }>,
  { sheet, frame }: Where,
): Paragraph[] {
  const bullet = look === 'bullets' ? { bullet: { level: 0 } } : {};
  const indent =
    frame.indent === undefined || look === 'plain' ? {} : { indent: { left: 560, hanging: 360 } };
  return items.map((item, k) => {
    const badge = badges?.[k];
    const mark = badge === undefined ? [] : [new TextRun({ text: `${badge}  `, ...STRONG })];
    return new Paragraph({
      ...usual(sheet),
      ...frame,
      ...bullet,
      ...indent,
      children: [...mark, ...runsOf(item)],
    });
  });
}

export function definitionsOf(
  { items, look }: Extract<Block, { readonly kind: 'definitions' }>,
  sheet: Sheet,
): Paragraph[] {
  return items.flatMap(({ term, text }) =>
    look === 'points'
      ? [
          new Paragraph({ style: STYLE.point, children: runsOf(term) }),
          new Paragraph({ ...usual(sheet), children: runsOf(text) }),
        ]
      : [
          new Paragraph({
            ...usual(sheet),
            spacing: { after: 60 },
            children: [...runsOf(strongTerm(term)), new TextRun('  '), ...runsOf(text)],
          }),
        ],
  );
}

/** A plain term in strong letters. */
export function strongTerm(term: Words): Words {
  return typeof term === 'string' ? [{ strong: term }] : term;
}

export function commandOf(text: string): Paragraph {
  return new Paragraph({
    style: STYLE.command,
    shading: { type: 'clear', fill: hex(COLOURS.wash) },
    children: [new TextRun({ text: oneLine(text), noProof: true })],
  });
}
