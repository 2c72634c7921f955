/** People through services and to where they end up: streams as wide as they are many. */
import { findEstimate } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { capital } from '../words/lists.ts';
import { percentage, threeDigits } from '../words/numbers.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { acrossX, downY, labeller, labelLayer, LINE, paperAndLabels, type Plot } from './flow-labels.ts';
import { flowLayout, type Flow, type PlacedNode, type PlacedStream } from './flow-layout.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'flow-map';
const ABOUT =
  'People a year from each service to the next or to where they end up; a stream is as wide as its people are many. Darker: one in five or more waited in a bed for it.';

/** Share of people held up from which a stream is drawn darker. */
const MANY = 0.2;
/** Points of the curve of a stream. */
const STEPS = 24;

interface Stream extends Flow {
  /** Share of these people who were ready and waited in their bed; null where nobody was in one. */
  readonly delayed: number | null;
}

function streamsOf({ results }: Side): Stream[] {
  return results.measures.flatMap(({ measure, dimensions, mean }): Stream[] => {
    const { service, destination } = dimensions;
    if (measure !== 'left' || service === undefined || destination === undefined || !mean) return [];
    const delayed = findEstimate(results, 'shareDelayed', { service, destination })?.mean ?? null;
    return [{ from: service, to: destination, people: mean, delayed }];
  });
}

/** Draws the side that is asked about: the variant, or the only one. */
export function flowMap({ sides }: Comparison): Chart | MissingChart {
  const side = sides.at(-1)!;
  const streams = streamsOf(side);
  if (streams.length === 0) {
    return { name: NAME, about: ABOUT, why: 'the results hold no figures of where people go next' };
  }
  const about = sides.length === 1 ? ABOUT : `The variant, ${side.title}. ${ABOUT}`;
  return {
    name: NAME,
    finding: findingOf(streams),
    about,
    table: tableOf(streams),
    picture: (room) => picture(streams, room),
  };
}

function findingOf(streams: readonly Stream[]): string {
  const first = largestService(streams);
  const from = streams.filter((stream) => stream.from === first);
  const all = from.reduce((sum, { people }) => sum + people, 0);
  const most = from.reduce((a, b) => (b.people > a.people ? b : a));
  const start = `From ${first}, ${percentage(most.people / all, 0)} of people go next to “${most.to}”.`;
  const held = from
    .filter(({ delayed, people }) => delayed !== null && delayed >= MANY && people >= 1)
    .sort((a, b) => b.people * b.delayed! - a.people * a.delayed!)[0];
  if (held === undefined || held === most) return start;
  return `${start} Of the ${percentage(held.people / all, 1)} whose next step is “${held.to}”, ${percentage(held.delayed!, 0)} wait for it in their bed.`;
}

function largestService(streams: readonly Stream[]): string {
  const left = new Map<string, number>();
  for (const { from, people } of streams) left.set(from, (left.get(from) ?? 0) + people);
  return [...left].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function tableOf(streams: readonly Stream[]): ReportTable {
  return {
    name: NAME,
    caption: 'People a year from each service to the next or to where they end up',
    columns: columns('From', 'To', '#People a year', '#Share who waited in a bed'),
    rows: streams.map(({ from, to, people, delayed }) => ({
      header: words(capital(from)),
      cells: [
        words(to),
        { text: threeDigits(people), figures: [{ label: 'average', value: people }] },
        {
          text: delayed === null ? 'n/a' : percentage(delayed, 0),
          figures: [{ label: 'average', value: delayed }],
        },
      ],
    })),
    look: 'plain',
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
