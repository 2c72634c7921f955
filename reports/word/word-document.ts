/** The business case as a Word document. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { shortHash } from '../charts/frame.ts';
import type { Section } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import type { OfficePictures } from '../office/office-pictures.ts';
import { steadyZip } from '../office/steady-zip.ts';
import { countMarksAnew } from './count-marks-anew.ts';
import { PAGE_NUMBERS } from './page-numbers.ts';
import { WordBlocks } from './word-blocks.ts';
import { strongTerm } from './word-paragraphs.ts';
import { ANNEXES, HEADINGS, PAGE, STYLE, TEXT_WIDTH, WORD_NUMBERING, WORD_STYLES } from './word-styles.ts';
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
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function contents(): FileChild[] {
  return [
    new Paragraph({ style: STYLE.lead, children: [new TextRun('Contents')] }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}

function sectionOf(
  { title, parts }: Section,
  blocks: WordBlocks,
  { reference, newPage }: { readonly reference: string; readonly newPage: boolean },
): FileChild[] {
  return [
    new Paragraph({
      heading: 'Heading1',
      numbering: { reference, level: 0 },
      pageBreakBefore: newPage,
      children: textRuns(title),
    }),
    ...parts.flatMap((block) => blocks.children(block)),
  ];
}

/** Title at the head; program, hash and page at the foot. The cover has neither. */
function frame({ title, content: { manifest } }: BusinessCase) {
  const quiet = { style: STYLE.cellQuiet } as const;
  const none = new Paragraph({ children: [] });
  const right = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];
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

/** Bytes of the .docx file; the same for the same results. */
export async function wordDocument(paper: BusinessCase, pictures: OfficePictures): Promise<Uint8Array> {
  const { body, annexes, title, content } = paper;
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
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        ...frame(paper),
        children: [
          ...cover(paper),
          ...contents(),
          ...body.flatMap((section, k) =>
            sectionOf(section, blocks, { reference: HEADINGS, newPage: k === 0 }),
          ),
          ...annexes.flatMap((section, k) =>
            sectionOf(section, blocks, { reference: ANNEXES, newPage: k === 0 }),
          ),
        ],
      },
    ],
  });
  return steadyZip(new Uint8Array(await Packer.toBuffer(document)), countMarksAnew);
}
