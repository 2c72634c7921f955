import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chartsOf } from '../../../reports/charts/all-charts.ts';
import { isDrawable, type Chart, type Room } from '../../../reports/charts/chart.ts';
import { bareSpec, framedSpec, shortHash, sourceLine } from '../../../reports/charts/frame.ts';
import { periodDays } from '../../../reports/reading/period-lengths.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { renderSvg } from '../../../reports/render/svg.ts';
import { loadTextLayout } from '../../../reports/render/text-layout.ts';
import { printable } from '../../../reports/words/printable.ts';
import type { Results } from '../../../src/experiment/results.ts';
import { HOSTILE, hostileManifest, hostileResults } from '../../support/hostile-names.ts';
import { sampleManifest, sampleResults, sampleRun } from '../../support/sample-results.ts';

const layout = await loadTextLayout();
const wide: Room = { width: 760, narrow: false, layout };
const narrow: Room = { width: 330, narrow: true, layout };

function chartsFor(results: Results, manifest = sampleManifest()) {
  return Object.values(chartsOf(comparisonsOf(results, manifest)[0]!)).flat();
}

function drawable(results: Results, manifest = sampleManifest()): Chart[] {
  return chartsFor(results, manifest).filter(isDrawable);
}

const specSchema = (() => {
  const path = fileURLToPath(import.meta.resolve('vega-lite/vega-lite-schema.json'));
  return z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
})();

/** Words of an SVG, in the order drawn, white space and all markup taken out. */
function textOf(svg: string): string {
  const bare = svg.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s/gu, '');
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

test('a comparison has every chart, each saying its finding', () => {
  const charts = chartsFor(sampleResults());
  expect(charts.map((chart) => [chart.name, isDrawable(chart)])).toEqual([
    ['people-by-days-of-delay', true],
    // Made-up results say nothing of where people go next, and have no delayed days by month and reason.
    ['flow-map', false],
    ['patients-delayed-by-month', true],
    ['delayed-days-by-reason', true],
    ['waterfall', true],
    ['delay-ledger', false],
    ['delayed-days-by-locality', true],
    ['staircase', true],
    ['hours-by-locality', true],
    ['hours-by-month-reablement', true],
    ['beds-and-waiting-acute', true],
    ['beds-and-waiting-community-bed', true],
    ['costs-by-payer', true],
    // Made-up results have no costs by period.
    ['costs-added-up', false],
  ]);
});

test('findings are worked out from the numbers and claim no more than they show', () => {
  const found = new Map(drawable(sampleResults()).map((chart) => [chart.name, chart.finding]));
  expect(found.get('delayed-days-by-locality')).toBe(
    'Delayed days fall in 4 of 5 localities. In West Lancashire the change cannot be told from zero.',
  );
  expect(found.get('delayed-days-by-reason')).toContain(
    'In the base it is 7,300 (95% interval 6,500 to 8,100) of 51,600 delayed days a year.',
  );
  expect(found.get('staircase')).toContain('1.76 times as many people: a ceiling, not a forecast.');
  expect(found.get('staircase')).toContain('In the variant, demand (4,170) is the limit');
  expect(found.get('beds-and-waiting-acute')).toContain('cannot be told apart');
});

/** The sample with one measure of the variant's reablement changed. */
function withFigure(measure: string, mean: number): Results {
  const results = sampleResults();
  const measures = results.variants[0]!.measures.map((row) =>
    row.measure === measure &&
    row.dimensions['service'] === 'reablement' &&
    Object.keys(row.dimensions).length === 1
      ? { ...row, mean, low: mean - 5, high: mean + 5 }
      : row,
  );
  return { ...results, variants: [{ ...results.variants[0]!, measures }] };
}

/** The sample as one replication gives it: no interval anywhere. */
function withoutIntervals(): Results {
  const bare = { se: null, sd: null, low: null, high: null };
  const results = sampleResults();
  const of = (rows: Results['measures']) => rows.map((row) => ({ ...row, ...bare }));
  return {
    ...results,
    measures: of(results.measures),
    variants: results.variants.map((each) => ({ ...each, measures: of(each.measures) })),
    differences: results.differences.map((row) => ({
      ...row,
      ...bare,
      oneYear: null,
      verdict: 'cannot tell',
    })),
  };
}

function findingOf(name: string, results: Results): string {
  return drawable(results).find((chart) => chart.name === name)!.finding;
}

test('the staircase names what limits throughput, and only where the intervals tell', () => {
  expect(findingOf('staircase', withFigure('couldCarry', 4000))).toContain(
    'In the variant, capacity (4,000) is the limit',
  );
  expect(findingOf('staircase', withFigure('couldCarry', 4172))).toContain('cannot be told apart');
  expect(findingOf('staircase', withFigure('gotThrough', 3000))).toContain(
    'fewer than both capacity (7,480) and demand (4,170): something else is in the way',
  );
  expect(findingOf('staircase', withoutIntervals())).not.toContain('is the limit');
});

test('demand is never called the limit while people wait or are turned away', () => {
  const queue = findingOf('staircase', withFigure('waiting', 50));
  expect(queue).toContain('In the variant, 4,170 get through; over the whole period capacity (7,480)');
  expect(queue).toContain('yet 50 wait on average.');
  const results = sampleResults();
  const { measures } = results.variants[0]!;
  const through = measures.find(({ measure }) => measure === 'gotThrough')!;
  const refused = { ...through, measure: 'refused', mean: 709, low: 700, high: 718 };
  const variant = { ...results.variants[0]!, measures: [...measures, refused] };
  const lost = findingOf('staircase', { ...results, variants: [variant] });
  expect(lost).toContain('709 a year are refused');
  expect(lost).not.toContain('In the variant, demand (4,170) is the limit');
});

