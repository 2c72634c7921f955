/** Names and numbers at the nodes of a flow map, and the scales on which everything stands. */
import { isClear, type Stream } from '../reading/flow-streams.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { capital } from '../words/lists.ts';
import { threeDigits } from '../words/numbers.ts';
import type { Room } from './chart.ts';
import type { PlacedNode } from './flow-layout.ts';
import type { Layer } from './vega-types.ts';

/** A line of a label [px]. */
export const LINE = 16;

export type Label = (node: PlacedNode) => string[];

/** Name and number, wrapped so that columns do not run into each other; base and variant where that can be told. */
export function labeller(streams: readonly Stream[], room: Room, limit: number): Label {
  const through = (id: string): readonly Stream[] => {
    const into = streams.filter(({ to }) => to === id);
    return into.length > 0 ? into : streams.filter(({ from }) => from === id);
  };
  return ({ id, name, people }) => {
    const own = through(id);
    const sum = (of: (stream: Stream) => number): number => own.reduce((all, stream) => all + of(stream), 0);
    const now = threeDigits(sum((stream) => stream.people) || people);
    const was = own.some(({ change }) => isClear(change))
      ? threeDigits(sum(({ before }) => before ?? 0))
      : now;
    const size = was === now ? now : `${was}\u00A0\u2192\u00A0${now}`;
    return room.layout.wrap(`${capital(name)} ${size}`, { size: SIZES.label, limit });
  };
}

/** Size of the plot; positions within it are pixels from its upper left corner. */
export interface Plot {
  readonly width: number;
  readonly height: number;
}

function along(end: number, reverse: boolean) {
  const domain: number[] = [0, end];
  return { type: 'quantitative', axis: null, scale: { domain, nice: false, zero: false, reverse } } as const;
}
export const acrossX = ({ width }: Plot) => along(width, false);
export const downY = ({ height }: Plot) => along(height, true);

/** Names beside the nodes of the last column. */
export function labelLayer(nodes: readonly PlacedNode[], label: Label, plot: Plot): Layer {
  const values = nodes.map((node) => {
    const lines = label(node);
    return { lines, x: node.x1 + 6, y: (node.y0 + node.y1) / 2 - ((lines.length - 1) * LINE) / 2 };
  });
  return textLayer(values, plot);
}

function textLayer(values: readonly { lines: string[]; x: number; y: number }[], plot: Plot): Layer {
  return {
    data: { values: [...values] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      lineHeight: LINE,
      fontSize: SIZES.label,
      color: COLOURS.text,
      limit: 0,
    },
    encoding: {
      text: { field: 'lines', type: 'nominal' },
      x: { field: 'x', ...acrossX(plot) },
      y: { field: 'y', ...downY(plot) },
    },
  };
}

interface Inside {
  readonly label: Label;
  readonly plot: Plot;
  readonly room: Room;
}

/** Labels in the middle of the map stand on paper of their own, so that streams do not run through the words. */
export function paperAndLabels(nodes: readonly PlacedNode[], { label, plot, room }: Inside): Layer[] {
  const values = nodes.map((node) => {
    const lines = label(node);
    const wide = Math.max(...lines.map((line) => room.layout.width(line, SIZES.label)));
    const y = (node.y0 + node.y1) / 2 - ((lines.length - 1) * LINE) / 2;
    return {
      lines,
      x: node.x1 + 6,
      y,
      right: node.x1 + 10 + wide,
      top: y - LINE / 2,
      bottom: y + LINE * (lines.length - 0.5),
    };
  });
  const paper: Layer = {
    data: { values },
    mark: { type: 'rect', color: COLOURS.paper, opacity: 0.82 },
    encoding: {
      x: { field: 'x', ...acrossX(plot) },
      x2: { field: 'right' },
      y: { field: 'top', ...downY(plot) },
      y2: { field: 'bottom' },
    },
  };
  return [paper, textLayer(values, plot)];
}
