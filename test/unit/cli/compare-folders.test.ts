/** Folders of results held against each other: the file, the part and the place of what differs are named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolders } from '../../../src/cli/reproduce/compare-folders.ts';
import { inTodaysWords } from '../../../src/cli/reproduce/conditions.ts';
import { filesTold, verdictOf } from '../../../src/cli/reproduce/tell-comparison.ts';
import { sampleManifest } from '../../support/sample-results.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stepdown-folders-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(side: string, files: Files): string {
  for (const [path, content] of Object.entries({ 'manifest.json': side, ...files })) {
    mkdirSync(dirname(join(root, side, path)), { recursive: true });
    writeFileSync(join(root, side, path), content);
  }
  return join(root, side);
}

function compare(before: Files, now: Files, renamed = (text: string): string => text) {
  return compareFolders({ before: put('before', before), now: put('now', now), renamed });
}

/** A file of Office: parts with the minute in which it was packed. */
function office(words: string, packed: number): Uint8Array {
  const parts = {
    'word/document.xml': `<w:t>${words}</w:t>`,
    'docProps/core.xml': `<created>${packed}</created>`,
  };
  const entries = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime: new Date(2020, 1, packed),
  });
}

/** A file of PDF with one page, as one printer or another packs it. */
function pdf(words: string, { level, printer }: { level: number; printer: string }): Uint8Array {
  const stream = deflateSync(Buffer.from(words), { level });
  const page = `2 0 obj\n<</Filter /FlateDecode\n/Length ${stream.length}>> stream\n`;
  const head = `%PDF-1.4\n1 0 obj\n<</Producer (${printer})>>\nendobj\n${page}`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n%%EOF')]);
}

test('the same content is the same, whoever packed it and when', () => {
  const files = (k: number): Files => ({
    'results.json': '{}',
    'charts/flow.png': Buffer.from([1, 2, 3]),
    'documents/business-case.docx': office('Beds', k),
    'documents/business-case.pdf': pdf('Beds and beds and beds', { level: k, printer: `Skia ${k}` }),
    'documents/documents.json': String(k),
  });
  expect(compare(files(1), files(9))).toEqual({ same: 4, differing: [], passedOver: [] });
});

test('what differs is named by file, part, place and words', () => {
  const before: Files = {
    'documents/business-case.xlsx': office('12 beds', 1),
    'documents/business-case.pdf': pdf('12 beds', { level: 1, printer: 'a' }),
    'tables/beds.csv': 'beds\n12,a\n',
    'charts/flow.png': Buffer.from([1, 2, 3]),
    'charts/gone.svg': '<svg/>',
    'notes.txt': 'mine',
  };
  const now: Files = {
    'documents/business-case.xlsx': office('19 beds', 1),
    'documents/business-case.pdf': pdf('19 beds', { level: 1, printer: 'a' }),
    'tables/beds.csv': 'beds\n19,a\n',
    'charts/flow.png': Buffer.from([1, 2, 4]),
    'report.html': '<p>',
  };
  const found = compare(before, now);
  expect(found.differing).toEqual([
    'charts/flow.png: 3 bytes before, 3 now, which are not the same',
    'charts/gone.svg: it was not made again',
    expect.stringMatching(/^documents\/business-case.pdf: object 2, .*12 beds.* before, .*19 beds.* now$/u),
    'documents/business-case.xlsx: part word/document.xml, line 1, column 7: "<w:t>12 beds</w:t>" before, "<w:t>19 beds</w:t>" now',
    'report.html: it is not there any more',
    'tables/beds.csv: line 2, column 2: "12,a" before, "19,a" now',
  ]);
  expect(found.passedOver).toEqual(['notes.txt']);
  expect(filesTold(found).join('\n')).toMatch(/^0 files the same.*\n6 files not the same:\n {2}charts/u);
});

test('a document that was cut off is told, not thrown', () => {
  const whole = office('Beds', 1);
  const found = compare(
    { 'documents/business-case.docx': whole.slice(0, 40), 'documents/business-case.pdf': 'no pdf' },
    {
      'documents/business-case.docx': whole,
      'documents/business-case.pdf': pdf('', { level: 1, printer: '' }),
    },
  );
  for (const line of found.differing) expect(line).toMatch(/any more: it was cut off or changed/u);
  expect(found.differing).toHaveLength(2);
});

test('the hash and version a run was filed under are no difference in themselves', () => {
  const before = sampleManifest();
  const now = { ...before, hash: `sha256-${'a'.repeat(64)}`, version: '0.2.0' };
  const words = (of: typeof before) =>
    `Stepdown ${of.version}, manifest ${of.hash.slice(7, 19)} (${of.hash})`;
  const files = (of: typeof before): Files => ({ 'report.html': words(of) });
  expect(compare(files(before), files(now)).differing).toHaveLength(1);
  expect(compare(files(before), files(now), inTodaysWords(before, now)).differing).toEqual([]);
});

test('files that differ fail the whole, unless another version or an early stop explains them', () => {
  const files = { same: 3, differing: ['report.html: line 1'], passedOver: [] };
  const figures = { same: 'whole' } as const;
  expect(verdictOf({ figures, files, isExplained: false })).toMatchObject({ done: false });
  expect(verdictOf({ figures, files, isExplained: true })).toMatchObject({ done: true });
  const none = { same: 'none', rows: ['cost'] } as const;
  expect(verdictOf({ figures: none, files, isExplained: true }).done).toBe(false);
});
