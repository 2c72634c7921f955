import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, hostileManifest, hostileResults } from '../../support/hostile-names.ts';
import { sampleManifest, sampleResults, sampleRun } from '../../support/sample-results.ts';
import type { Form } from '../../../reports/forms.ts';
import { businessCase } from '../../../reports/document/case/business-case.ts';
import { contentOf } from '../../../reports/document/place-charts.ts';
import { DEFAULT_HORIZON } from '../../../reports/reading/horizon.ts';
import { documents, type DocumentsRequest } from '../../../reports/write-documents.ts';

type Parts = Readonly<Record<string, string>>;

function unzipped(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

const OFFICE: readonly Form[] = ['docx', 'xlsx', 'pptx'];

function make(
  { results, manifest }: Pick<DocumentsRequest, 'results' | 'manifest'>,
  forms: readonly Form[] = OFFICE,
): Promise<Map<string, Uint8Array>> {
  const onNote = (note: string): void => void notes.push(note);
  return documents({
    results,
    manifest,
    horizon: DEFAULT_HORIZON,
    forms: new Set(forms),
    browser: null,
    onNote,
  });
}

/** What was told while documents were made. */
const notes: string[] = [];

function partsOf(files: ReadonlyMap<string, Uint8Array>, form: Form): Parts {
  return unzipped(files.get(`business-case.${form}`)!);
}

/** All words of an XML part. */
function wordsIn(xml: string): string {
  return xml
    .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, '')
    .replaceAll(/<\/(?:w:p|a:p|si)>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '');
}

let compared: Map<string, Uint8Array>;
let hostile: Map<string, Uint8Array>;

beforeAll(async () => {
  compared = await make({ results: sampleResults(), manifest: sampleManifest() }, [...OFFICE, 'html']);
  hostile = await make({ results: hostileResults(), manifest: hostileManifest() });
});

describe('the Word document', () => {
  let word: Parts;
  let body: string;
  beforeAll(() => {
    word = partsOf(compared, 'docx');
    body = word['word/document.xml']!;
  });

  test('has a title, headings of one level and sub-headings, and every section of a business case', () => {
    expect(body.match(/<w:pStyle w:val="Title"\/>/gu)).toHaveLength(1);
    const headings = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?w:val="Heading1"(?:(?!<\/w:p>).)*<\/w:p>/gsu)];
    const titles = headings.map(([paragraph]) => wordsIn(paragraph).trim());
    for (const title of [
      'Summary',
      'The question',
      'The options',
      'Findings',
      'Risks',
      'Assurance statement',
    ])
      expect(titles).toContain(title);
    for (const title of [
      'Costs and benefits by payer',
      'Sensitivity and switching values',
      'Assumptions register',
    ])
      expect(titles).toContain(title);
  });

  test('numbers every caption in order by a field, and gives every table a repeated header row', () => {
    for (const kind of ['Table', 'Figure']) {
      const numbers = [
        ...body.matchAll(new RegExp(`SEQ ${kind} [^"]*"[^>]*>.*?<w:t[^>]*>(\\d+)</w:t>`, 'gsu')),
      ];
      expect(numbers.length).toBeGreaterThan(4);
      expect(numbers.map(([, number]) => Number(number))).toEqual(numbers.map((_, k) => k + 1));
    }
    const tables = body.match(/<w:tbl>/gu)!.length;
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(tables);
    expect(body.match(/SEQ Table/gu)).toHaveLength(tables);
  });

  test('shows each chart as SVG with a PNG beside it and a description', () => {
    const pictures = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)];
    expect(pictures.length).toBe(body.match(/SEQ Figure/gu)!.length);
    for (const [, description] of pictures) expect(description!.length).toBeGreaterThan(40);
    const media = Object.keys(word).filter((path) => path.startsWith('word/media/'));
    expect(media.filter((path) => path.endsWith('.svg'))).toHaveLength(pictures.length);
    expect(media.filter((path) => path.endsWith('.png'))).toHaveLength(pictures.length);
  });

  test('lays the register and the ledger on their side in small letters, and pictures of services in two columns', () => {
    const settings = body.match(/<w:sectPr\b.*?<\/w:sectPr>/gsu)!;
    expect(settings.length).toBeGreaterThanOrEqual(3);
    expect(settings[0]).not.toContain('landscape');
    expect(settings.some((each) => each.includes('w:orient="landscape"'))).toBe(true);
    expect(settings.some((each) => each.includes('w:num="2"'))).toBe(true);
    expect(body).toContain('w:val="TableSmall"');
  });

  test('says each total in one rounding, and advice once', () => {
    const text = wordsIn(body);
    const totals = new Set(text.match(/\b51,[0-9]{3}\b/gu));
    expect([...totals]).toEqual([...totals].slice(0, 1));
    const advice = 'Vary the judged numbers, those of the changed services first';
    expect(text.split(advice).length - 1).toBeLessThanOrEqual(1);
    expect(text.split('What capacity could carry is a ceiling, no forecast').length - 1).toBe(1);
  });

  test('is British English, has a title, a contents field with page numbers, and no clock', () => {
    expect(word['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(word['docProps/core.xml']).toContain(`<dc:title>${sampleResults().variants[0]!.title}</dc:title>`);
    expect(word['docProps/core.xml']).not.toContain('dcterms:');
    expect(body).toMatch(/TOC /u);
    expect(wordsIn(body)).toMatch(/Summary\s*\d/u);
    expect(word['word/settings.xml']).not.toContain('updateFields');
    expect(Object.values(word).join('')).toContain('NUMPAGES');
  });

  test('states horizon, discount and price year with its present value', () => {
    const text = wordsIn(body);
    expect(text).toContain('Present value over 5 years at 3.5%: £8,400,000 less');
    expect(text).toContain('Prices are those of 2016/17 throughout');
    expect(text).toContain('the first year is not discounted');
  });

  test('says that no sensitivity analysis was given, or what one found', () => {
    expect(wordsIn(body)).toContain('No sensitivity analysis of the inputs was given to this paper');
    const study = {
      kind: 'psa',
      manifest: 'sha256-0123456789abcdef',
      findings: ['It holds in 9 of 10 draws.'],
    };
    const horizon = DEFAULT_HORIZON;
    const content = contentOf(sampleResults(), sampleManifest());
    const { parts } = businessCase(content, horizon, [study]).body.find(({ id }) => id === 'sensitivity')!;
    expect(JSON.stringify(parts)).toContain('It holds in 9 of 10 draws.');
    expect(JSON.stringify(parts)).not.toContain('No sensitivity analysis');
  });
});

