/** Cost against delay, base and every variant: which buy less delay than any cheaper one. */
import { findEstimate } from '../reading/figures.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { levelCell } from '../tables/cells.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { frontierInWords } from '../words/frontier.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { numbersKey } from './numbers-key.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'cost-frontier';
const ABOUT =
  'Cost a year against delayed days a year, averages; thin lines: 95% intervals. Round dots, joined by steps: on average nothing is both cheaper and has fewer delayed days; where thin lines overlap this may be chance.';

interface Point {
  readonly side: Side;
  readonly label: string;
  readonly cost: { readonly mean: number; readonly low: number | null; readonly high: number | null };
  readonly delay: { readonly mean: number; readonly low: number | null; readonly high: number | null };
}

/** Draws the base and the variants in the order given. */
export function costFrontier(sorted: readonly Comparison[]): Chart | MissingChart {
  const points = pointsOf([sorted[0]!.base, ...sorted.flatMap(({ variant }) => variant ?? [])]);
  if (points.length < 2) {
    return {
      name: NAME,
      about: ABOUT,
      why: 'fewer than two of the scenarios have both costs and delayed days',
    };
  }
  const best = frontierOf(points);
  return {
    name: NAME,
    finding: frontierInWords(sorted, { all: points.length, best: best.length }),
    about: ABOUT,
    table: tableOf(points, best),
    picture: (room) => picture(points, best, room),
  };
}

function pointsOf(sides: readonly Side[]): Point[] {
  return sides.flatMap((side, i): Point[] => {
    const cost = findEstimate(side.results, 'cost');
    const delay = findEstimate(side.results, 'delayedDays');
    return cost === undefined || delay === undefined
      ? []
      : [{ side, label: i === 0 ? 'Base' : String(i), cost, delay }];
  });
}

/** Points that no other beats on both axes, from the cheapest on. */
export function frontierOf<P extends Pick<Point, 'cost' | 'delay'>>(points: readonly P[]): P[] {
  const byCost = [...points].sort((a, b) => a.cost.mean - b.cost.mean || a.delay.mean - b.delay.mean);
  let best: P | undefined;
  return byCost.filter((point) => {
    const { cost, delay } = point;
    const isEqual = cost.mean === best?.cost.mean && delay.mean === best.delay.mean;
    const isBest = isEqual || delay.mean < (best?.delay.mean ?? Infinity);
    if (isBest) best = point;
    return isBest;
  });
}

function tableOf(points: readonly Point[], best: readonly Point[]): ReportTable {
  return {
    name: NAME,
    caption: 'Cost and delayed days a year',
    columns: columns(
      'Scenario',
      '#Cost a year',
      '#Delayed days a year',
      'Nothing is both cheaper and shorter',
    ),
    rows: points.map((point) => ({
      header: words(`${point.label}. ${point.side.title}`),
      cells: [
        levelCell(findEstimate(point.side.results, 'cost'), wordsFor('cost')),
        levelCell(findEstimate(point.side.results, 'delayedDays'), wordsFor('delayedDays')),
        words(best.includes(point) ? 'yes' : 'no'),
      ],
    })),
    look: 'stack',
  };
}

const MILLION = 1e6;

function picture(points: readonly Point[], best: readonly Point[], room: Room): View {
  const labels = sharedLabels(points);
  const values = points.map((point) => ({
    label: labels.get(point) ?? '',
    cost: point.cost.mean / MILLION,
    costLow: (point.cost.low ?? point.cost.mean) / MILLION,
    costHigh: (point.cost.high ?? point.cost.mean) / MILLION,
    delay: point.delay.mean,
    delayLow: point.delay.low ?? point.delay.mean,
    delayHigh: point.delay.high ?? point.delay.mean,
    shape: best.includes(point) ? 'circle' : 'square',
    colour: best.includes(point) ? SIDES.variant.colour : SIDES.base.colour,
  }));
  const axes = {
    x: {
      type: 'quantitative',
      scale: {
        domain: reach(values.flatMap(({ costLow, costHigh }) => [costLow, costHigh])),
        zero: false,
        nice: true,
      },
      axis: { title: 'Cost, £ million a year', tickCount: room.narrow ? 4 : 7 },
    },
    y: {
      type: 'quantitative',
      scale: {
        domain: reach(values.flatMap(({ delayLow, delayHigh }) => [delayLow, delayHigh])),
        zero: false,
        nice: true,
      },
      axis: { title: 'Delayed days a year', tickCount: 5, titleAnchor: 'end' },
    },
  } as const;
  const key = numbersKey(
    points.map(({ label, side }) => ({ label, title: side.title })),
    room,
  );
  return {
    width: room.width - 92 - key.right,
    height: room.narrow ? 260 : 340,
    data: { values },
    layer: [...marks(axes), ...key.layers],
  };
}

/** From the least to the most of the intervals, with a little room: no line is cut. */
function reach(ends: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const margin = (most - least) * 0.04 || 1;
  return [Math.max(0, least - margin), most + margin];
}

interface Axes {
  readonly x: { readonly type: 'quantitative' };
  readonly y: { readonly type: 'quantitative' };
}

function marks({ x, y }: Axes): Layer[] {
  const dot = { x: { ...x, field: 'cost' }, y: { ...y, field: 'delay' } };
  return [
    {
      transform: [{ filter: "datum.shape === 'circle'" }],
      mark: { type: 'line', interpolate: 'step-after', color: SIDES.variant.fill, strokeDash: [4, 3] },
      encoding: { ...dot, order: { field: 'cost', type: 'quantitative' } },
    },
    {
      mark: { type: 'rule', color: COLOURS.quiet },
      encoding: { x: { ...x, field: 'costLow' }, x2: { field: 'costHigh' }, y: { ...y, field: 'delay' } },
    },
    {
      mark: { type: 'rule', color: COLOURS.quiet },
      encoding: { x: { ...x, field: 'cost' }, y: { ...y, field: 'delayLow' }, y2: { field: 'delayHigh' } },
    },
    {
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: {
        ...dot,
        fill: { field: 'colour', type: 'nominal', scale: null },
        shape: { field: 'shape', type: 'nominal', scale: null },
      },
    },
    {
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'bottom',
        dx: 7,
        dy: -5,
        fontSize: SIZES.label,
        fontWeight: 600,
        color: COLOURS.text,
      },
      encoding: { ...dot, text: { field: 'label', type: 'nominal' } },
    },
  ];
}

/** Dots on (nearly) the same spot share one label. */
function sharedLabels(points: readonly Point[]): Map<Point, string> {
  const spread = (of: (point: Point) => number): number =>
    (Math.max(...points.map(of)) - Math.min(...points.map(of))) * 0.03;
  const [dx, dy] = [spread(({ cost }) => cost.mean), spread(({ delay }) => delay.mean)];
  const near = (a: Point, b: Point): boolean =>
    Math.abs(a.cost.mean - b.cost.mean) <= dx && Math.abs(a.delay.mean - b.delay.mean) <= dy;
  const labels = new Map<Point, string>();
  for (const point of points) {
    const first = [...labels.keys()].find((other) => near(other, point));
    if (first === undefined) labels.set(point, point.label);
    else labels.set(first, `${labels.get(first)!}, ${point.label}`);
  }
  return labels;
}
