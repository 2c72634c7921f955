/** Two measures against each other: which points nobody would leave, because no other is better in both. */
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { betterOf, estimateAt, type Placed } from '../reading/sweep.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { levelCell } from '../tables/cells.ts';
import { COLOURS } from '../theme.ts';
import { pointName, sweepAxis, sweepMeasureName, sweepWords } from '../words/sweep-names.ts';
import { small } from '../words/lists.ts';
import { fixed } from '../words/numbers.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

/** Room to the left of the plot [px]. */
const AXIS = 84;
const HEIGHT = 380;

interface Pair {
  readonly results: SweepResults;
  readonly x: number;
  readonly y: number;
  readonly points: readonly Placed[];
  /** Indexes of the points of the frontier, by x. */
  readonly frontier: readonly number[];
}

/** The first two measures of which one can say what is better; nothing where there are not two, too few points, or one that is best in both. */
export function sweepFrontier(results: SweepResults): Chart[] {
  const judged = results.measures
    .map((_, i) => i)
    .filter((i) => betterOf(results.measures[i]!) !== 'neither');
  const [x, y] = judged;
  if (x === undefined || y === undefined) return [];
  const points = results.points
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => point.figures[x]!.mean !== null && point.figures[y]!.mean !== null);
  if (points.length < 3) return [];
  const frontier = frontierOf(results, { x, y, points });
  // one point that is best in both leaves nothing to weigh
  return frontier.length < 2 ? [] : [chartOf({ results, x, y, points, frontier })];
}

/** Points that no other beats in one measure without losing in the other (by their averages). */
function frontierOf(results: SweepResults, { x, y, points }: Omit<Pair, 'results' | 'frontier'>): number[] {
  const cost = (i: number, { point }: Placed): number =>
    point.figures[i]!.mean! * (betterOf(results.measures[i]!) === 'lower' ? 1 : -1);
  const sorted = [...points].sort((a, b) => cost(x, a) - cost(x, b) || cost(y, a) - cost(y, b));
  let least = Infinity;
  return sorted.flatMap((each) => {
    if (cost(y, each) >= least) return [];
    least = cost(y, each);
    return [each.index];
  });
}

function chartOf(pair: Pair): Chart {
  const { results, x, y, points, frontier } = pair;
  const [first, second] = [sweepMeasureName(results.measures[x]!), sweepMeasureName(results.measures[y]!)];
  return {
    name: 'sweep-frontier',
    finding: `${fixed(frontier.length)} of ${fixed(points.length)} points on the frontier: each of the others is beaten by one of these, in ${small(first)} as in ${small(second)}.`,
    about: `Averages of each point. Filled circles joined by a line: the frontier. The square is the baseline.`,
    table: tableOf(pair),
    picture: (room) => picture(pair, room),
  };
}

function tableOf({ results, x, y, frontier }: Pair): ReportTable {
  const cellOf = (index: number, i: number) =>
    levelCell(estimateAt(results, results.points[index]!, i), sweepWords(results.measures[i]!));
  return {
    name: 'sweep-frontier',
    caption: 'Points on the frontier',
    columns: columns(
      'Point',
      `#${sweepMeasureName(results.measures[x]!)}`,
      `#${sweepMeasureName(results.measures[y]!)}`,
    ),
    rows: frontier.map((index) => ({
      header: words(pointName(results, results.points[index]!)),
      cells: [cellOf(index, x), cellOf(index, y)],
    })),
    look: 'stack',
  };
}

function picture({ results, x, y, points, frontier }: Pair, room: Room): View {
  const on = new Set(frontier);
  const scaleOf = (i: number): number => sweepWords(results.measures[i]!).scale;
  const place = ({ point, index }: Placed) => ({
    x: point.figures[x]!.mean! * scaleOf(x),
    y: point.figures[y]!.mean! * scaleOf(y),
    on: on.has(index),
    baseline: index === 0,
  });
  const line = frontier.map((index, order) => ({
    ...place({ point: results.points[index]!, index }),
    order,
  }));
  const title = (i: number): string => {
    const better = betterOf(results.measures[i]!) === 'lower' ? 'less is better' : 'more is better';
    return `${sweepAxis(results.measures[i]!)}, ${better}`;
  };
  const axis = (field: 'x' | 'y', i: number) =>
    ({
      field,
      type: 'quantitative',
      scale: { zero: false, nice: true, padding: 10 },
      axis: { title: title(i), tickCount: room.narrow ? 4 : 7, grid: true },
    }) as const;
  return {
    width: room.width - AXIS,
    height: HEIGHT,
    data: { values: points.map(place) },
    layer: [
      {
        data: { values: line },
        mark: { type: 'line', strokeWidth: 2, color: COLOURS.accent },
        encoding: { x: axis('x', x), y: axis('y', y), order: { field: 'order', type: 'quantitative' } },
      },
      {
        mark: { type: 'point', size: 70, strokeWidth: 1.75, opacity: 1, stroke: COLOURS.accent },
        encoding: {
          x: axis('x', x),
          y: axis('y', y),
          shape: { condition: { test: 'datum.baseline', value: 'square' }, value: 'circle' },
          size: { condition: { test: 'datum.baseline', value: 150 }, value: 70 },
          fill: { condition: { test: 'datum.on', value: COLOURS.accent }, value: COLOURS.paper },
        },
      },
    ],
  };
}
