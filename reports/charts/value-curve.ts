/** Figures over the values of something: a dot with its 95% interval for each, told apart by shape. */
import { COLOURS, SIZES } from '../theme.ts';
import { plain } from '../words/numbers.ts';
import type { Room } from './chart.ts';
import type { Layer, View } from './vega-types.ts';

export interface CurvePoint {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** What it is: tells its shape, and stands in the legend. */
  readonly kind: string;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Kinds in the order of the legend; the first is drawn full. */
  readonly kinds: readonly string[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** A level to compare with, and what it is. */
  readonly bound: { readonly at: number; readonly label: string } | null;
  /** Places along the axis that are marked by upright dashes: the ends of a range. */
  readonly ends?: readonly number[];
  /** Whether a line joins the points of one kind. */
  readonly joined: boolean;
  /** Whether the axis of figures begins at 0. */
  readonly fromZero: boolean;
}

/** Shapes and looks by kind: told apart without colour. */
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond'];
const DASHES = [
  [1, 0],
  [6, 4],
  [2, 3],
  [8, 3, 2, 3],
];

/** Draws the curve. */
export function valueCurve(curve: Curve, room: Room): View {
  const { points, kinds, bound, fromZero } = curve;
  const highest = Math.max(...points.map(({ high }) => high), bound?.at ?? -Infinity);
  const labels = Math.ceil(room.layout.width(plain(highest), SIZES.label));
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { zero: false, nice: true },
    axis: { title: curve.xTitle, grid: false, tickCount: room.narrow ? 4 : 7 },
  } as const;
  const y = { type: 'quantitative', scale: { zero: fromZero, nice: true } } as const;
  const axis = { title: curve.yTitle, tickCount: 5, titleAnchor: 'end' } as const;
  return {
    width: room.width - 56 - labels,
    height: room.narrow ? 220 : 280,
    data: { values: points.map((point) => ({ ...point })) },
    layer: [
      ...(curve.joined ? [lines(x, y, kinds)] : []),
      ...endLayers(curve, x),
      ...boundLayers(curve, y, room),
      intervals(x, { ...y, axis }),
      dots(x, y, kinds),
    ],
  };
}

function dots(x: object, y: object, kinds: readonly string[]): Layer {
  return {
    mark: { type: 'point', size: 90, filled: true, opacity: 1, stroke: COLOURS.accent, strokeWidth: 1.5 },
    encoding: {
      x,
      y: { ...y, field: 'mean' },
      shape: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: [...kinds], range: SHAPES.slice(0, kinds.length) },
        legend: kinds.length > 1 ? { symbolFillColor: COLOURS.text } : null,
      },
      color: {
        condition: { test: `datum.kind === ${JSON.stringify(kinds[0])}`, value: COLOURS.accent },
        value: COLOURS.base,
      },
    },
  };
}

function intervals(x: object, y: object): Layer {
  return {
    mark: { type: 'rule', color: COLOURS.accent, strokeWidth: 2.5, strokeCap: 'round' },
    encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
  };
}

function lines(x: object, y: object, kinds: readonly string[]): Layer {
  return {
    mark: { type: 'line', strokeWidth: 1.5, color: COLOURS.quiet },
    encoding: {
      x,
      y: { ...y, field: 'mean' },
      strokeDash: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: [...kinds], range: DASHES.slice(0, kinds.length) },
        legend: { symbolFillColor: COLOURS.text },
      },
    },
  };
}

function endLayers({ ends = [] }: Curve, x: object): Layer[] {
  if (ends.length === 0) return [];
  return [
    {
      data: { values: ends.map((at) => ({ x: at })) },
      mark: { type: 'rule', color: COLOURS.quiet, strokeWidth: 1.25, strokeDash: [3, 4] },
      encoding: { x },
    },
  ];
}

function boundLayers({ bound }: Curve, y: object, room: Room): Layer[] {
  if (bound === null) return [];
  return [
    {
      data: { values: [bound] },
      mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5, strokeDash: [4, 3] },
      encoding: { y: { ...y, field: 'at' } },
    },
    {
      data: { values: [bound] },
      mark: {
        type: 'text',
        align: 'right',
        baseline: 'bottom',
        dy: -4,
        fontSize: room.narrow ? SIZES.source : SIZES.label,
        color: COLOURS.text,
      },
      encoding: {
        x: { value: 'width' },
        y: { ...y, field: 'at' },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ] as Layer[];
}
