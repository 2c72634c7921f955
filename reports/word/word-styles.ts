/** The look of the Word document: real styles, so that an author changes all of one kind at once. */
import type { IStylesOptions, INumberingOptions } from 'docx';
import { COLOURS } from '../theme.ts';

export const WORD_FONT = 'Arial';
/** A colour as Word writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '');
}

/** A4 with margins of 2 cm, and on its side of 1.6 cm above and below: the room for text in twips. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134, edge: 907 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** What the blocks of a part of the document are laid out for. */
export interface Sheet {
  /** Room for text in twips. */
  readonly width: number;
  /** Tables in small letters: what is looked up, not read. */
  readonly isSmall: boolean;
  readonly isLandscape: boolean;
  /** Columns of text. */
  readonly columns: 1 | 2;
}

/** Twips between two columns of text. */
export const GUTTER = 454;
export const SHEETS = {
  body: { width: TEXT_WIDTH, isSmall: false, isLandscape: false, columns: 1 },
  annex: { width: TEXT_WIDTH, isSmall: true, isLandscape: false, columns: 1 },
  wide: { width: PAGE.height - 2 * PAGE.margin, isSmall: true, isLandscape: true, columns: 1 },
  pictures: { width: (TEXT_WIDTH - GUTTER) / 2, isSmall: true, isLandscape: false, columns: 2 },
} as const satisfies Record<string, Sheet>;

const ACCENT = hex(COLOURS.accent);
const TEXT = hex(COLOURS.text);
const QUIET = hex(COLOURS.quiet);

/** Letters that stand out. */
export const STRONG = { bold: true } as const;

/** Names of our own paragraph styles. */
export const STYLE = {
  lead: 'Lead',
  quiet: 'Quiet',
  annex: 'AnnexText',
  point: 'Point',
  command: 'Command',
  cell: 'TableText',
  cellHead: 'TableHead',
  cellQuiet: 'TableQuiet',
  small: 'TableSmall',
  smallHead: 'TableSmallHead',
  smallQuiet: 'TableSmallQuiet',
  caption: 'Caption',
  smallCaption: 'CaptionSmall',
  source: 'Source',
  subtitle: 'Subtitle',
} as const;

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: WORD_FONT, size: 21, color: TEXT, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: WORD_FONT, size: 56, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 1200, after: 240, line: 264, lineRule: 'auto' } },
    },
    heading1: {
      run: { font: WORD_FONT, size: 34, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: WORD_FONT, size: 25, bold: true, color: TEXT },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    caption: {
      run: { font: WORD_FONT, size: 19, bold: true, italics: false, color: TEXT },
      paragraph: { spacing: { before: 200, after: 80 } },
    },
    listParagraph: { paragraph: { spacing: { after: 80 } } },
  },
  paragraphStyles: [
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 28, color: QUIET },
      paragraph: { spacing: { after: 480 } },
    },
    { id: STYLE.lead, name: 'Lead', basedOn: 'Normal', run: { size: 25, bold: true } },
    {
      id: STYLE.annex,
      name: 'Annex Text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 80, line: 252, lineRule: 'auto' } },
    },
    { id: STYLE.quiet, name: 'Quiet', basedOn: 'Normal', run: { size: 19, color: QUIET } },
    {
      id: STYLE.point,
      name: 'Point',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    {
      id: STYLE.command,
      name: 'Command',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 18 },
      paragraph: { spacing: { before: 60, after: 160 } },
    },
    {
      id: STYLE.cell,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 250, lineRule: 'auto' } },
    },
    { id: STYLE.cellHead, name: 'Table Head', basedOn: STYLE.cell, run: { bold: true } },
    { id: STYLE.cellQuiet, name: 'Table Quiet', basedOn: STYLE.cell, run: { size: 16, color: QUIET } },
    {
      id: STYLE.smallCaption,
      name: 'Caption Small',
      basedOn: STYLE.caption,
      run: { size: 16, bold: true, italics: false, color: TEXT },
      paragraph: { spacing: { before: 60, after: 20 } },
    },
    {
      id: STYLE.small,
      name: 'Table Small',
      basedOn: STYLE.cell,
      run: { size: 16 },
      paragraph: { spacing: { after: 0, line: 228, lineRule: 'auto' } },
    },
    { id: STYLE.smallHead, name: 'Table Small Head', basedOn: STYLE.small, run: { bold: true } },
    {
      id: STYLE.smallQuiet,
      name: 'Table Small Quiet',
      basedOn: STYLE.small,
      run: { size: 14, color: QUIET },
    },
    {
      id: STYLE.source,
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 16, color: QUIET },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
  ],
};

/** Numbers before headings: 1, 1.1. */
export const HEADINGS = 'headings';
export const ANNEXES = 'annexes';

export const WORD_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: HEADINGS,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1',
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    },
    {
      reference: ANNEXES,
      levels: [
        {
          level: 0,
          format: 'upperLetter',
          text: 'Annex %1',
          style: { paragraph: { indent: { left: 1560, hanging: 1560 } } },
        },
      ],
    },
  ],
};
