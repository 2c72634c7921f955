import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escapeText, markup, name } from '../../../reports/page/markup.ts';
import { writeReport } from '../../../reports/write-report.ts';
import { HOSTILE, hostileManifest, hostileResults } from '../../support/hostile-names.ts';
import { sampleManifest, sampleResults, sampleRun } from '../../support/sample-results.ts';

const folders: string[] = [];
const pages = { compare: '', run: '', hostile: '', several: '', undelayed: '' };
let written: string[] = [];

async function pageOf(request: Omit<Parameters<typeof writeReport>[0], 'folder'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stepdown-page-'));
  folders.push(folder);
  written = (await writeReport({ ...request, folder })).files;
  return readFile(join(folder, 'report.html'), 'utf8');
}

function twoVariants() {
  const results = sampleResults();
  const second = { ...results.variants[0]!, scenario: 'again', title: 'The same again' };
  const differences = results.differences.map((row) => ({ ...row, variant: 'again' }));
  return {
    ...results,
    variants: [...results.variants, second],
    differences: [...results.differences, ...differences],
  };
}

/** A run in which nobody can be delayed and some are refused. */
function undelayed() {
  const run = sampleRun();
  const started = run.measures.find(({ measure }) => measure === 'started')!;
  const refused = { ...started, measure: 'refused', mean: 555, low: 545, high: 565 };
  const others = run.measures.filter(({ measure }) => !/elay|Affected/u.test(measure));
  return { ...run, measures: [...others, refused] };
}

