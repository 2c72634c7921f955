/** Delayed days month by month, stacked by recorded reason, beside what was observed. */
import type { ObservedFit } from '../../src/experiment/results.ts';
import { findSeries } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { periodNames } from '../words/dates.ts';
import { largestReasonInWords } from '../words/largest-reason.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { periodTicks } from './period-lines.ts';
import { bandsOf, type Band } from './ledger-bands.ts';
import { BAND_COLOUR, keyOf } from './stack-key.ts';
import { numbered, TOLD, UNSEEN, WITH_SERIES, type Marks, type Numbered } from './told.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'delay-ledger';
const MEASURE = 'delayedDays';
const ABOUT = 'Delayed days in each period, average over replications, stacked by recorded reason.';
const CROSSES = ' Crosses: the record.';
const RECORD = 'the record';

/** Draws the side with a record to set it against, else the one that is asked about: the variant, or the only one. */
export function delayLedger({ sides, manifest }: Comparison): Chart | MissingChart {
  const side = sides.find(hasRecord) ?? sides.at(-1)!;
  const bands = bandsOf(side, manifest.scenarios[0]?.resolved);
  if (bands.length === 0) {
    return { name: NAME, about: ABOUT, why: 'the results hold no series of delayed days by reason' };
  }
  const at = findSeries(side.results, MEASURE, {})?.at ?? [];
  const seen = observedIn(side, at);
  const about = `${sides.length === 1 ? '' : `The ${side.role}, ${side.title}. `}${ABOUT}${seen.length > 0 ? CROSSES : ''}`;
  return {
    name: NAME,
    finding: findingOf(side, manifest.scenarios[0]?.resolved),
    about,
    table: tableOf(bands, at),
    marks: marksOf({ bands, at, seen }),
    picture: (room) => picture({ bands, at, seen }, room),
  };
}

interface Seen {
  readonly period: number;
  readonly days: number;
}

const isTotalByMonth = ({ measure, dimensions, months }: ObservedFit): boolean =>
  measure === MEASURE && Object.keys(dimensions).length === 0 && months !== undefined;

const hasRecord = ({ results }: Side): boolean => results.observed?.some(isTotalByMonth) ?? false;

/** Observed months of the total, where the file gives a series of it. */
function observedIn({ results }: Side, at: readonly string[]): Seen[] {
  const months = results.observed?.find(isTotalByMonth)?.months ?? [];
  return months.flatMap(({ month, observed }) => {
    const period = at.findIndex((label) => label.startsWith(month));
    return period === -1 ? [] : [{ period, days: observed }];
  });
}

function findingOf(side: Side, resolved: unknown): string {
  const own = ownReasons(resolved);
  return largestReasonInWords(side, (code) => reasonInWords(code, own)) ?? ABOUT;
}

function tableOf(bands: readonly Band[], at: readonly string[]): ReportTable {
  return {
    name: NAME,
    caption: 'Delayed days in each period by recorded reason',
    columns: columns('Period', ...bands.map(({ name }) => `#${name}`)),
    rows: periodNames(at).map((period, k) => ({
      header: words(period),
      cells: bands.map(({ days }) => ({
        text: plain(Math.round(days[k]!)),
        figures: [{ label: 'average', value: days[k]! }],
      })),
    })),
    look: 'plain',
  };
}

interface Ledger {
  readonly bands: readonly Band[];
  readonly at: readonly string[];
  readonly seen: readonly Seen[];
}

/** Bands first, period by period, then the record. */
function marksOf({ bands, at, seen }: Ledger): Marks {
  const periods = periodNames(at);
  const told = (label: string, days: number) => ({
    label,
    value: `${plain(Math.round(days))} delayed days`,
    range: null,
  });
  return {
    told: [
      ...periods.flatMap((period, k) => bands.map(({ name, days }) => told(`${period}, ${name}`, days[k]!))),
      ...seen.map(({ period, days }) => told(`${periods[period]!}, ${RECORD}`, days)),
    ],
    series: [...bands.map(({ name }) => name), ...(seen.length > 0 ? [capital(RECORD)] : [])],
    isStacked: true,
  };
}

/** Bands stand in the order of the key: the largest at the bottom, last in the key. */
function picture({ bands, at, seen }: Ledger, room: Room): View {
  const values = at.flatMap((_, period) => {
    let below = 0;
    return bands.map(({ days }, band) => {
      const from = below;
      below += days[period]!;
      return {
        ...numbered(band, period * bands.length + band),
        ...{ period, band, from, to: below, middle: (from + below) / 2 },
      };
    });
  });
  const most = Math.max(...values.map(({ to }) => to), ...seen.map(({ days }) => days));
  const key = keyOf(bands, room);
  const left = 52 + Math.ceil(room.layout.width(plain(most), SIZES.label));
  return {
    width: room.width - left - key.right,
    height: room.narrow ? 240 : 320,
    layer: [...areas(values, { at, room }), ...crosses(seen, bands.length, at.length), ...key.layers()],
  };
}

type Value = Numbered & Readonly<Record<'period' | 'band' | 'from' | 'to' | 'middle', number>>;

function areas(values: readonly Value[], { at, room }: { at: readonly string[]; room: Room }): Layer[] {
  const ticks = periodTicks(at, room);
  const domain: number[] = [-0.3, Math.max(at.length - 0.7, 0.3)];
  const axis = {
    title: null,
    values: ticks.at,
    labelExpr: `${JSON.stringify(ticks.text)}[indexof(${JSON.stringify(ticks.at)}, datum.value)]`,
    grid: false,
  };
  const scale = { domain, nice: false, zero: false };
  return [
    {
      data: { values: [...values] },
      mark: { type: 'area', line: false, stroke: COLOURS.paper, strokeWidth: 1.5 },
      encoding: {
        x: { field: 'period', type: 'quantitative', scale, axis },
        y: {
          field: 'from',
          type: 'quantitative',
          axis: { title: 'Delayed days', tickCount: 5, titleAnchor: 'end' },
        },
        y2: { field: 'to' },
        fill: { ...BAND_COLOUR, legend: null },
        detail: { field: 'band', type: 'ordinal' },
        ...WITH_SERIES,
      },
    },
    // A band is one mark; its periods are found by marks of their own, which nobody sees.
    {
      data: { values: [...values] },
      mark: UNSEEN,
      encoding: {
        x: { field: 'period', type: 'quantitative' },
        y: { field: 'middle', type: 'quantitative' },
        ...TOLD,
      },
    },
  ];
}

function crosses(seen: readonly Seen[], bands: number, periods: number): Layer[] {
  if (seen.length === 0) return [];
  return [
    {
      data: { values: seen.map((each, k) => ({ ...each, ...numbered(bands, bands * periods + k) })) },
      mark: {
        type: 'point',
        shape: 'cross',
        filled: true,
        size: 80,
        color: COLOURS.text,
        opacity: 1,
        stroke: COLOURS.paper,
        strokeWidth: 1,
      },
      encoding: {
        x: { field: 'period', type: 'quantitative' },
        y: { field: 'days', type: 'quantitative' },
        ...TOLD,
      },
    },
  ];
}
