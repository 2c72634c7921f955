/** A page printed to PDF by a browser of this machine: tagged, with bookmarks, without the hour it was made. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PATIENCE = 60_000;
/** Dates in the information of a PDF: put back to a fixed day of the same length. */
const DATES = /\/(CreationDate|ModDate) \(D:\d{14}/gu;

/** Bytes of the PDF. Throws with what the browser said when it fails. */
export async function printPdf(html: string, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'stepdown-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    await run(browser, flags(folder, pdf, page), { timeout: PATIENCE });
    return withoutDates(await readFile(pdf));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function flags(folder: string, pdf: string, page: string): string[] {
  // A browser started by the superuser, as in a container, refuses to run with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-extensions', '--no-pdf-header-footer', '--generate-pdf-document-outline'],
    ...['--export-tagged-pdf', `--user-data-dir=${join(folder, 'profile')}`],
    ...sandbox,
    `--print-to-pdf=${pdf}`,
    `file://${page}`,
  ];
}

function withoutDates(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1').replaceAll(DATES, '/$1 (D:19800101000000');
  return Buffer.from(text, 'latin1');
}