describe('the workbook', () => {
  test('has numbers as numbers, and a formula only where it is one of ours', () => {
    const book = partsOf(hostile, 'xlsx');
    const sheets = Object.entries(book).filter(([path]) => path.startsWith('xl/worksheets/'));
    const formulas = sheets.flatMap(([, xml]) =>
      [...xml.matchAll(/<f>([^<]*)<\/f>/gu)].map(([, formula]) => formula!),
    );
    for (const formula of formulas) expect(formula).toMatch(/^[A-E$\d+*/^()-]+$/u);
    expect(formulas.length).toBeGreaterThan(10);
    const texts = [...book['xl/sharedStrings.xml']!.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(
      ([, text]) => text!,
    );
    expect(texts.filter((text) => /^[=+\-@\t\r]/u.test(text))).toEqual([]);
    expect(texts.some((text) => text.startsWith("'=cmd"))).toBe(true);
    expect(Object.keys(book).filter((path) => /vba|macro/iu.test(path))).toEqual([]);
    expect(sheets.map(([, xml]) => xml).join('')).toMatch(/<c r="B4"[^>]*><v>[\d.]+<\/v>/u);
  });

  test('holds the value of every formula beside it, for programs that work nothing out', () => {
    const [horizon] = Object.entries(partsOf(compared, 'xlsx')).flatMap(([path, xml]) =>
      path.startsWith('xl/worksheets/') && xml.includes('<f>') ? [xml] : [],
    );
    const values = [...horizon!.matchAll(/<f>[^<]*<\/f><v>(-?[\d.]+)<\/v>/gu)].map(([, value]) =>
      Number(value),
    );
    expect(values).toHaveLength(horizon!.match(/<f>/gu)!.length);
    // the fourth of each year's sums is added up: factor, difference, discounted
    const added = values.filter((_, k) => k % 4 === 2).reduce((sum, value) => sum + value, 0);
    expect(values.at(-1)).toBeCloseTo(added, 6);
    expect(values[4]).toBeCloseTo(1 / (1 + DEFAULT_HORIZON.discount), 9);
  });

  test('prints every sheet one page wide, its headings on each page, and links its contents to sheets', () => {
    const book = partsOf(compared, 'xlsx');
    const sheets = Object.entries(book).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(path));
    for (const [path, xml] of sheets) {
      expect(xml, path).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml, path).toMatch(
        /<pageSetup paperSize="9" orientation="\w+" fitToWidth="1" fitToHeight="0"\/>/u,
      );
      expect(xml, path).toContain('state="frozen"');
    }
    expect(book['xl/workbook.xml']!.match(/_xlnm\.Print_Titles/gu)).toHaveLength(sheets.length);
    const names = [...book['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(
      ([, name]) => name,
    );
    const links = [...book['xl/worksheets/sheet1.xml']!.matchAll(/location="'([^"]*)'!A1"/gu)];
    expect(links.map(([, name]) => name)).toEqual(names.slice(1));
  });

  test('has a sheet for each table, definitions and manifest, under names that Excel takes', () => {
    const names = [
      ...partsOf(compared, 'xlsx')['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/gu),
    ].map(([, name]) => name!);
    expect(names).toEqual(
      expect.arrayContaining(['Contents', 'Payers', 'Horizon', 'Definitions', 'Manifest']),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });
});

describe('the slides', () => {
  test('are six, each with a title of its own, notes with the manifest, and described pictures', () => {
    const deck = partsOf(compared, 'pptx');
    const slides = Object.keys(deck).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path));
    expect(slides).toHaveLength(6);
    for (const path of slides) {
      expect(deck[path]).toMatch(/<p:ph[^>]*type="title"/u);
      expect(deck[path]!.includes('en-US')).toBe(false);
      expect(deck[path]!.match(/<a:tblPr(?! firstRow="1")/u)).toBeNull();
      for (const [, alt] of deck[path]!.matchAll(/<p:pic>.*?descr="([^"]*)"/gsu))
        expect(alt!.length).toBeGreaterThan(40);
    }
    const notes = Object.entries(deck).filter(([path]) => path.startsWith('ppt/notesSlides/notesSlide'));
    expect(notes).toHaveLength(6);
    for (const [, xml] of notes) expect(wordsIn(xml)).toContain('manifest 4f1d0c9b7a5e');
  });
});