beforeAll(async () => {
  pages.undelayed = await pageOf({ results: undelayed(), manifest: sampleManifest(1) });
  pages.run = await pageOf({ results: sampleRun(), manifest: sampleManifest(1) });
  pages.hostile = await pageOf({ results: hostileResults(), manifest: hostileManifest() });
  pages.several = await pageOf({ results: twoVariants(), manifest: sampleManifest() });
  pages.compare = await pageOf({ results: sampleResults(), manifest: sampleManifest() });
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** The page without pictures, style and script. */
function words(page: string): string {
  return page.replaceAll(/<(style|script|svg)[^>]*>[\s\S]*?<\/\1>/gu, '');
}

describe.each(['compare', 'run', 'hostile', 'several'] as const)('the page of %s', (kind) => {
  test('needs no network, and has nothing of a script but its own', () => {
    const page = pages[kind];
    expect(page.match(/<script/giu)).toHaveLength(1);
    expect(page).not.toMatch(/<link|<iframe|<img|<object|\son[a-z]+="/iu);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//u);
  });

  test('forbids by policy all but its own style and script, which are hashed, and its own fonts', () => {
    const page = pages[kind];
    const [style, script] = ['style', 'script'].map((tag) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(page)![1]!;
      return `sha256-${createHash('sha256').update(text).digest('base64')}`;
    });
    expect(page).toContain(
      `default-src 'none'; style-src '${style!}'; script-src '${script!}'; font-src data:`,
    );
    expect(page).not.toMatch(/\sstyle="/u);
  });

  test('gives every mark that has a number its words, and its series a name', () => {
    const figures = [...pages[kind].matchAll(/<figure [\s\S]*?<\/figure>/gu)].map(([text]) => text);
    const marked = figures.filter((figure) => figure.includes('data-m='));
    expect(marked.length).toBeGreaterThan(3);
    for (const figure of marked) {
      const told = figure.match(/<p><b>/gu)!.length;
      const names = Math.max(1, figure.match(/<li>/gu)?.length ?? 0);
      const numbers = [...figure.matchAll(/data-m="(\d+)(?: (\d+))?"/gu)];
      for (const [, series, words] of numbers) {
        expect(Number(series)).toBeLessThan(names);
        if (words !== undefined) expect(Number(words)).toBeLessThan(told);
      }
      const reached = new Set(numbers.flatMap(([, , words]) => words ?? []));
      expect(reached.size).toBe(told);
    }
  });

  test('has one h1, no level of heading skipped, and no id twice', () => {
    const levels = [...words(pages[kind]).matchAll(/<h(\d)/gu)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...pages[kind].matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives every table a caption and every heading cell a scope, and fills every cell', () => {
    const page = words(pages[kind]);
    expect(page.match(/<table/gu)!.length).toBeGreaterThan(5);
    expect(page.match(/<caption>/gu)!.length).toBe(page.match(/<table/gu)!.length);
    expect(page).not.toMatch(/<th(?![^>]*scope=)[\s>]/u);
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object|>null</u);
  });

  test('puts the manifest hash under every chart', () => {
    const page = pages[kind];
    const captions = page.match(/<figcaption>[^<]*<\/figcaption>/gu)!;
    expect(captions.length).toBe(page.match(/<figure /gu)!.length);
    for (const caption of captions) expect(caption).toContain('manifest 4f1d0c9b7a5e');
  });
});

test('the answer comes first: effect, interval, one year, and where it cannot be told', () => {
  const text = words(pages.compare)
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
  const answer = text.slice(text.indexOf('The answer'), text.indexOf('In this report'));
  expect(answer).toContain('On average 5,200 fewer delayed days a year (95% interval 4,900 to 5,500 fewer).');
  expect(answer).toContain('A single year may bring 4,200 to 6,300 fewer');
  expect(answer).toContain('cannot be told from zero in West Lancashire');
  expect(answer).toContain('the queue grows through the run');
});

test('a run of one scenario has the same page without the comparison', () => {
  const text = words(pages.run);
  expect(text).not.toMatch(/Variant|Verdict|Base<|compare /u);
  expect(text).toContain(
    'npx stepdown run scenarios/lancashire-67h.yaml --replications 30 --seed lancashire',
  );
});

test('a run of one scenario says nothing of charts it cannot have, and leads to no empty section', () => {
  const text = words(pages.run);
  expect(text).not.toContain('Not shown');
  for (const [, id] of text.matchAll(/href="#([^"]+)"/gu)) expect(text, id).toContain(`id="${id}"`);
});

test('every service has a row of use and waits, and columns that are zero everywhere are left out', () => {
  const table = /<section aria-labelledby="services">[\s\S]*?<\/section>/u.exec(words(pages.compare))![0];
  for (const service of ['acute', 'community bed', 'reablement'])
    expect(table).toContain(`<bdi>${service}</bdi>`);
  expect(table).toContain('Use of capacity');
  expect(table).toContain('People waiting (average)');
  expect(table).not.toContain('Refused');
});

test('without delays the answer tells of use, waits and refusals', () => {
  const page = words(pages.undelayed);
  const answer = page.slice(page.indexOf('class="answer"'), page.indexOf('In this report'));
  expect(answer).not.toContain('no figure of delayed days');
  expect(answer).toContain('555 people refused by reablement in a year (95% interval 545 to 565).');
  expect(page).toContain('Refused (people a year)');
});

test('hostile names are text and nothing else, isolated from the words around them', () => {
  for (const hostile of HOSTILE) {
    expect(pages.hostile.includes(`<bdi>${escapeText(hostile)}</bdi>`), hostile).toBe(true);
  }
  for (const live of ['\u202E', '<script>alert', '<img'])
    expect(pages.hostile.includes(live), live).toBe(false);
});

test('several variants each have their own sections', () => {
  expect(pages.several).toContain('id="answer-1"');
  expect(pages.several).toContain('id="answer-2"');
  expect(pages.several).toContain('All variants at a glance');
  expect(pages.several).toContain('<bdi>The same again</bdi>');
});

test('every chart is written as specification, SVG and PNG, and nothing else is', () => {
  const inside = (folder: string): string[] => written.filter((file) => file.startsWith(`${folder}/`));
  const endings = inside('charts').map((file) => file.replace(/^[^.]*\./u, ''));
  expect(written[0]).toBe('report.html');
  expect(written.length).toBe(1 + inside('charts').length + inside('tables').length);
  expect(endings).toEqual(Array.from({ length: 11 }, () => ['vl.json', 'svg', 'png']).flat());
  expect(new Set(written).size).toBe(written.length);
});

test('every table on the page has a CSV file, and the manifest hash and the file stand under it', () => {
  const page = words(pages.compare);
  const sources = [...page.matchAll(/<p class="source">([^<]*)<code>([^<]*)<\/code><\/p>/gu)];
  expect(sources.length).toBe(page.match(/<table/gu)!.length);
  for (const [, line] of sources) expect(line).toContain('manifest 4f1d0c9b7a5e');
  const files = sources.map((source) => source[2]).sort();
  expect(files).toEqual(written.filter((file) => file.endsWith('.csv')).sort());
});

test('two reports of the same results are the same bytes', async () => {
  expect(await pageOf({ results: sampleResults(), manifest: sampleManifest() })).toBe(pages.compare);
});

test('templates escape all but their own markup', () => {
  expect(markup`<p title="${'"><b>'}">${'<&>'}${name("'")}${null}${[1, '<']}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;&amp;&gt;<bdi>&#39;</bdi>1&lt;</p>',
  );
  expect(escapeText('a\u0000\u202Eb\n')).toBe('ab\n');
});

test('a run that was stopped says so before any figure, and on what it rests', async () => {
  const request = { results: { ...sampleResults(), partial: true }, manifest: sampleManifest() };
  const [stopped, whole] = [
    words(await pageOf(request)),
    words(await pageOf({ ...request, results: sampleResults() })),
  ];
  const said = /The run was stopped before its end: the figures below rest\s+on \d+ replications/u;
  expect(stopped.search(said)).toBeGreaterThan(0);
  expect(stopped.search(said)).toBeLessThan(stopped.indexOf('The answer'));
  expect(whole).not.toContain('topped early');
});
