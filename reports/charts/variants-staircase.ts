/** What capacity could carry, what demand asks and what got through: base and every variant in one picture. */
import type { Estimate } from '../../src/experiment/results.ts';
import { findEstimate } from '../reading/figures.ts';
import { busiestPool } from '../reading/services.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { COLOURS, SIDES, SIZES } from '../theme.ts';
import { levelCell } from '../tables/cells.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { levelText } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { numbersInBars } from './number-in-bar.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'variants-staircase';
const MARKS = [
  { measure: 'couldCarry', label: 'What capacity could carry', shape: 'diamond' },
  { measure: 'demand', label: 'What demand asks for', shape: 'M0,-1.3V1.3' },
] as const;
const THROUGH = 'gotThrough';

type Known = Estimate & { readonly mean: number };

interface Stairs {
  readonly side: Side;
  readonly through: Known;
  readonly carry: Known | undefined;
  readonly demand: Known | undefined;
}

function stairsOf(sides: readonly Side[], service: string): Stairs[] {
  return sides.flatMap((side): Stairs[] => {
    const of = (measure: string) => findEstimate(side.results, measure, { service });
    const through = of(THROUGH);
    return through === undefined ? [] : [{ side, through, carry: of('couldCarry'), demand: of('demand') }];
  });
}

function markLayer(stairs: readonly Stairs[], at: (row: number) => number, y: object): Layer {
  const values = stairs.flatMap(({ carry, demand }, row) => [
    ...(carry === undefined ? [] : [{ kind: MARKS[0].label, people: carry.mean, y: at(row) }]),
    ...(demand === undefined ? [] : [{ kind: MARKS[1].label, people: demand.mean, y: at(row) }]),
  ]);
  return {
    data: { values },
    mark: { type: 'point', filled: false, size: 90, strokeWidth: 2, stroke: COLOURS.text, opacity: 1 },
    encoding: {
      x: { field: 'people', type: 'quantitative' },
      y,
      shape: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: MARKS.map(({ label }) => label), range: MARKS.map(({ shape }) => shape) },
      },
    },
  };
}

function picture(stairs: readonly Stairs[], room: Room): View {
  const number = (level: Known): string => levelText(level, wordsFor(THROUGH));
  const note = ({ carry }: Stairs): string => (carry === undefined ? '' : number(carry));
  const widest = Math.max(...stairs.map((each) => room.layout.width(note(each), SIZES.label)));
  const placed = categoryRows(
    stairs.map(({ side }) => side.title),
    room,
    { bars: 1, barHeight: 24, right: Math.ceil(widest) + 22 },
  );
  const values = stairs.map((each, row) => ({
    y: placed.middle(row, 0),
    people: each.through.mean,
    fill: SIDES[each.side.role].fill,
    colour: SIDES[each.side.role].colour,
    note: note(each),
    after: each.carry?.mean ?? 0,
    inside: number(each.through),
  }));
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  const axis = { title: 'People a year', grid: true, tickCount: room.narrow ? 4 : 6 };
  const x = { type: 'quantitative', axis } as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      ...placed.labels,
      {
        mark: { type: 'bar', orient: 'horizontal', height: 16, strokeWidth: 1.25 },
        encoding: {
          x: { ...x, field: 'people' },
          x2: { datum: 0 },
          y,
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { field: 'colour', type: 'nominal', scale: null },
        },
      },
      markLayer(stairs, (row) => placed.middle(row, 0), y),
      ...numbersInBars(y),
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          dx: 10,
          fontSize: SIZES.label,
          color: COLOURS.text,
        },
        encoding: { x: { ...x, field: 'after' }, y, text: { field: 'note', type: 'nominal' } },
      },
    ],
  };
}

function tableOf(stairs: readonly Stairs[], service: string): ReportTable {
  const phrase = wordsFor(THROUGH);
  return {
    name: NAME,
    caption: `People starting ${service} in a year, in three steps`,
    columns: columns('Scenario', ...MARKS.map(({ label }) => `#${label}`), '#What got through'),
    rows: stairs.map(({ side, carry, demand, through }) => ({
      header: words(side.title),
      cells: [carry, demand, through].map((level) => levelCell(level, phrase)),
    })),
    look: 'stack',
  };
}

/** How many scenarios have room for more people than ask: by the intervals, where there are any. */
function findingOf(stairs: readonly Stairs[], service: string): string {
  const clear = stairs.filter(
    ({ carry, demand }) =>
      carry !== undefined &&
      demand !== undefined &&
      carry.low !== null &&
      demand.high !== null &&
      carry.low > demand.high,
  );
  if (clear.length === 0)
    return `In none of the ${String(stairs.length)} scenarios can it be told that ${service} could carry more people than ask for it.`;
  return `In ${String(clear.length)} of ${String(stairs.length)} scenarios ${service} could carry more people than ask for it: a ceiling, not a forecast.`;
}

/** Draws the pool with most hours; the base first, then the variants in the order given. */
export function variantsStaircase(sorted: readonly Comparison[]): Chart | MissingChart {
  const { base } = sorted[0]!;
  const service = busiestPool(base.results, 'hoursDelivered');
  const about = `People starting ${service ?? 'a service'} in a year. Bar and figure in it: what got through; diamond and figure beside it: the most that hours and bundles could carry; upright line: what demand asks for.`;
  if (service === null) return { name: NAME, about, why: 'no service in the results delivers hours' };
  const sides = [base, ...sorted.flatMap(({ variant }) => variant ?? [])];
  const stairs = stairsOf(sides, service);
  return {
    name: NAME,
    finding: findingOf(stairs, service),
    about,
    table: tableOf(stairs, service),
    picture: (room) => picture(stairs, room),
  };
}
