/** Makes the documents of the gallery's comparison, and pictures of their first pages: on a developer's machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../reports/pdf/find-chromium.ts';
import { DEFAULT_HORIZON } from '../../reports/reading/horizon.ts';
import { documents } from '../../reports/write-documents.ts';
import { writeReport } from '../../reports/write-report.ts';
import { RECORD } from './document-pages.ts';
import { hashOfDocuments } from './document-text.ts';
import { runGround } from './ground.ts';
import { COMPARED } from './report-shows.ts';

/** Pages of each office file that are shown, and how many stand in a row. */
const OFFICE = [
  { name: 'word', ending: 'docx', pages: [1, 3, 5, 7], across: 4, dpi: 52 },
  { name: 'slides', ending: 'pptx', pages: [1, 2, 3, 4, 5, 6], across: 3, dpi: 48 },
  { name: 'workbook', ending: 'xlsx', pages: [1, 3, 5, 6], across: 2, dpi: 50 },
  { name: 'pdf', ending: 'pdf', pages: [1, 2, 3, 4], across: 4, dpi: 52 },
] as const;
/** Pages of a browser: the width of the window and how much of the page is shown [px]. */
const WINDOW = { width: 1100, height: 1900 } as const;

export async function printDocuments(gallery: string): Promise<void> {
  const browser = findChromium();
  if (browser === null) throw new Error('no Chromium was found: the pages of documents need one');
  const folder = mkdtempSync(join(tmpdir(), 'stepdown-gallery-'));
  try {
    const found = await runGround(COMPARED);
    await writeReport({ ...found, folder });
    const forms = new Set(['html', 'docx', 'xlsx', 'pptx', 'pdf'] as const);
    const files = await documents({ ...found, horizon: DEFAULT_HORIZON, forms, browser });
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    mkdirSync(gallery, { recursive: true });
    const place = { folder, gallery };
    screenshot(browser, { ...place, page: 'report.html', name: 'report' });
    screenshot(browser, { ...place, page: 'business-case.html', name: 'business-case' });
    for (const sheet of OFFICE) printOffice(sheet, place);
    const record = { madeFrom: hashOfDocuments(found) };
    writeFileSync(join(gallery, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Place {
  readonly folder: string;
  readonly gallery: string;
}

function screenshot(
  browser: string,
  { folder, gallery, page, name }: Place & { readonly page: string; readonly name: string },
): void {
  const picture = join(folder, `${name}.png`);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  execFileSync(browser, [
    ...['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars', ...sandbox],
    ...['--disable-background-networking', `--user-data-dir=${join(folder, 'profile')}`],
    ...[`--screenshot=${picture}`, `--window-size=${String(WINDOW.width)},${String(WINDOW.height)}`],
    `file://${join(folder, page)}`,
  ]);
  execFileSync('convert', [picture, '-resize', '820x', ...SMALL, join(gallery, `documents-${name}.webp`)]);
}

/** Flat colours and letters bear much compression. */
const SMALL = ['-quality', '72', '-define', 'webp:method=6'] as const;

function printOffice({ name, ending, pages, across, dpi }: (typeof OFFICE)[number], place: Place): void {
  const { folder, gallery } = place;
  const file = join(folder, `business-case.${ending}`);
  const pdf = join(folder, `${name}.pdf`);
  if (ending !== 'pdf') {
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, name), file]);
    execFileSync('mv', [join(folder, name, 'business-case.pdf'), pdf]);
  } else execFileSync('cp', [file, pdf]);
  const made = pages.map((page) => {
    const to = join(folder, `${name}-${String(page)}`);
    const only = ['-f', String(page), '-l', String(page), '-singlefile', '-r', String(dpi)];
    execFileSync('pdftoppm', ['-png', ...only, pdf, to]);
    return `${to}.png`;
  });
  const sheet = ['-tile', `${String(across)}x`, '-geometry', '+8+8', '-background', '#e3e8ee'];
  execFileSync('montage', [...made, ...sheet, ...SMALL, join(gallery, `documents-${name}.webp`)]);
}
