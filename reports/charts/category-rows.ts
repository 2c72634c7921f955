/**
 * Rows of a horizontal chart: each category has a label of any length and one or more bars. On a
 * wide picture labels stand to the left; on a narrow one above their bars. Positions are pixels,
 * worked out here, because an axis of Vega cannot wrap a label and keep it level with its bars.
 */
import { COLOURS, SIZES } from '../theme.ts';
import type { Room } from './chart.ts';
import type { Layer } from './vega-types.ts';

const LINE_HEIGHT = 17;
const GAP = 14;
const LABEL_GAP = 10;

export interface RowStyle {
  /** Bars in each row. */
  readonly bars: number;
  /** Height of a bar, its gap included [px]. */
  readonly barHeight: number;
  /** Width kept free to the right of the plot for figures [px]. */
  readonly right: number;
}

/** Where everything stands. */
export interface CategoryRows {
  readonly plotWidth: number;
  readonly height: number;
  /** Middle of bar `bar` of row `row`, from the top of the plot [px]. */
  readonly middle: (row: number, bar: number) => number;
  /** Text of the categories, to be put under or beside the marks. */
  readonly labels: readonly Layer[];
  /** Scale on which `middle` is drawn. */
  readonly scale: {
    readonly domain: number[];
    readonly range: number[];
    readonly nice: false;
    readonly zero: false;
  };
}

interface Label {
  readonly lines: readonly string[];
  readonly y: number;
}

/** Widest part of a wide picture that labels may take. */
const LABEL_SHARE = 0.34;

function labelLines(labels: readonly string[], room: Room): { lines: string[][]; left: number } {
  const limit = room.narrow ? room.width - 8 : room.width * LABEL_SHARE;
  const lines = labels.map((label) => room.layout.wrap(label, { size: SIZES.label, limit }));
  const widths = lines.flat().map((line) => room.layout.width(line, SIZES.label));
  return { lines, left: room.narrow ? 0 : Math.ceil(Math.max(0, ...widths)) + LABEL_GAP };
}

/** Lays out rows for `labels` in their order, from the top down. */
export function categoryRows(labels: readonly string[], room: Room, style: RowStyle): CategoryRows {
  const { lines, left } = labelLines(labels, room);
  const barsHeight = style.bars * style.barHeight;
  const placed: Label[] = [];
  const tops: number[] = [];
  let y = GAP / 2;
  for (const each of lines) {
    const text = each.length * LINE_HEIGHT;
    if (room.narrow) {
      placed.push({ lines: each, y: y + LINE_HEIGHT / 2 });
      tops.push(y + text + 2);
      y += text + 2 + barsHeight + GAP;
    } else {
      const height = Math.max(text, barsHeight);
      placed.push({ lines: each, y: y + (height - text + LINE_HEIGHT) / 2 });
      tops.push(y + (height - barsHeight) / 2);
      y += height + GAP;
    }
  }
  const height = y - GAP / 2;
  const scale = { domain: [0, height], range: [0, height], nice: false, zero: false } as const;
  return {
    plotWidth: Math.floor(room.width - left - style.right - 12),
    height,
    middle: (row, bar) => tops[row]! + (bar + 0.5) * style.barHeight,
    labels: labelLayers(placed, room.narrow, {
      ...scale,
      domain: [...scale.domain],
      range: [...scale.range],
    }),
    scale: { ...scale, domain: [...scale.domain], range: [...scale.range] },
  };
}

/** Above their bars, labels stand on paper of their own, so that no line of the plot runs through them. */
function labelLayers(labels: readonly Label[], narrow: boolean, scale: CategoryRows['scale']): Layer[] {
  const text = textLayer(labels, narrow, scale);
  if (!narrow) return [text];
  const y = { type: 'quantitative', scale, axis: null } as const;
  const paper: Layer = {
    data: {
      values: labels.map(({ lines, y: first }) => ({
        from: first - LINE_HEIGHT / 2,
        to: first + LINE_HEIGHT * (lines.length - 0.5),
      })),
    },
    mark: { type: 'rect', color: COLOURS.paper, opacity: 1 },
    encoding: {
      x: { value: 0 },
      x2: { value: 'width' },
      y: { ...y, field: 'from' },
      y2: { field: 'to' },
    },
  };
  return [paper, text];
}

function textLayer(labels: readonly Label[], narrow: boolean, scale: CategoryRows['scale']): Layer {
  return {
    data: { values: labels.map(({ lines, y }) => ({ lines, y })) },
    mark: {
      type: 'text',
      align: narrow ? 'left' : 'right',
      baseline: 'middle',
      lineHeight: LINE_HEIGHT,
      fontSize: SIZES.label,
      color: COLOURS.text,
      limit: 0,
    },
    encoding: {
      text: { field: 'lines', type: 'nominal' },
      x: { value: narrow ? 0 : -LABEL_GAP },
      y: { field: 'y', type: 'quantitative', scale, axis: null },
    },
  };
}
