import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortHash } from '../../reports/charts/frame.ts';
import { tablesIn } from '../../reports/document/block.ts';
import { businessCase } from '../../reports/document/case/business-case.ts';
import { contentOf } from '../../reports/document/place-charts.ts';
import { casePage } from '../../reports/page/case-page.ts';
import type { Pictures } from '../../reports/page/drawn-chart.ts';
import { outlineOf, sectionsOf, type Outline } from '../../reports/page/report-page.ts';
import { pageStyle } from '../../reports/page/page-style.ts';
import { DEFAULT_HORIZON } from '../../reports/reading/horizon.ts';
import { readFont } from '../../reports/render/fonts.ts';
import { renderPng } from '../../reports/render/png.ts';
import { plain } from '../../reports/words/numbers.ts';
import { tableCsv } from '../../reports/tables/table-csv.ts';
import { drawReport } from '../../reports/write-report.ts';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { hostileManifest, hostileResults } from '../support/hostile-names.ts';
import { withRecords } from '../support/sample-records.ts';
import { REASONS, sampleManifest, sampleResults, sampleRun } from '../support/sample-results.ts';
import {
  breakOut,
  bringIntoView,
  darkPixels,
  faultsOfPictures,
  fontsReady,
  fontStates,
  groundOfPage,
  groundsOfPictures,
  ledgerShown,
  marksSeen,
  middleOfMark,
  openDetails,
  pageWidth,
  rowsOf,
  wordsOfTip,
} from './in-the-page.js';

/** Variants with hostile names, and one with a title as long as anybody's. */
const several = (() => {
  const results = hostileResults();
  const title = 'A title that goes on and on '.repeat(4);
  const variants = [...results.variants, { ...results.variants[0]!, scenario: 'again', title }];
  const differences = results.differences.map((row) => ({ ...row, variant: 'again' }));
  return { ...results, variants, differences: [...results.differences, ...differences] };
})();

/** The comparison with delayed days by reason and month, for the ledger. */
const comparison = (() => {
  const results = withRecords(sampleResults());
  const months = results.series.find(({ measure }) => measure === 'patientsDelayed')!;
  const days = (dimensions: Readonly<Record<string, string>>, share: number) => {
    const mean = months.mean.map((people) => people! * 30 * share);
    return { ...months, measure: 'delayedDays', dimensions, unit: 'days', mean };
  };
  const parts = [days({}, 1), ...REASONS.map(({ reason, share }) => days({ reason }, share))];
  return {
    ...results,
    variants: results.variants.map((each) => ({ ...each, series: [...each.series, ...parts] })),
  };
})();

const reports = {
  comparison: { results: comparison, manifest: sampleManifest() },
  run: { results: sampleRun(), manifest: sampleManifest(1) },
  several: { results: several, manifest: hostileManifest() },
};
type Kind = keyof typeof reports | 'business case';
const kinds: readonly Kind[] = ['comparison', 'run', 'several', 'business case'];

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** The rules of WCAG 2.2 A and AA, and what is thought good beside them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds. A picture is one image with one name; its colours are measured in test/unit/reports/theme.test.ts.
 * Rows after the fifth look as those before them, so only one page has them looked at too.
 */
async function faultsOf(
  page: Page,
  asked: { rules?: readonly string[]; allRows?: true } = {},
): Promise<unknown[]> {
  const { rules, allRows } = asked;
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  axe.exclude('svg > *');
  if (allRows !== true) axe.exclude('tbody tr:nth-child(n + 6)');
  const { violations } = await (
    rules === undefined ? axe.withTags(TAGS) : axe.withRules([...rules])
  ).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)]);
}

