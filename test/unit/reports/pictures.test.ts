/** Pictures that are laid out by us: nobody is lost on the way, sums meet, and the answer is that of the numbers. */
import { describe, expect, it } from 'vitest';
import { causesWaterfall } from '../../../reports/charts/causes-waterfall.ts';
import { isDrawable, type Chart } from '../../../reports/charts/chart.ts';
import { frontierOf } from '../../../reports/charts/cost-frontier.ts';
import { flowLayout } from '../../../reports/charts/flow-layout.ts';
import { flowMap } from '../../../reports/charts/flow-map.ts';
import { journeyTimeline } from '../../../reports/charts/journey-timeline.ts';
import { weekHeatMaps } from '../../../reports/charts/week-heat-map.ts';
import type { Flow } from '../../../reports/reading/flow-streams.ts';
import { comparisonsOf } from '../../../reports/reading/sides.ts';
import { HEAT, inTheme } from '../../../reports/theme.ts';
import { traceJourney } from '../../../src/model/trace/journey.ts';
import { ticksToDays } from '../../../src/units.ts';
import { planOf } from '../../support/plan-of.ts';
import { sampleManifest, sampleResults } from '../../support/sample-results.ts';

const room = { width: 600, height: 400, gap: 20 };

describe('the layout of a flow map', () => {
  const flows: Flow[] = [
    { from: 'acute', to: 'home', people: 80 },
    { from: 'acute', to: 'reablement', people: 20 },
    { from: 'reablement', to: 'home', people: 15 },
    { from: 'reablement', to: 'acute', people: 5 },
    { from: 'home care', to: 'home care', people: 2 },
  ];
  const { nodes, streams } = flowLayout(flows, room);

  it('loses nobody, and leads who comes back to an end of their own', () => {
    expect(streams.reduce((sum, { people }) => sum + people, 0)).toBe(122);
    expect(nodes.map(({ id }) => id).sort()).toEqual([
      'acute',
      'again: acute',
      'again: home care',
      'home',
      'home care',
      'reablement',
    ]);
  });

  it('draws streams from left to right, as wide as they are many, inside the room', () => {
    const widths = new Map(streams.map(({ from, to, width }) => [`${from} ${to}`, width]));
    expect(widths.get('acute home')! / widths.get('acute reablement')!).toBeCloseTo(4, 6);
    for (const { x0, x1 } of streams) expect(x1).toBeGreaterThan(x0);
    for (const { y0, y1 } of nodes) {
      expect(y0).toBeGreaterThanOrEqual(-1e-6);
      expect(y1).toBeLessThanOrEqual(room.height + 1e-6);
    }
  });
});

/** Numbers of the first figure of a row's first cell. */
const firsts = (chart: Chart): number[] =>
  chart.table.rows.map(({ cells }) => cells.flatMap(({ figures }) => figures ?? [])[0]!.value!);

describe('pictures of the sample comparison', () => {
  const [comparison] = comparisonsOf(sampleResults(), sampleManifest());

  it('waterfall: base and changes make the variant', () => {
    const chart = causesWaterfall(comparison!);
    if (!isDrawable(chart)) throw new Error(chart.why);
    const values = firsts(chart);
    const changes = values.slice(1, -1).reduce((sum, value) => sum + value, 0);
    expect(values[0]! + changes).toBeCloseTo(values.at(-1)!, 0);
    expect(chart.finding).toMatch(
      /^The largest average change is under .*(fewer|more) delayed days a year \(95% interval\)\./u,
    );
  });

  it('waterfall of a single run, and a flow map without figures, say why there is none', () => {
    const alone = { ...comparison!, variant: null };
    expect(causesWaterfall(alone)).toMatchObject({ why: expect.stringContaining('compare') as string });
    const empty = { ...comparison!.base, results: { ...comparison!.base.results, measures: [] } };
    expect(flowMap({ ...comparison!, sides: [empty] })).toMatchObject({
      why: expect.stringContaining('where people go next') as string,
    });
  });
});

describe('the frontier of cost against delay', () => {
  const point = (cost: number, delay: number) => ({
    cost: { mean: cost, low: null, high: null },
    delay: { mean: delay, low: null, high: null },
  });
  it('keeps what nothing beats on both axes, equals too', () => {
    const [dear, good, same, worse, cheap] = [
      point(9, 10),
      point(5, 20),
      point(5, 20),
      point(6, 30),
      point(1, 90),
    ];
    expect(frontierOf([dear, good, same, worse, cheap])).toEqual([cheap, good, same, dear]);
  });
});

