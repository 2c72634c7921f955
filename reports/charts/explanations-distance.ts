/** How far each explanation is from the record, altogether and by year. */
import type { Explanation } from '../reading/explanations.ts';
import { explanationsTable } from '../tables/explanation-tables.ts';
import { COLOURS } from '../theme.ts';
import { explanationsInWords } from '../words/explanations.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const NAME = 'explanations-distance';
const ABOUT =
  'Distance from the record: how far modelled figures are off on average (root mean square), in tolerances. At the line and left of it figures are on average no further off than counts as right.';
const ALL = 'All figures';

/** Marks of the years in order, told apart by shape and by how dark they are. */
const MARKS = [
  { shape: 'circle', colour: COLOURS.base },
  { shape: 'square', colour: COLOURS.variantFill },
  { shape: 'triangle-up', colour: COLOURS.variant },
  { shape: 'diamond', colour: COLOURS.text },
] as const;

interface Mark {
  readonly y: number;
  readonly of: string;
  readonly distance: number;
}

/** Years to draw; where the record has none, or more than there are marks, all figures together. */
function partsOf([base]: readonly Explanation[]): string[] {
  const years = base?.agreement.years?.map(({ year }) => year) ?? [];
  return years.length === 0 || years.length > MARKS.length ? [ALL] : years;
}

function marksOf(explanation: Explanation, part: string, y: number): Mark[] {
  const { agreement } = explanation;
  const found = part === ALL ? agreement : agreement.years?.find(({ year }) => year === part);
  const distance = found?.distance ?? null;
  return distance === null ? [] : [{ y, of: part, distance }];
}

function picture(explanations: readonly Explanation[], room: Room): View {
  const parts = partsOf(explanations);
  const labels = explanations.map(({ title }) => title);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 24, right: room.narrow ? 14 : 20 });
  const values = explanations.flatMap((explanation, k) =>
    parts.flatMap((part) => marksOf(explanation, part, placed.middle(k, 0))),
  );
  const title = room.narrow ? 'Tolerances off' : 'Distance from the record (tolerances off, on average)';
  const x = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title, grid: true, tickCount: room.narrow ? 4 : 7 },
  } as const;
  const marks = MARKS.slice(0, parts.length);
  const scale = <T>(range: T[]) => ({ domain: parts, range });
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      {
        data: { values: [{ right: 1 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'right' } },
      },
      ...placed.labels,
      {
        mark: { type: 'point', filled: true, size: 130, opacity: 1 },
        encoding: {
          x: { ...x, field: 'distance' },
          y: { field: 'y', type: 'quantitative', scale: placed.scale, axis: null },
          shape: { field: 'of', type: 'nominal', scale: scale(marks.map(({ shape }) => shape)) },
          color: { field: 'of', type: 'nominal', scale: scale(marks.map(({ colour }) => colour)) },
        },
      },
    ],
  };
}

/** The chart; none without explanations. */
export function explanationsDistance(explanations: readonly Explanation[]): Chart[] {
  const table = explanationsTable(explanations);
  if (table === null) return [];
  const finding = explanationsInWords(explanations)[2]!;
  return [
    {
      name: NAME,
      finding,
      about: ABOUT,
      table: { ...table, name: NAME },
      picture: (room) => picture(explanations, room),
    },
  ];
}