/** The rules whose answer another theme or paper can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe.runIf(hasBrowser())('the report in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let pictures: Pictures;
  let outline: Outline;
  /** Each page is loaded once, and looked at in several ways. */
  const visits = new Map<Kind, Visit>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stepdown-report-'));
    browser = await startBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    for (const [kind, { results, manifest }] of Object.entries(reports)) {
      const content = contentOf(results, manifest);
      const sections = outlineOf(content);
      const report = await drawReport(content, sections);
      if (kind === 'comparison') [pictures, outline] = [report.pictures, sections];
      await writeFile(join(folder, `${kind}.html`), report.html);
    }
    await writeFile(join(folder, 'business case.html'), await caseHtml());
    for (const kind of kinds) visits.set(kind, await visit(kind));
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  /** The business case of the same results, with the pictures that are drawn already. */
  async function caseHtml(): Promise<string> {
    const { results, manifest } = reports.comparison;
    const style = pageStyle({ regular: await readFont('regular'), semibold: await readFont('semibold') });
    const paper = businessCase(contentOf(results, manifest), DEFAULT_HORIZON);
    return casePage({ paper, pictures, style });
  }

  async function visit(kind: Kind, inside = context): Promise<Visit> {
    const page = await inside.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.goto(`file://${folder}/${kind}.html`);
    await page.evaluate(fontsReady);
    return { page, requests, complaints };
  }

  const pageOf = (kind: Kind): Page => visits.get(kind)!.page;

  const figureOf = (name: string) => pageOf('comparison').locator(`figure[data-chart="${name}"]`);

  test.each(kinds)(
    '%s: fits 1280, 390 and 360 px with no words over others, and asks nobody',
    async (kind) => {
      const { page, requests, complaints } = visits.get(kind)!;
      for (const width of [1280, 390, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(width);
        if (width !== 360) expect(await page.evaluate(faultsOfPictures)).toEqual([]);
      }
      expect(await page.evaluate(fontStates)).toEqual(['loaded', 'loaded']);
      expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:font/'))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );

  test.each(kinds)(
    '%s: axe finds nothing against WCAG 2.2 A and AA, tables open, a mark told of',
    async (kind) => {
      const page = pageOf(kind);
      await page.evaluate(openDetails);
      await page.setViewportSize({ width: 390, height: 900 });
      await page.locator('.marks').first().focus();
      await page.keyboard.press('End');
      expect(await faultsOf(page, kind === 'comparison' ? { allRows: true } : {})).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );

  test.each(['comparison', 'business case'] as const)(
    '%s: colours stand on a desk, on a dark screen and on paper, and targets are large enough',
    async (kind) => {
      const page = pageOf(kind);
      expect(
        await faultsOf(page, { rules: [...COLOURS, 'target-size', 'scrollable-region-focusable'] }),
      ).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOf(page, { rules: COLOURS })).toEqual([]);
      expect(await page.evaluate(groundsOfPictures)).toEqual([await page.evaluate(groundOfPage)]);
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      expect(await faultsOf(page, { rules: COLOURS })).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    },
  );

  test('a mark that is pointed at tells its figure, until Escape or until the pointer has left it and the words', async () => {
    const page = pageOf('comparison');
    const figure = figureOf('patients-delayed-by-month');
    const series = reports.comparison.results.variants[0]!.series.find(
      ({ measure, dimensions }) => measure === 'patientsDelayed' && Object.keys(dimensions).length === 0,
    )!;
    const [june, years] = [series.mean[2]!, [series.p10[2]!, series.p90[2]!].map(plain).join(' to ')];
    const words = [
      'June 2016, variant',
      `${plain(june)} people delayed on an average day`,
      `Middle eight in ten replications: ${years}`,
    ];
    await figure.evaluate(bringIntoView);
    const { x, y } = await figure.evaluate(middleOfMark, '1 14');
    await page.mouse.move(x + 9, y);
    expect(await figure.evaluate(wordsOfTip)).toEqual(words);
    const tip = (await figure.locator('.tip').boundingBox())!;
    await page.mouse.move(tip.x + tip.width / 2, tip.y + tip.height / 2, { steps: 4 });
    await page.waitForTimeout(400);
    expect(await figure.evaluate(wordsOfTip), 'the words can be pointed at').toEqual(words);
    await page.keyboard.press('Escape');
    expect(await figure.evaluate(wordsOfTip)).toEqual([]);
    await page.mouse.move(x - 60, y - 60);
    await page.mouse.move(x, y - 4);
    expect((await figure.evaluate(wordsOfTip)).length).toBe(3);
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    expect(await figure.evaluate(wordsOfTip)).toEqual([]);
  });

  test('arrow keys go from mark to mark, and what they reach is said', async () => {
    const page = pageOf('comparison');
    const figure = figureOf('delayed-days-by-reason');
    await figure.locator('.series button').last().focus();
    await page.keyboard.press('Tab');
    const first = await figure.evaluate(wordsOfTip);
    expect(first).toEqual(['Dii Nursing home, base', '9,400 delayed days a year']);
    await page.keyboard.press('ArrowRight');
    expect((await figure.evaluate(wordsOfTip))[0]).toBe('Dii Nursing home, variant');
    expect(await figure.locator('.voice').textContent()).toContain('Dii Nursing home, variant');
    await page.keyboard.press('Home');
    expect(await figure.evaluate(wordsOfTip)).toEqual(first);
    await page.keyboard.press('Escape');
    expect(await figure.evaluate(wordsOfTip)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await figure.evaluate(wordsOfTip)).toEqual(first);
  });

  test('a series is hidden and shown by its button; what stood on it comes down; paper shows all', async () => {
    const page = pageOf('comparison');
    const figure = figureOf('delay-ledger');
    const [largest, record] = [
      figure.locator('.series button').first(),
      figure.locator('.series button').last(),
    ];
    expect(await record.textContent()).toBe('All other reasons');
    const top = async (): Promise<number> => {
      await figure.evaluate(bringIntoView);
      return (await figure.evaluate(middleOfMark, '6 6')).y;
    };
    await largest.focus();
    const before = await top();
    await page.keyboard.press('Enter');
    expect(await largest.getAttribute('aria-pressed')).toBe('false');
    expect(await figure.evaluate(marksSeen, 0)).toBe(0);
    expect(await figure.evaluate(marksSeen, 1)).toBeGreaterThan(12);
    expect(await top()).toBeGreaterThan(before + 20);
    await page.emulateMedia({ media: 'print' });
    expect(await figure.evaluate(marksSeen, 0)).toBeGreaterThan(12);
    await page.emulateMedia({ media: 'screen' });
    // what is not printed loses the focus
    await largest.focus();
    await page.keyboard.press('Enter');
    expect(await figure.evaluate(marksSeen, 0)).toBeGreaterThan(12);
    expect(await top()).toBeCloseTo(before, 1);
  });

  test('a table is sorted by its headings and saved as the file that lies beside the page', async () => {
    const page = pageOf('comparison');
    const name = 'delay-by-locality';
    await page.evaluate(openDetails);
    const table = page.locator(`table[data-name="${name}"]`);
    const written = await table.evaluate(rowsOf);
    const heading = table.locator('thead th', { hasText: 'Locality' });
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    const places = written.filter((row) => !row.startsWith('All'));
    expect(places.length).toBe(written.length - 1);
    const sorted = places.sort((a, b) => a.localeCompare(b, 'en-GB'));
    expect(await table.evaluate(rowsOf)).toEqual([...sorted, written.at(-1)]);
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await heading.locator('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe(null);
    expect(await table.evaluate(rowsOf)).toEqual(written);
    const file = tablesIn(sectionsOf(outline)).find((each) => each.name === name)!;
    const waiting = page.waitForEvent('download');
    await page.locator('.scroll', { has: table }).locator('+ .source button').click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe(`${name}.csv`);
    expect(await readFile(await saved.path(), 'utf8')).toBe(tableCsv(file, shortHash(sampleManifest())));
  });

  test('prints on A4 as a tagged document, all tables of the ledger open, whatever was hidden or sorted', async () => {
    const page = pageOf('comparison');
    await figureOf('delay-ledger').locator('.series button').first().click();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(ledgerShown);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).not.toContain(false);
    expect(await page.locator('.series, .save, .tip, .ring').filter({ visible: true }).count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)!.length).toBeGreaterThan(4);
    expect(pdf).toContain('/StructTreeRoot');
    expect(await figureOf('delay-ledger').locator('[aria-pressed=false]').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  test('the policy of the page lets no other script run and nothing leave', async () => {
    const { page, requests } = visits.get('run')!;
    expect(await page.evaluate(breakOut)).toEqual({ reached: false, ran: false });
    expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  test('without script the page has its pictures and its tables, and no button that does nothing', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await visit('run', still);
    expect(await page.locator('button').count()).toBe(0);
    expect(await page.locator('figure svg.wide').filter({ visible: true }).count()).toBeGreaterThan(5);
    await page.locator('details summary').first().click();
    expect(await page.locator('details table').first().isVisible()).toBe(true);
    await still.close();
  });

  test('a PNG has dark pixels where its finding and its source stand', async () => {
    const page = await context.newPage();
    const all = [...pictures];
    for (const [file, { framed }] of [all[0]!, all.at(-1)!]) {
      const picture = Buffer.from((await renderPng(framed.svg)).png).toString('base64');
      const { top, bottom } = await page.evaluate(darkPixels, picture);
      expect(top, `${file}: finding`).toBeGreaterThan(500);
      expect(bottom, `${file}: source`).toBeGreaterThan(100);
    }
    await page.close();
  });
});