test('one replication leads to no finding that needs an interval', () => {
  for (const chart of drawable(withoutIntervals())) {
    expect(chart.finding.length, chart.name).toBeGreaterThan(10);
    expect(chart.finding, chart.name).not.toMatch(/95%|average change|fall in [1-9]/u);
  }
});

test('people by days of delay: how many leave at once, and the largest fall and rise that are certain', () => {
  expect(findingOf('people-by-days-of-delay', sampleResults())).toBe(
    '90.0% of those leaving a bed do so on the day they are ready, and no change can be told. Largest average changes in people a year (95% intervals): 220 to 380 fewer at 2 to 3 days; 620 to 780 more at 1 day.',
  );
  const chart = drawable(sampleResults()).find(({ name }) => name === 'people-by-days-of-delay')!;
  expect(chart.table.rows.map(({ header }) => header.text)).toEqual([
    'The same day',
    '1 day',
    '2 to 3 days',
    '4 to 6 days',
    '7 to 13 days',
    '14 to 20 days',
    '21 days or more',
  ]);
});

test('hours by month are a week’s hours, whatever the length of the month', () => {
  const chart = drawable(sampleResults()).find(({ name }) => name === 'hours-by-month-reablement')!;
  const spec = JSON.stringify(chart.picture(wide));
  // 7,099 x 0.744 hours a week times 4.35, put into April: 30 days.
  expect(periodDays(['2016-04-01', '2016-05-01'], '2016-05-31')).toEqual([30, 31]);
  expect(spec).toContain(`"mean":${String((7099 * 0.744 * 4.35 * 1.01) / (30 / 7))}`);
});

test('hours of a pool that is not divided are one row', () => {
  const results = sampleResults();
  const whole = (rows: Results['measures']) =>
    rows.filter((row) => !('locality' in row.dimensions && 'service' in row.dimensions));
  const chart = drawable({ ...results, measures: whole(results.measures) }).find(
    ({ name }) => name === 'hours-by-locality',
  )!;
  expect(chart.table.rows.map(({ header }) => header.text)).toEqual(['reablement']);
});

describe.each([
  ['comparison', sampleResults()],
  ['run of one scenario', sampleRun()],
])('each chart of a %s', (_, results) => {
  test.each(drawable(results))('$name obeys the schema of Vega-Lite, framed, bare and narrow', (chart) => {
    for (const spec of [
      framedSpec(chart, wide, sampleManifest()),
      bareSpec(chart, wide),
      bareSpec(chart, narrow),
    ]) {
      expect(specSchema.safeParse(JSON.parse(JSON.stringify(spec))).error).toBeUndefined();
    }
  });

  test.each(drawable(results))('$name fits its room at both widths', async (chart) => {
    for (const room of [wide, narrow]) {
      const svg = await renderSvg(bareSpec(chart, room));
      expect(Number(/width="(\d+)"/u.exec(svg)![1])).toBeLessThanOrEqual(room.width + 2);
    }
  });

  test.each(drawable(results))(
    '$name carries its numbers in a table, and finding and source in its file',
    async (chart) => {
      expect(chart.table.rows.length).toBeGreaterThan(0);
      for (const { cells } of chart.table.rows) expect(cells.length + 1).toBe(chart.table.columns.length);
      const words = textOf(await renderSvg(framedSpec(chart, wide, sampleManifest())));
      expect(words).toContain(chart.finding.replaceAll(/\s/gu, ''));
      expect(words).toContain(sourceLine(sampleManifest()).replaceAll(/\s/gu, ''));
      expect(words).toContain(shortHash(sampleManifest()));
    },
  );
});

test('two renderings are the same bytes, whatever was drawn between them', async () => {
  const [first, ...others] = drawable(sampleResults());
  const spec = framedSpec(first!, wide, sampleManifest());
  const before = await renderSvg(spec);
  for (const other of others) await renderSvg(bareSpec(other, narrow));
  expect(await renderSvg(spec)).toBe(before);
});

test('names of any length and script stand whole in the picture', async () => {
  const chart = drawable(hostileResults(), hostileManifest()).find(
    ({ name }) => name === 'delayed-days-by-locality',
  )!;
  for (const room of [wide, narrow]) {
    const words = printable(textOf(await renderSvg(bareSpec(chart, room))));
    for (const name of HOSTILE) expect(words).toContain(printable(name).replaceAll(/\s/gu, ''));
  }
});

test('a chart without its figures says why instead of being empty', () => {
  const bare: Results = { ...sampleResults(), measures: [], series: [], differences: [], variants: [] };
  const charts = chartsFor(bare);
  expect(charts.filter(isDrawable)).toEqual([]);
  for (const chart of charts) expect('why' in chart && chart.why.length > 10, chart.name).toBe(true);
});

test('a specification that Vega-Lite doubts is refused', async () => {
  const spec = { ...bareSpec(drawable(sampleResults())[0]!, wide) };
  const doubtful = {
    ...spec,
    vconcat: [
      { data: { values: [{ a: 1 }] }, mark: 'bar', encoding: { x: { field: 'a', type: 'nonsense' } } },
    ],
  };
  await expect(renderSvg(doubtful as unknown as typeof spec)).rejects.toThrow();
});

test('hours used are written in their bar, and the figure beside the diamond is its own', () => {
  const chart = drawable(sampleResults()).find(({ name }) => name === 'hours-by-locality')!;
  const [used, , commissioned] = chart.table.rows[0]!.cells;
  const diamond = JSON.stringify(commissioned!.figures![0]!.value);
  expect(JSON.stringify(bareSpec(chart, wide))).toContain(
    `"note":"${commissioned!.text}","after":${diamond},"inside":"${used!.text}"`,
  );
});
