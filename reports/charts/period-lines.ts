/** Lines over the periods of a run, each with its band. */
import type { SeriesEstimate } from '../../src/experiment/results.ts';
import type { Side } from '../reading/sides.ts';
import { SIDES, SIZES } from '../theme.ts';
import { periodNames, shortPeriods } from '../words/dates.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import type { Room } from './chart.ts';
import { bandNames } from './period-band.ts';
import { legendLabel, lineEncodings, SIDE_COLOUR, SIDE_SHAPE } from './side-scales.ts';
import type { Layer, View } from './vega-types.ts';

/** A series of one side. */
export interface SideSeries {
  readonly side: Side;
  readonly series: SeriesEstimate;
}

export interface PeriodLines {
  readonly lines: readonly SideSeries[];
  /** All sides of the chart, so that panels share colours even where a side has no series. */
  readonly sides: readonly Side[];
  readonly axisTitle: string;
  /** A Vega expression for the labels of the axis; left out, plain numbers. */
  readonly axisLabels?: string;
  readonly height: number;
  /** Whether this panel carries the legend. */
  readonly legend: boolean;
  /** Capacities drawn as thin lines without a band; with them the scale starts at zero only if asked. */
  readonly capacities?: readonly SideSeries[];
  readonly fromZero?: boolean;
}

type PeriodAxis = NonNullable<Extract<NonNullable<Layer['encoding']>['x'], { axis?: unknown }>>;

/** Room to the left of the plot for the title of the axis and gaps [px]. */
const AXIS = 48;

/** Width of the widest figure an axis may need. */
function figuresWidth(
  values: readonly { readonly high: number | null; readonly mean: number | null }[],
  room: Room,
): number {
  const most = Math.max(1, ...values.map(({ high, mean }) => high ?? mean ?? 0));
  return Math.ceil(room.layout.width(plain(most), SIZES.label));
}

/** Which periods get a tick, and what stands under it: month names, with the year where it changes. */
export function periodTicks(labels: readonly string[], room: Room): { at: number[]; text: string[][] } {
  const periods = shortPeriods(labels);
  const widest = Math.max(1, ...periods.map(({ name }) => room.layout.width(name, SIZES.label)));
  const most = Math.max(2, Math.min(room.narrow ? 5 : 13, Math.floor((room.width - 80) / (widest + 14))));
  const every = Math.ceil(labels.length / most);
  const at = labels.flatMap((_, index) => (index % every === 0 ? [index] : []));
  let year = '';
  const text = at.map((index) => {
    const period = periods[index]!;
    if (period.year === year) return [period.name];
    year = period.year;
    return [period.name, year];
  });
  return { at, text };
}

function valuesOf({ lines, sides }: PeriodLines, room: Room) {
  return lines.flatMap(({ side, series }) =>
    series.at.map((_, period) => ({
      side: legendLabel(side, sides.length === 1, room),
      colour: SIDES[side.role].colour,
      shape: SIDES[side.role].shape,
      period,
      mean: series.mean[period] ?? null,
      low: series.p10[period] ?? null,
      high: series.p90[period] ?? null,
    })),
  );
}

/** The capacities to draw: that of the variant only where it differs. */
export function distinctLines(lines: readonly SideSeries[]): readonly SideSeries[] {
  const [base, variant] = lines;
  const same = base !== undefined && variant?.series.mean.every((value, k) => value === base.series.mean[k]);
  return same === true ? [base] : lines;
}

function capacityLayers(capacities: readonly SideSeries[], x: PeriodAxis, y: object): Layer[] {
  return capacities.map(({ side, series }) => ({
    data: { values: series.mean.map((capacity, period) => ({ period, capacity })) },
    mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.25, stroke: SIDES[side.role].colour },
    encoding: { x, y: { ...y, field: 'capacity', type: 'quantitative' } },
  }));
}

/** Draws the lines. The vertical axis starts at zero, so that heights can be compared, unless there is a capacity to compare with. */
export function periodLines(chart: PeriodLines, room: Room): View {
  const values = valuesOf(chart, room);
  const labels = chart.lines[0]?.series.at ?? [];
  const ticks = periodTicks(labels, room);
  const xDomain: number[] = [-0.3, Math.max(labels.length - 0.7, 0.3)];
  const x: PeriodAxis = {
    field: 'period',
    type: 'quantitative',
    scale: { domain: xDomain, nice: false, zero: false },
    axis: {
      title: null,
      values: ticks.at,
      // Period labels are dates of the run; positions are numbers, so that no time zone can shift them.
      labelExpr: `${JSON.stringify(ticks.text)}[indexof(${JSON.stringify(ticks.at)}, datum.value)]`,
      grid: false,
    },
  };
  const y = {
    type: 'quantitative',
    scale: { zero: chart.fromZero ?? chart.capacities === undefined, nice: true },
  } as const;
  const yAxis = {
    title: chart.axisTitle,
    tickCount: 5,
    titleAnchor: 'end',
    ...(chart.axisLabels === undefined ? {} : { labelExpr: chart.axisLabels }),
  } as const;
  const marks = lineEncodings(chart.sides, room);
  const shown = chart.legend ? marks : withoutLegend(marks);
  return {
    width: room.width - AXIS - figuresWidth(values, room),
    height: chart.height,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false },
        encoding: {
          x,
          y: { ...y, field: 'low', axis: yAxis },
          y2: { field: 'high' },
          fill: SIDE_COLOUR,
        },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { x, y: { ...y, field: 'mean' }, color: shown.color, strokeDash: shown.strokeDash },
      },
      {
        mark: { type: 'point', filled: true, size: labels.length > 40 ? 12 : 46, opacity: 1 },
        encoding: { x, y: { ...y, field: 'mean' }, fill: SIDE_COLOUR, shape: SIDE_SHAPE },
      },
      ...capacityLayers(chart.capacities ?? [], x, y),
    ],
  };
}

function withoutLegend(marks: ReturnType<typeof lineEncodings>) {
  return {
    color: { ...marks.color, legend: null },
    strokeDash: { ...marks.strokeDash, legend: null },
  };
}

/** Rows of period, then average and band of each side; `what` stands before the column names. */
export function periodTable(
  { name, caption, runs }: Pick<ReportTable, 'name' | 'caption'> & { readonly runs: number },
  lines: readonly SideSeries[],
  what = '',
): ReportTable {
  const at = lines[0]?.series.at ?? [];
  const labels = lines.map(({ side }) =>
    capital(
      `${lines.length === 1 ? '' : `${side.role}: `}${what}average${runs === 1 ? '' : ` (${bandNames(runs).both})`}`,
    ),
  );
  return {
    name,
    caption,
    columns: columns('Period', ...labels.map((label) => `#${label}`)),
    rows: periodNames(at).map((period, k) => ({
      header: words(period),
      cells: lines.map(({ series }) => periodCell(series, k, runs)),
    })),
    look: 'plain',
  };
}

function periodCell({ mean, p10, p90 }: SeriesEstimate, period: number, runs: number): Cell {
  const [middle, low, high] = [mean, p10, p90].map((values) => values[period] ?? null);
  const names = bandNames(runs);
  const figures = [
    { label: 'average', value: middle! },
    { label: names.low, value: low! },
    { label: names.high, value: high! },
  ];
  if (middle === null || middle === undefined) return { text: 'n/a', figures };
  const band = low === null || high === null ? null : `${plain(low!)} to ${plain(high!)}`;
  return { text: plain(middle), below: band, figures };
}
