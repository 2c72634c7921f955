/** The business case as a Word document. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { shortHash } from '../charts/frame.ts';
import type { Section } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { stretches, type Stretch } from './stretches.ts';
import type { WordPictures } from './word-pictures.ts';
import { steadyZip } from '../office/steady-zip.ts';
import { countMarksAnew } from './count-marks-anew.ts';
import { PAGE_NUMBERS } from './page-numbers.ts';
import { WordBlocks } from './word-blocks.ts';
import { strongTerm } from './word-paragraphs.ts';
import {
  ANNEXES,
  GUTTER,
  HEADINGS,
  PAGE,
  SHEETS,
  STYLE,
  TEXT_WIDTH,
  WORD_NUMBERING,
  WORD_STYLES,
  type Sheet,
} from './word-styles.ts';
import { oneLine, runsOf, textRuns } from './word-words.ts';

function cover({ title, subtitle, facts }: BusinessCase): Paragraph[] {
  return [
    new Paragraph({ heading: 'Title', children: textRuns(title) }),
    new Paragraph({ style: STYLE.subtitle, children: runsOf(subtitle) }),
    new Paragraph({ style: STYLE.lead, children: [new TextRun('Evidence for a business case')] }),
    ...facts.map(
      ({ term, text }) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: 2200 }],
          children: [...runsOf(strongTerm(term)), new TextRun('\t'), ...runsOf(text)],
        }),
    ),
  ];
}

/** More sections than this do not fit below the cover: their contents have a page of their own. */
const ON_COVER = 20;

function contents(sections: number): FileChild[] {
  return [
    new Paragraph({
      style: STYLE.lead,
      spacing: { before: 480 },
      pageBreakBefore: sections > ON_COVER,
      children: [new TextRun('Contents')],
    }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

function sectionOf({ title, parts }: Section, blocks: WordBlocks, on: On): FileChild[] {
  return [
    new Paragraph({
      heading: 'Heading1',
      numbering: { reference: on.reference, level: 0 },
      pageBreakBefore: on.newPage,
      children: textRuns(title),
    }),
    ...parts.flatMap((block) => blocks.children(block, on.sheet)),
  ];
}

interface On {
  readonly reference: string;
  readonly newPage: boolean;
  readonly sheet: Sheet;
}

/** Title at the head; program, hash and page at the foot. The cover has neither. */
function frame({ title, content: { manifest } }: BusinessCase, { isLandscape }: Sheet) {
  const quiet = { style: STYLE.cellQuiet } as const;
  const none = new Paragraph({ children: [] });
  const right = [{ type: TabStopType.RIGHT, position: isLandscape ? SHEETS.wide.width : TEXT_WIDTH }];
  const foot = new Paragraph({
    ...quiet,
    tabStops: right,
    children: [
      new TextRun(`Stepdown ${manifest.version}, manifest ${shortHash(manifest)}\tPage `),
      new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const head = new Paragraph({ ...quiet, children: textRuns(title) });
  return {
    headers: { default: new Header({ children: [head] }), first: new Header({ children: [none] }) },
    footers: { default: new Footer({ children: [foot] }), first: new Footer({ children: [none] }) },
  };
}

/** Page and margins of a stretch; each begins a page. */
function setting({ isLandscape, columns }: Sheet): NonNullable<ISectionOptions['properties']> {
  const edge = isLandscape ? PAGE.edge : PAGE.margin;
  return {
    ...(columns === 1 ? {} : { column: { count: columns, space: GUTTER } }),
    page: {
      size: {
        width: PAGE.width,
        height: PAGE.height,
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top: edge, bottom: edge, left: PAGE.margin, right: PAGE.margin },
    },
  };
}

/** The cover, contents and the paper itself. */
function bodyOf(paper: BusinessCase, blocks: WordBlocks): ISectionOptions {
  const sheet = SHEETS.body;
  return {
    properties: { ...setting(sheet), titlePage: true },
    ...frame(paper, sheet),
    children: [
      ...cover(paper),
      ...contents(paper.body.length + paper.annexes.length),
      ...paper.body.flatMap((section, k) =>
        sectionOf(section, blocks, { reference: HEADINGS, newPage: k === 0, sheet }),
      ),
    ],
  };
}

function annexOf(paper: BusinessCase, { sheet, sections }: Stretch, blocks: WordBlocks): ISectionOptions {
  return {
    properties: setting(sheet),
    ...frame(paper, sheet),
    children: sections.flatMap((section) =>
      sectionOf(section, blocks, { reference: ANNEXES, newPage: false, sheet }),
    ),
  };
}

/** Bytes of the .docx file; the same for the same results. */
export async function wordDocument(paper: BusinessCase, pictures: WordPictures): Promise<Uint8Array> {
  const { annexes, title, content } = paper;
  const blocks = new WordBlocks(content.manifest, pictures);
  const document = new Document({
    title: oneLine(title),
    subject: 'Evidence for a business case',
    creator: `Stepdown ${content.manifest.version}`,
    lastModifiedBy: `Stepdown ${content.manifest.version}`,
    description: `Manifest ${content.manifest.hash}`,
    styles: WORD_STYLES,
    numbering: WORD_NUMBERING,
    pageNumbers: PAGE_NUMBERS,
    sections: [
      bodyOf(paper, blocks),
      ...stretches(annexes).map((stretch) => annexOf(paper, stretch, blocks)),
    ],
  });
  return steadyZip(new Uint8Array(await Packer.toBuffer(document)), countMarksAnew);
}
