/** Lines over the periods of a run, each with its band. */
import type { SeriesEstimate } from '../../src/experiment/results.ts';
import type { Side } from '../reading/sides.ts';
import { SIDES, SIZES } from '../theme.ts';
import { periodNames, shortPeriods } from '../words/dates.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import type { Room } from './chart.ts';
import { legendLabel, lineEncodings, SIDE_COLOUR, SIDE_SHAPE } from './side-scales.ts';
import { numbered, TOLD, WITH_SERIES, type Marks, type Told } from './told.ts';
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
  /** What the figures count, after a number: `people`. */
  readonly unit: string;
  /** A figure of a point in words; left out, the plain number. */
  readonly say?: (value: number) => string;
  /** What the band is, before its two ends. */
  readonly band: string;
  /** Words of marks in panels above this one. */
  readonly toldBefore?: number;
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

/** The words of every point of every line, and its series. */
export function periodMarks({ lines, sides, unit, say = plain, band }: PeriodLines): Marks {
  const told = lines.flatMap(({ side, series }) =>
    periodNames(series.at).map((period, k): Told => {
      const [mean, low, high] = [series.mean[k], series.p10[k], series.p90[k]];
      const range =
        typeof low !== 'number' || typeof high !== 'number' ? null : `${band}: ${say(low)} to ${say(high)}`;
      return {
        label: sides.length === 1 ? period : `${period}, ${side.role}`,
        value: typeof mean === 'number' ? `${say(mean)} ${unit}` : 'n/a',
        range,
      };
    }),
  );
  return { told, series: sides.length === 1 ? [] : sides.map(({ role }) => capital(role)) };
}

function valuesOf({ lines, sides, toldBefore = 0 }: PeriodLines, room: Room) {
  return lines.flatMap(({ side, series }, line) =>
    series.at.map((_, period) => ({
      ...numbered(sides.indexOf(side), toldBefore + line * series.at.length + period),
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

function capacityLayers({ capacities = [], sides }: PeriodLines, x: PeriodAxis, y: object): Layer[] {
  return capacities.map(({ side, series }) => ({
    data: {
      values: series.mean.map((capacity, period) => ({
        toldSeries: String(sides.indexOf(side)),
        period,
        capacity,
      })),
    },
    mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.25, stroke: SIDES[side.role].colour },
    encoding: {
      x,
      y: { ...y, field: 'capacity', type: 'quantitative' },
      ...(capacities.length > 1 ? WITH_SERIES : {}),
    },
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
  const band = { y: { ...y, field: 'low', axis: yAxis }, y2: { field: 'high' } } as const;
  const marks = lineEncodings(chart.sides, room);
  const shown = chart.legend ? marks : withoutLegend(marks);
  return {
    width: room.width - AXIS - figuresWidth(values, room),
    height: chart.height,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false },
        encoding: { x, ...band, fill: SIDE_COLOUR, ...WITH_SERIES },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: {
          x,
          y: { ...y, field: 'mean' },
          color: shown.color,
          strokeDash: shown.strokeDash,
          ...WITH_SERIES,
        },
      },
      {
        mark: { type: 'point', filled: true, size: labels.length > 40 ? 12 : 46, opacity: 1 },
        encoding: { x, y: { ...y, field: 'mean' }, fill: SIDE_COLOUR, shape: SIDE_SHAPE, ...TOLD },
      },
      ...capacityLayers(chart, x, y),
    ],
  };
}

function withoutLegend(marks: ReturnType<typeof lineEncodings>) {
  return {
    color: { ...marks.color, legend: null },
    strokeDash: { ...marks.strokeDash, legend: null },
  };
}
