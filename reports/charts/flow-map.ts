/** People through services and to where they end up: streams as wide as they are many. */
import { streamsOf, type Stream } from '../reading/flow-streams.ts';
import type { Comparison } from '../reading/sides.ts';
import { differenceCell } from '../tables/cells.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { capital } from '../words/lists.ts';
import { flowsInWords } from '../words/flows.ts';
import { wordsFor } from '../words/measure-words.ts';
import { percentage, threeDigits } from '../words/numbers.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { acrossX, downY, labeller, labelLayer, LINE, paperAndLabels, type Plot } from './flow-labels.ts';
import { flowLayout, type PlacedNode, type PlacedStream } from './flow-layout.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'flow-map';
const ABOUT =
  'People a year from each service to the next or to where they end up; a stream is as wide as its people are many. Darker: one in five or more waited in a bed for it.';
const CHANGES = ' Two figures at a name: base and variant, where the change can be told.';

/** Share of people held up from which a stream is drawn darker. */
const MANY = 0.2;
/** Points of the curve of a stream. */
const STEPS = 24;

/** Draws the side that is asked about: the variant, with what it changes, or the only one. */
export function flowMap(comparison: Comparison): Chart | MissingChart {
  const { variant } = comparison;
  const streams = streamsOf(comparison);
  if (streams.length === 0) {
    return { name: NAME, about: ABOUT, why: 'the results hold no figures of where people go next' };
  }
  return {
    name: NAME,
    finding: flowsInWords(streams),
    about: variant === null ? ABOUT : `The variant, ${variant.title}. ${ABOUT}${CHANGES}`,
    table: tableOf(streams, variant !== null),
    picture: (room) => picture(streams, room),
  };
}

function tableOf(streams: readonly Stream[], isCompared: boolean): ReportTable {
  const people = (value: number, label: string): Cell => ({
    text: threeDigits(value),
    figures: [{ label, value }],
  });
  const before = isCompared ? ['#Base', '#Variant', 'Difference'] : ['#People a year'];
  return {
    name: NAME,
    caption: 'People a year from each service to the next or to where they end up',
    columns: columns('From', 'To', ...before, '#Share who waited in a bed'),
    rows: streams.map((stream) => ({
      header: words(capital(stream.from)),
      cells: [
        words(stream.to),
        ...(isCompared ? [people(stream.before!, 'base')] : []),
        people(stream.people, isCompared ? 'variant' : 'average'),
        ...(isCompared ? [differenceCell(stream.change, wordsFor('left'))] : []),
        {
          text: stream.delayed === null ? 'n/a' : percentage(stream.delayed, 0),
          figures: [{ label: 'average', value: stream.delayed }],
        },
      ],
    })),
    look: isCompared ? 'stack' : 'plain',
  };
}

function picture(streams: readonly Stream[], room: Room): View {
  const label = labeller(streams, room, room.narrow ? 104 : 190);
  const widest = (names: readonly PlacedNode[]): number =>
    Math.max(0, ...names.flatMap((node) => label(node).map((line) => room.layout.width(line, SIZES.label))));
  const draft = flowLayout(streams, { width: 100, height: 100, gap: 1 });
  const last = draft.nodes.filter(({ column }) => column === draft.columns - 1);
  const right = Math.ceil(widest(last)) + 10;
  const width = Math.floor(room.width - right - 4);
  const most = Math.max(
    ...Array.from(
      { length: draft.columns },
      (_, column) => draft.nodes.filter((node) => node.column === column).length,
    ),
  );
  const gap = LINE * (room.narrow ? 4 : 2) + 6;
  const height = Math.max(300, most * (gap + 14));
  const { nodes, streams: placed, columns: count } = flowLayout(streams, { width, height, gap });
  const plot = { width, height };
  // labels inside the map end before the next column begins
  const inside = labeller(streams, room, Math.min(190, width / Math.max(1, count - 1) - 30));
  const isLast = (node: PlacedNode): boolean => node.column === count - 1;
  return {
    width,
    height,
    layer: [
      streamLayer(placed, streams, plot),
      nodeLayer(nodes, plot),
      labelLayer(nodes.filter(isLast), label, plot),
      ...paperAndLabels(
        nodes.filter((node) => !isLast(node)),
        { label: inside, plot, room },
      ),
    ],
  };
}

/** One area for each stream, a smooth curve from side to side. */
function streamLayer(placed: readonly PlacedStream[], streams: readonly Stream[], plot: Plot): Layer {
  const values = placed.flatMap(({ from, to, x0, x1, y0, y1, width }, stream) => {
    const known = streams.find(
      (each) => each.from === from && (each.to === to || `again: ${each.to}` === to),
    );
    const colour = (known?.delayed ?? 0) >= MANY ? SIDES.variant.fill : SIDES.base.fill;
    const half = Math.max(width, 1.2) / 2;
    return Array.from({ length: STEPS + 1 }, (_, step) => {
      const part = step / STEPS;
      const middle = y0 + (y1 - y0) * (part * part * (3 - 2 * part));
      return { stream, colour, x: x0 + (x1 - x0) * part, from: middle - half, to: middle + half };
    });
  });
  return {
    data: { values },
    mark: { type: 'area', opacity: 0.75, line: false },
    encoding: {
      x: { field: 'x', ...acrossX(plot) },
      y: { field: 'from', ...downY(plot) },
      y2: { field: 'to' },
      detail: { field: 'stream', type: 'nominal' },
      fill: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

function nodeLayer(nodes: readonly PlacedNode[], plot: Plot): Layer {
  return {
    data: { values: nodes.map(({ x0, x1, y0, y1 }) => ({ x0, x1, y0, y1: Math.max(y1, y0 + 1.5) })) },
    mark: { type: 'rect', color: COLOURS.text },
    encoding: {
      x: { field: 'x0', ...acrossX(plot) },
      x2: { field: 'x1' },
      y: { field: 'y0', ...downY(plot) },
      y2: { field: 'y1' },
    },
  };
}