describe('the map of a week', () => {
  const cycle = Array.from({ length: 168 }, (_, hour) => ({
    offset: `day ${String(Math.floor(hour / 24) + 1)} ${String(hour % 24).padStart(2, '0')}:00`,
    mean: hour,
    se: null,
  }));
  const seen = (probes: object[]) => {
    const results = { ...sampleResults(), probes, variants: [] } as ReturnType<typeof sampleResults>;
    return comparisonsOf(results, sampleManifest())[0]!;
  };
  const weekly = { name: 'beds', at: ['2016-04-01 00:00'], mean: [], se: [], cycle };

  it('puts the first day of the run on its weekday', () => {
    const [chart] = weekHeatMaps(seen([weekly])).filter(isDrawable);
    // 1 April 2016 was a Friday: the last hour of the cycle is Thursday's
    expect(chart!.finding).toBe(
      'Beds: on average most on Thursday at 23:00 (167) and least on Friday at 00:00 (0); one replication cannot say whether by chance.',
    );
    expect(chart!.table.rows[5]!.cells[0]!.text).toBe(String(3 * 24 + 5));
  });

  it('of probes without a week says how to get one', () => {
    expect(weekHeatMaps(seen([{ ...weekly, cycle: [] }]))).toMatchObject([
      { why: expect.stringContaining('cycle: 7 days') as string },
    ]);
  });

  it('has text of 4.5:1 in every square', () => {
    const light = (hex: string): number => {
      const [r, g, b] = [1, 3, 5].map((k) => {
        const c = parseInt(hex.slice(k, k + 2), 16) / 255;
        return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    for (const { fill, ink } of HEAT) {
      const [a, b] = [light(fill), light(ink)].sort((x, y) => y - x);
      expect((a! + 0.05) / (b! + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the journey of one person', () => {
  const plan = planOf(
    `title: One bed each
run: { from: 2016-04-01, length: 8 weeks, seed: journey }
services: { acute: { beds: 5 }, step down: { beds: 1, stay: { fixed: 2 days } } }
people:
  everybody: { arrive: { perDay: 1 }, admittedTo: acute, readyAfter: { fixed: 1 day }, leaveBy: step down }
pathways:
  step down: { number: 2, steps: [{ wait: { for: step down, code: C, attribution: NHS } }, { then: home }] }
endings: { home: { at: home } }
`.replace('step down: { beds: 1 }', 'step down: { beds: 1, stay: { fixed: 2 days } }'),
  );

  it('is waiting, care and delay without gaps, and does not change the run', () => {
    const journey = traceJourney(plan, 1, { kind: 'person', cohort: 0, person: 3 });
    const acute = journey.stretches.filter(({ service }) => service === 'acute');
    const care = acute.find(({ kind }) => kind === 'care')!;
    const delayed = acute.find(({ kind }) => kind === 'delayed')!;
    expect(ticksToDays(care.toTick - care.fromTick)).toBe(1);
    expect(delayed.fromTick).toBe(care.toTick);
    const next = journey.stretches.find(({ service, kind }) => service === 'step down' && kind === 'care')!;
    expect(next.fromTick).toBe(delayed.toTick);
    const chart = journeyTimeline(journey, { who: 'everybody 4', startDay: plan.startDay });
    expect(chart.finding).toMatch(
      /^Everybody 4: [\d.]+ days, [\d.]+ of them ready to leave and still there, and ended: home\.$/u,
    );
  });

  it('names copies for a place in words, and moments as dates are printed', () => {
    const stretches = [
      { service: 'acute@East Lancashire/Blackburn', kind: 'care', fromTick: 37_500_000, toTick: 86_400_000 },
    ] as const;
    const who = 'everybody@East Lancashire/Blackburn 4';
    const chart = journeyTimeline({ stretches, ending: 'home' }, { who, startDay: plan.startDay });
    expect(chart.finding).toMatch(/^Everybody, East Lancashire, Blackburn 4: /u);
    const [row] = chart.table.rows;
    expect([row!.header, ...row!.cells.slice(1, 3)].map(({ text }) => text)).toEqual([
      'acute, East Lancashire, Blackburn',
      '1 April 2016, 10:25',
      '2 April 2016',
    ]);
  });

  it('of nobody is empty', () => {
    expect(traceJourney(plan, 1, { kind: 'person', cohort: 0, person: 99_999 }).stretches).toEqual([]);
  });
});

it('the theme for the photocopier has no colour in it', () => {
  const picture = '<rect fill="#00598c"/><rect fill="#c46a00"/><rect fill="#9fc2db"/>';
  for (const [colour] of inTheme(picture, 'print').matchAll(/#[0-9a-f]{6}/gu))
    expect(new Set([colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)]).size).toBe(1);
  expect(inTheme(picture, 'light')).toBe(picture);
});
