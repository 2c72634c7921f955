import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeReport } from '../../reports/write-report.ts';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { hostileManifest, hostileResults } from '../support/hostile-names.ts';
import {
  darkPixels,
  faultsOfPictures,
  fontsReady,
  fontStates,
  groundOfPage,
  groundsOfPictures,
  ledgerShown,
  openDetails,
  pageWidth,
} from './in-the-page.js';
import { withRecords } from '../support/sample-records.ts';
import { sampleManifest, sampleResults, sampleRun } from '../support/sample-results.ts';

/** Several variants, with titles as long as anybody's. */
const several = (() => {
  const results = sampleResults();
  const titles = ['one', 'two', 'three'].map((word) =>
    `A title that goes on and on, variant ${word} `.repeat(3),
  );
  const variants = titles.map((title, k) => ({ ...results.variants[0]!, scenario: `v${String(k)}`, title }));
  const differences = variants.flatMap(({ scenario }) =>
    results.differences.map((row) => ({ ...row, variant: scenario })),
  );
  return { results: { ...results, variants, differences }, manifest: sampleManifest() };
})();

const reports = {
  comparison: { results: sampleResults(), manifest: sampleManifest() },
  'run of one scenario': { results: sampleRun(), manifest: sampleManifest(1) },
  'comparison with targets and records': {
    results: withRecords(sampleResults()),
    manifest: sampleManifest(),
  },
  'comparison with hostile names': { results: hostileResults(), manifest: hostileManifest() },
  'several variants': several,
};
type Kind = keyof typeof reports;
const kinds = Object.keys(reports) as Kind[];

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

describe.runIf(hasBrowser())('the report in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  const folders = new Map<Kind, string>();

  beforeAll(async () => {
    browser = await startBrowser();
    context = await browser.newContext();
    for (const kind of kinds) {
      const folder = await mkdtemp(join(tmpdir(), 'stepdown-report-'));
      folders.set(kind, folder);
      await writeReport({ ...reports[kind], folder });
    }
  });

  afterAll(async () => {
    await browser.close();
    for (const folder of folders.values()) await rm(folder, { recursive: true });
  });

  async function visit(kind: Kind, width: number): Promise<Visit> {
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`file://${folders.get(kind)!}/report.html`);
    await page.evaluate(fontsReady);
    return { page, requests, complaints };
  }

  test.each(kinds)('%s: axe finds nothing against WCAG 2.2 A and AA, tables open', async (kind) => {
    for (const width of kind === 'comparison' ? [1280, 390] : [390]) {
      const { page } = await visit(kind, width);
      await page.evaluate(openDetails);
      // A picture is one image with one name; its colours are measured in test/unit/reports/theme.test.ts.
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page }).exclude('svg > *').withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])).toEqual([]);
      await page.close();
    }
  });

  test('on a dark screen axe finds nothing either, and pictures are drawn on dark paper', async () => {
    const { page } = await visit('comparison', 1280);
    await page.emulateMedia({ colorScheme: 'dark' });
    const { violations } = await new AxeBuilder({ page }).exclude('svg > *').withTags(['wcag2aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])).toEqual([]);
    expect(await page.evaluate(groundsOfPictures)).toEqual([await page.evaluate(groundOfPage)]);
    await page.close();
  });

  test.each(kinds)(
    '%s: fits 360, 390 and 1280 px, asks the network for nothing, runs nothing',
    async (kind) => {
      for (const width of [360, 390, 1280]) {
        const { page, requests, complaints } = await visit(kind, width);
        expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(width);
        const fonts = await page.evaluate(fontStates);
        expect(fonts).toEqual(['loaded', 'loaded']);
        expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:font/'))).toEqual(
          [],
        );
        expect(complaints).toEqual([]);
        await page.close();
      }
    },
  );

  test.each(kinds)('%s: no words of a picture lie outside it or on one another', async (kind) => {
    for (const width of [1280, 390]) {
      const { page } = await visit(kind, width);
      expect(await page.evaluate(faultsOfPictures)).toEqual([]);
      await page.close();
    }
  });

  test('every PNG has dark pixels where its finding and its source stand', async () => {
    const charts = join(folders.get('comparison')!, 'charts');
    const page = await context.newPage();
    const files = (await readdir(charts)).filter((file) => file.endsWith('.png'));
    expect(files.length).toBe(11);
    for (const file of files) {
      const picture = (await readFile(join(charts, file))).toString('base64');
      const { top, bottom } = await page.evaluate(darkPixels, picture);
      expect(top, `${file}: finding`).toBeGreaterThan(500);
      expect(bottom, `${file}: source`).toBeGreaterThan(100);
    }
    await page.close();
  });

  test('prints on A4 as a tagged document with every table of the ledger open', async () => {
    const { page } = await visit('comparison', 1280);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(ledgerShown);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).not.toContain(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)!.length).toBeGreaterThan(4);
    expect(pdf).toContain('/StructTreeRoot');
    await page.close();
  });
});