/** Boxes of the words and tables of a slide [English metric units]. */
function boxesOf(slide: string): { x: number; y: number; w: number; h: number }[] {
  return [...slide.matchAll(/<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/gu)].map(
    ([, ...numbers]) => {
      const [x, y, w, h] = numbers.map(Number);
      return { x: x!, y: y!, w: w!, h: h! };
    },
  );
}

describe('slides of a title of 300 characters and no costs', () => {
  let deck: Parts;
  const title = `A title that goes on ${'and on '.repeat(40)}`.trim();
  beforeAll(async () => {
    const results = sampleResults();
    const [variant] = results.variants;
    const free = (rows: readonly { readonly measure: string }[]) =>
      rows.filter(({ measure }) => !/cost/iu.test(measure)) as never;
    const costless = {
      ...results,
      measures: free(results.measures),
      differences: free(results.differences),
      variants: [{ ...variant!, title, measures: free(variant!.measures) }],
    };
    deck = partsOf(await make({ results: costless, manifest: sampleManifest() }, ['pptx']), 'pptx');
  });

  const slide = (number: number): string => deck[`ppt/slides/slide${String(number)}.xml`]!;

  test('say the title whole, on its card, and call it the option in the question', () => {
    expect(wordsIn(slide(1))).toContain(title);
    expect(wordsIn(slide(1))).toContain('under the option instead of');
    expect(wordsIn(Object.values(deck).join(''))).not.toContain('\u2026');
  });

  test('keep every box on the slide and no letters below 12 points', () => {
    for (let number = 1; number <= 6; number++) {
      for (const { x, y, w, h } of boxesOf(slide(number))) {
        expect(x + w).toBeLessThanOrEqual(12_192_000);
        expect(y + h).toBeLessThanOrEqual(6_858_000);
      }
      const sizes = [...slide(number).matchAll(/<a:rPr[^>]* sz="(\d+)"/gu)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200);
    }
  });

  test('say what the change does in time and people, and what to bring for money', () => {
    expect(wordsIn(slide(4))).toContain('Without prices');
    expect(slide(4)).toContain('<a:tbl>');
    expect(wordsIn(slide(4))).toContain('under \u201Cmoney\u201D in the scenario');
  });
});

test('hostile names are text in every form', () => {
  for (const form of OFFICE) {
    const all = Object.entries(partsOf(hostile, form)).filter(([path]) => path.endsWith('.xml'));
    for (const [path, xml] of all) {
      expect(xml.includes('<script'), path).toBe(false);
      expect(xml.includes('\u202E'), path).toBe(false);
    }
  }
  expect(wordsIn(partsOf(hostile, 'docx')['word/document.xml']!)).toContain(HOSTILE[3]);
});

test('Word reads names from right to left, and only them; what PNG pictures cannot show is told', () => {
  const north = HOSTILE[2].split(' \u202E')[0]!;
  const runs = partsOf(hostile, 'docx')['word/document.xml']!.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu)!;
  const turned = runs.filter((run) => run.includes('<w:rtl/>')).map(wordsIn);
  expect(turned.length).toBeGreaterThan(0);
  expect(new Set(turned)).toEqual(new Set([north]));
  expect(runs.filter((run) => run.includes(north))).toHaveLength(turned.length);
  expect(notes.filter((note) => note.includes(north))).toHaveLength(1);
});

test('the same results give the same bytes', async () => {
  const again = await make({ results: sampleResults(), manifest: sampleManifest() });
  for (const form of OFFICE) {
    const [one, other] = [partsOf(compared, form), partsOf(again, form)];
    expect(Object.keys(one), form).toEqual(Object.keys(other));
    const differing = Object.keys(one).filter((path) => one[path] !== other[path]);
    expect(differing, form).toEqual([]);
  }
});

test('a run of one scenario, and a title of 300 characters, make documents as well', async () => {
  const long = { ...sampleRun(), title: 'A title that goes on '.repeat(15) };
  const files = await make({ results: long, manifest: sampleManifest(1) });
  expect(wordsIn(partsOf(files, 'docx')['word/document.xml']!)).toContain('so nothing is compared here');
  expect(Object.keys(partsOf(files, 'pptx')).filter((path) => /slides\/slide\d/u.test(path))).toHaveLength(6);
});
