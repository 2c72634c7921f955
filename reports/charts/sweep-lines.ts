/** A measure over the levels of one input, a line for each of the other ways, with the band of its interval. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { estimateAt, movedPoints, numberInputs } from '../reading/sweep.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { levelCell } from '../tables/cells.ts';
import { capital, small } from '../words/lists.ts';
import { possible } from '../words/headline.ts';
import {
  inputAxis,
  inputAt,
  inputName,
  levelText,
  sweepAxis,
  sweepMeasureName,
  sweepWords,
} from '../words/sweep-names.ts';
import { pictureFinding } from '../words/sweep.ts';
import type { Chart, Room } from './chart.ts';
import { SERIES_FILL, SERIES_SHAPE, SERIES_STYLES, seriesLines, seriesStyle } from './series-styles.ts';
import type { View } from './vega-types.ts';

/** Room to the left of the plot [px]. */
const AXIS = 84;
const HEIGHT = 320;

interface Line {
  readonly name: string;
  readonly points: readonly { readonly level: number; readonly point: SweepPoint }[];
}

/** The lines of a sweep whose first input is a number of several levels; none for another design. */
export function sweepLines(results: SweepResults): Chart[] {
  const [along] = numberInputs(results);
  if (results.design !== 'grid' || along === undefined) return [];
  const lines = linesOf(results, along.index);
  const isEnough = lines.length <= SERIES_STYLES.length && lines.every(({ points }) => points.length > 1);
  return isEnough ? results.measures.map((_, i) => chartOf(results, { lines, along: along.index }, i)) : [];
}

function linesOf(results: SweepResults, along: number): Line[] {
  const lines = new Map<string, { level: number; point: SweepPoint }[]>();
  for (const { point } of movedPoints(results)) {
    const name = seriesName(results, point, along);
    const points = lines.get(name) ?? [];
    points.push({ level: point.levels[along] as number, point });
    lines.set(name, points);
  }
  return [...lines].map(([name, points]) => ({ name, points: points.sort((a, b) => a.level - b.level) }));
}

function seriesName({ cases, inputs }: SweepResults, point: SweepPoint, along: number): string {
  const others = inputs.flatMap((input, i) => (i === along ? [] : [inputAt(input, point.levels[i] ?? null)]));
  return [...(cases.length > 1 ? [point.case] : []), ...others].join(', ') || point.case;
}

interface Drawn {
  readonly lines: readonly Line[];
  readonly along: number;
}

function chartOf(results: SweepResults, drawn: Drawn, i: number): Chart {
  const measure = results.measures[i]!;
  const input = results.inputs[drawn.along]!;
  return {
    name: `sweep-lines-${i + 1}`,
    finding: pictureFinding(results, measure, i),
    about: `${sweepMeasureName(measure)} by ${small(inputAxis(input))}. Points are averages, bands their 95% intervals.`,
    table: tableOf(results, drawn, i),
    picture: (room) => picture(results, { ...drawn, i }, room),
  };
}

function tableOf(results: SweepResults, { lines, along }: Drawn, i: number): ReportTable {
  const input = results.inputs[along]!;
  const measure = results.measures[i]!;
  const levels = lines[0]!.points.map(({ level }) => level);
  return {
    name: `sweep-lines-${i + 1}`,
    caption: `${sweepMeasureName(measure)} by ${inputName(input)}`,
    columns: columns(capital(inputName(input)), ...lines.map(({ name }) => `#${name}`)),
    rows: levels.map((level, k) => ({
      header: words(levelText(level, input)),
      cells: lines.map(({ points }) =>
        levelCell(estimateAt(results, points[k]!.point, i), sweepWords(measure)),
      ),
    })),
    look: 'plain',
  };
}

function picture(
  results: SweepResults,
  { lines, along, i }: Drawn & { readonly i: number },
  room: Room,
): View {
  const measure = results.measures[i]!;
  const words = sweepWords(measure);
  const { scale } = words;
  const times = (value: number | null): number | null => (value === null ? null : value * scale);
  const values = lines.flatMap(({ name, points }, n) =>
    points.map(({ level, point }) => {
      const { mean } = point.figures[i]!;
      const { low, high } = possible(point.figures[i]!, words) ?? { low: mean, high: mean };
      const { colour, shape } = seriesStyle(n);
      return {
        series: name,
        colour,
        shape,
        level,
        mean: times(mean),
        low: times(low),
        high: times(high),
      };
    }),
  );
  const x = {
    field: 'level',
    type: 'quantitative',
    scale: { zero: false, nice: false, padding: 12 },
    axis: { title: inputAxis(results.inputs[along]!), tickCount: room.narrow ? 4 : 8, grid: false },
  } as const;
  const y = { type: 'quantitative', scale: { zero: false, nice: true } } as const;
  const title = sweepAxis(measure);
  return {
    width: room.width - AXIS,
    height: HEIGHT,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false },
        encoding: {
          x,
          y: { ...y, field: 'low', axis: { title, tickCount: 6, titleAnchor: 'end' } },
          y2: { field: 'high' },
          fill: SERIES_FILL,
        },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { x, y: { ...y, field: 'mean' }, ...seriesLines(lines.map(({ name }) => name)) },
      },
      {
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
        encoding: { x, y: { ...y, field: 'mean' }, fill: SERIES_FILL, shape: SERIES_SHAPE },
      },
    ],
  };
}
