/** Horizontal bars, one for each side in each row, with 95% intervals and the figure at the end. */
import type { Estimate } from '../../src/experiment/results.ts';
import type { Side } from '../reading/sides.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { roundInterval } from '../words/finding.ts';
import { capital } from '../words/lists.ts';
import { plain, rounded } from '../words/numbers.ts';
import { categoryRows } from './category-rows.ts';
import type { Room } from './chart.ts';
import { barEncodings, legendLabel } from './side-scales.ts';
import { numbersInBars } from './number-in-bar.ts';
import { numbered, TOLD, WITH_SERIES, type Marks, type Told } from './told.ts';
import type { Layer, View } from './vega-types.ts';

/** One bar: its value and, where there is one, its interval. */
export interface Bar {
  readonly side: Side;
  readonly row: number;
  readonly estimate: Estimate & { readonly mean: number };
  /** The value written in the bar, where `note` stands at a mark of another figure beyond it. */
  readonly inside?: string;
  /** What is written after the bar, and beyond which value; left out, the value after its interval. */
  readonly note?: { readonly text: string; readonly after: number };
}

export interface SideBars {
  readonly labels: readonly string[];
  readonly bars: readonly Bar[];
  readonly sides: readonly Side[];
  readonly axisTitle: string;
  /** What a figure counts, after it: `people a year`. */
  readonly unit: string;
  /** What stands before each figure: `£`. */
  readonly sign?: string;
  /** Vega expression of the labels of the axis, where plain numbers would not do. */
  readonly axisLabels?: string;
  /** Further marks on the same rows, given the vertical position of each bar. */
  readonly more?: (place: (row: number, side: Side) => number, scales: BarScales) => Layer[];
}

/** Scales of the two axes, for further marks. */
export interface BarScales {
  readonly x: { readonly type: 'quantitative'; readonly axis: object };
  readonly y: object;
}

const BAR = 20;

function noteOf({ estimate, note }: Bar): { text: string; after: number } {
  return note ?? { text: plain(estimate.mean), after: estimate.high ?? estimate.mean };
}

interface Place {
  readonly sides: readonly Side[];
  readonly room: Room;
  readonly y: number;
  readonly words: number;
}

/** The words of every bar, and its series. */
export function barMarks({ labels, bars, sides, unit, sign = '' }: SideBars): Marks {
  const told = bars.map(({ side, row, estimate, inside, note }): Told => ({
    label: sides.length === 1 ? labels[row]! : `${labels[row]!}, ${side.role}`,
    value: `${inside ?? note?.text ?? plain(estimate.mean)} ${unit}`,
    range: rangeOf(estimate, sign),
  }));
  return { told, series: sides.length === 1 ? [] : sides.map(({ role }) => capital(role)) };
}

function rangeOf({ mean, low, high }: Bar['estimate'], sign: string): string | null {
  if (low === null || high === null || low === high) return null;
  const bounds = roundInterval(mean, Math.max(0, low), high);
  return `95% interval: ${sign}${rounded(bounds.low, bounds.step)} to ${sign}${rounded(bounds.high, bounds.step)}`;
}

function valueOf(bar: Bar, { sides, room, y, words }: Place) {
  const { side, estimate } = bar;
  const { text, after } = noteOf(bar);
  return {
    ...numbered(sides.indexOf(side), words),
    side: legendLabel(side, sides.length === 1, room),
    colour: SIDES[side.role].colour,
    y,
    mean: estimate.mean,
    // No measure can be below zero, so no line is drawn there.
    low: Math.max(0, estimate.low ?? estimate.mean),
    high: estimate.high ?? estimate.mean,
    note: text,
    after,
    inside: bar.inside ?? '',
  };
}

/** Draws the bars from zero. */
export function sideBars(chart: SideBars, room: Room): View {
  const { sides, bars } = chart;
  const widest = Math.max(0, ...bars.map((bar) => room.layout.width(noteOf(bar).text, SIZES.label)));
  const placed = categoryRows(chart.labels, room, {
    bars: sides.length,
    barHeight: BAR,
    right: Math.ceil(widest) + 22,
  });
  const place = (row: number, side: Side): number => placed.middle(row, sides.indexOf(side));
  const values = bars.map((bar, words) => valueOf(bar, { sides, room, y: place(bar.row, bar.side), words }));
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  const labels = chart.axisLabels === undefined ? {} : { labelExpr: chart.axisLabels };
  const axis = { title: chart.axisTitle, grid: true, tickCount: room.narrow ? 4 : 6, ...labels };
  const x = { type: 'quantitative', axis } as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      ...placed.labels,
      {
        mark: { type: 'bar', orient: 'horizontal', height: BAR - 5, strokeWidth: 1.25 },
        encoding: { x: { ...x, field: 'mean' }, x2: { datum: 0 }, y, ...barEncodings(sides, room), ...TOLD },
      },
      {
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, ...WITH_SERIES },
      },
      ...(chart.more?.(place, { x, y }) ?? []),
      ...(bars.some(({ inside }) => inside !== undefined) ? numbersInBars(y) : []),
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: 8,
          fontSize: SIZES.label,
          color: COLOURS.text,
        },
        encoding: {
          x: { ...x, field: 'after' },
          y,
          text: { field: 'note', type: 'nominal' },
          ...WITH_SERIES,
        },
      },
    ],
  };
}
