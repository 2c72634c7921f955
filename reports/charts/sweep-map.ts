/** A measure over two inputs at once: a map whose cells carry their figure, so that colour is never alone. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { estimateAt, movedPoints, numberInputs } from '../reading/sweep.ts';
import { levelCell } from '../tables/cells.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, SIZES } from '../theme.ts';
import {
  inputAxis,
  inputAt,
  inputName,
  levelText,
  sweepMeasureName,
  sweepWords,
} from '../words/sweep-names.ts';
import { capital } from '../words/lists.ts';
import { pictureFinding } from '../words/sweep.ts';
import { plain } from '../words/numbers.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

/** Room to the left of the plot [px]. */
const AXIS = 96;
/** Width of a cell below which its figure has no room [px]. */
const LEAST_WIDTH = 44;
const CELL_HEIGHT = 34;

interface Map2 {
  readonly results: SweepResults;
  readonly across: number;
  readonly up: number;
  readonly cells: readonly SweepPoint[];
}

/** Fewest levels of each input: with two, lines say it better. */
const LEAST_LEVELS = 3;
/** Height of a map at least, so that the title of its axis has room [px]. */
const LEAST_HEIGHT = 240;

/** A map of each measure for a grid of two numbers or more: of the first two, the rest at their first level. */
export function sweepMaps(results: SweepResults): Chart[] {
  const [across, up] = numberInputs(results);
  if (results.design !== 'grid' || across === undefined || up === undefined) return [];
  const all = movedPoints(results).map(({ point }) => point);
  const first = all[0]!;
  const others = results.inputs.map((_, i) => i).filter((i) => i !== across.index && i !== up.index);
  const cells = all.filter(
    (point) => point.case === first.case && others.every((i) => point.levels[i] === first.levels[i]),
  );
  const map = { results, across: across.index, up: up.index, cells };
  if ([map.across, map.up].some((input) => levelsAlong(map, input).length < LEAST_LEVELS)) return [];
  return results.measures.map((_, i) => chartOf(map, i));
}

function chartOf(map: Map2, i: number): Chart {
  const { results, across, up } = map;
  const measure = results.measures[i]!;
  const [x, y] = [results.inputs[across]!, results.inputs[up]!];
  return {
    name: `sweep-map-${i + 1}`,
    finding: pictureFinding(results, measure, i),
    about: `${sweepMeasureName(measure)} by ${inputName(x)} and ${inputName(y)}${restOf(map)}: the average at each point; darker is more.`,
    table: tableOf(map, i),
    picture: (room) => picture(map, i, room),
  };
}

/** What the other inputs and the scenario are in the map. */
function restOf({ results, across, up, cells }: Map2): string {
  const first = cells[0]!;
  const others = results.inputs.flatMap((input, i) =>
    i === across || i === up ? [] : [inputAt(input, first.levels[i] ?? null)],
  );
  const all = [...(results.cases.length > 1 ? [first.case] : []), ...others];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}

function levelsAlong({ cells }: Map2, input: number): number[] {
  return [...new Set(cells.map((point) => point.levels[input] as number))].sort((a, b) => a - b);
}

function tableOf(map: Map2, i: number): ReportTable {
  const { results, across, up, cells } = map;
  const measure = results.measures[i]!;
  const [x, y] = [results.inputs[across]!, results.inputs[up]!];
  const xs = levelsAlong(map, across);
  return {
    name: `sweep-map-${i + 1}`,
    caption: `${sweepMeasureName(measure)} by ${inputName(y)} (down) and ${inputName(x)} (across)`,
    columns: columns(capital(inputName(y)), ...xs.map((level) => `#${levelText(level, x)}`)),
    rows: levelsAlong(map, up).map((level) => ({
      header: words(levelText(level, y)),
      cells: xs.map((own) => {
        const cell = cells.find(({ levels }) => levels[across] === own && levels[up] === level)!;
        return levelCell(estimateAt(results, cell, i), sweepWords(measure));
      }),
    })),
    look: 'plain',
  };
}

/** Lying above its axis, the longest title has room. */
const ABOVE = {
  titleAngle: 0,
  titleAlign: 'left',
  titleBaseline: 'bottom',
  titleX: -AXIS + 8,
  titleY: -8,
} as const;

function picture(map: Map2, i: number, room: Room): View {
  const { results, across, up, cells } = map;
  const { scale } = sweepWords(results.measures[i]!);
  const means = cells.flatMap(({ figures }) => figures[i]!.mean ?? []);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const values = cells.map(({ levels, figures }) => {
    const { mean } = figures[i]!;
    const text = mean === null ? 'n/a' : plain(mean * scale);
    const depth = mean === null || most === least ? 0 : (mean - least) / (most - least);
    return { x: levels[across], y: levels[up], depth, text, dark: depth > 0.55 };
  });
  const width = room.width - AXIS;
  const isWritten = width / levelsAlong(map, across).length >= LEAST_WIDTH;
  const x = {
    field: 'x',
    type: 'ordinal',
    axis: { title: inputAxis(results.inputs[across]!), labelAngle: 0, labelOverlap: true },
  } as const;
  const axis = { title: inputAxis(results.inputs[up]!), ...ABOVE };
  const y = { field: 'y', type: 'ordinal', sort: 'descending', axis } as const;
  return {
    width,
    height: Math.max(LEAST_HEIGHT, levelsAlong(map, up).length * CELL_HEIGHT),
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: COLOURS.paper, strokeWidth: 2 },
        encoding: {
          x,
          y,
          fill: {
            field: 'depth',
            type: 'quantitative',
            scale: { domain: [0, 1], range: ['#e4eef6', COLOURS.accent] },
            legend: null,
          },
        },
      },
      ...(isWritten
        ? [
            {
              mark: { type: 'text', fontSize: SIZES.label },
              encoding: {
                x,
                y,
                text: { field: 'text', type: 'nominal' },
                color: { condition: { test: 'datum.dark', value: '#ffffff' }, value: '#1b2733' },
              },
            } as const,
          ]
        : []),
    ],
  };
}
