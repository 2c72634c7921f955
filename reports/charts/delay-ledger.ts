/** Delayed days month by month, stacked by recorded reason, beside what was observed. */
import type { ObservedFit, SeriesEstimate } from '../../src/experiment/results.ts';
import { valuesOf, findSeries } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { CATEGORIES, COLOURS, SIZES } from '../theme.ts';
import { periodNames } from '../words/dates.ts';
import { largestReasonInWords } from '../words/largest-reason.ts';
import { plain } from '../words/numbers.ts';
import { ownReasons, reasonInWords } from '../words/reasons.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { periodTicks } from './period-lines.ts';
import { BAND_COLOUR, keyOf } from './stack-key.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'delay-ledger';
const MEASURE = 'delayedDays';
const ABOUT = 'Delayed days in each period, average over replications, stacked by recorded reason.';
const CROSSES = ' Crosses: the record.';
const OTHERS = 'All other reasons';

/** One reason, or the small ones together. */
interface Band {
  readonly name: string;
  readonly days: readonly number[];
}

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
    picture: (room) => picture({ bands, at, seen }, room),
  };
}

function bandsOf({ results }: Side, resolved: unknown): Band[] {
  const own = ownReasons(resolved);
  const reasons = valuesOf(results.series, { measure: MEASURE, dimension: 'reason' });
  const all = reasons.flatMap((reason): Band[] => {
    const series = findSeries(results, MEASURE, { reason });
    return series === undefined ? [] : [{ name: reasonInWords(reason, own), days: daysOf(series) }];
  });
  const sorted = all.filter((band) => total(band) > 0).sort((a, b) => total(b) - total(a));
  if (sorted.length <= CATEGORIES.length) return sorted;
  const small = sorted.splice(CATEGORIES.length - 1);
  const days = small[0]!.days.map((_, period) => small.reduce((sum, band) => sum + band.days[period]!, 0));
  return [...sorted, { name: OTHERS, days }];
}

const daysOf = ({ mean }: SeriesEstimate): number[] => mean.map((value) => value ?? 0);
const total = ({ days }: Band): number => days.reduce((sum, value) => sum + value, 0);

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

/** Bands stand in the order of the key: the largest at the bottom, last in the key. */
function picture({ bands, at, seen }: Ledger, room: Room): View {
  const values = at.flatMap((_, period) => {
    let below = 0;
    return bands.map(({ days }, band) => {
      const from = below;
      below += days[period]!;
      return { period, band, from, to: below };
    });
  });
  const most = Math.max(...values.map(({ to }) => to), ...seen.map(({ days }) => days));
  const key = keyOf(bands, room);
  const left = 52 + Math.ceil(room.layout.width(plain(most), SIZES.label));
  return {
    width: room.width - left - key.right,
    height: room.narrow ? 240 : 320,
    layer: [...areas(values, { at, room }), ...crosses(seen), ...key.layers()],
  };
}

interface Value {
  readonly period: number;
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

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
      },
    },
  ];
}

function crosses(seen: readonly Seen[]): Layer[] {
  if (seen.length === 0) return [];
  return [
    {
      data: { values: [...seen] },
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
      encoding: { x: { field: 'period', type: 'quantitative' }, y: { field: 'days', type: 'quantitative' } },
    },
  ];
}
