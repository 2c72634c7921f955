/**
 * The scorecard as a picture: every target on one scale, its value as a share of the target. A shape, a colour and a
 * word say how each came out, so that none of the three is needed by itself.
 */
import type { TargetResult } from '../../src/experiment/results.ts';
import { scorecardRows, type ScorecardRow } from '../reading/scorecard.ts';
import { amberBands, isDrawn, percentOfTarget } from '../reading/scorecard-scale.ts';
import { scorecardShares } from '../tables/scorecard-shares.ts';
import type { Scored } from '../tables/scorecard-table.ts';
import { COLOURS, SIZES, STATUS } from '../theme.ts';
import {
  judgedInWords,
  scorecardFinding,
  statusInWords,
  targetInWords,
  targetName,
} from '../words/targets.ts';
import { categoryRows, type CategoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { TEXT_GAP, verdictWords } from './scorecard-words.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'scorecard';
const ABOUT =
  'Each value as a share of its target, with its 95% interval: 100% is the target, the light band is amber. Round: green; triangle: amber; square: red; hollow: cannot tell. A target for single runs is shown by the share of them that met it.';

/** More scenarios than this side by side cannot be read; the table has them all. */
const MOST = 3;
const SHAPES = { green: 'circle', amber: 'triangle-up', red: 'square', 'cannot tell': 'circle' } as const;

interface Mark {
  readonly y: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shape: string;
  readonly colour: string;
  readonly fill: string;
  readonly said: string;
}

function markOf(target: TargetResult, y: number, side: string): Mark {
  const { status } = target;
  const colour = status === 'cannot tell' ? COLOURS.quiet : STATUS[status];
  return {
    y,
    ...percentOfTarget(target),
    shape: SHAPES[status],
    colour,
    fill: status === 'cannot tell' ? COLOURS.paper : colour,
    said: `${side}${statusInWords(target)}: ${judgedInWords(target)}`,
  };
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

function labelOf({ first }: ScorecardRow): string {
  return `${targetName(first)} (${targetInWords(first)})`;
}

interface Placed {
  readonly rows: CategoryRows;
  readonly marks: readonly Mark[];
  readonly bands: readonly Band[];
}

const BAR = 24;
const BAND = 20;

function place(rows: readonly ScorecardRow[], sides: readonly string[], room: Room): Placed {
  const texts = rows.flatMap(({ results }) =>
    results.flatMap((target, k) => (isDrawn(target) ? [markOf(target, 0, sides[k]!).said] : [])),
  );
  const widest = Math.max(...texts.map((text) => room.layout.width(text, SIZES.label)));
  // On a telephone the words stand under the marks, on a line of their own.
  const bars = sides.length * (room.narrow ? 2 : 1);
  const right = room.narrow ? 14 : Math.ceil(widest) + TEXT_GAP;
  const laid = categoryRows(rows.map(labelOf), room, { bars, barHeight: room.narrow ? 18 : BAR, right });
  const middle = (row: number, k: number): number => laid.middle(row, room.narrow ? 2 * k : k);
  const drawn = rows.flatMap(({ results }, row) =>
    results.flatMap((target, k) => (isDrawn(target) ? [{ target, k, y: middle(row, k) }] : [])),
  );
  return {
    rows: laid,
    marks: drawn.map(({ target, k, y }) => markOf(target, y, sides[k]!)),
    bands: drawn.flatMap(({ target, y }) =>
      amberBands(target).map((band) => ({ ...band, top: y - BAND / 2, bottom: y + BAND / 2 })),
    ),
  };
}

function picture(rows: readonly ScorecardRow[], sides: readonly string[], room: Room): View {
  const { rows: laid, marks, bands } = place(rows, sides, room);
  const y = { field: 'y', type: 'quantitative', scale: laid.scale, axis: null } as const;
  const ends = [
    ...marks.flatMap(({ low, high }) => [low, high]),
    ...bands.flatMap(({ from, to }) => [from, to]),
  ];
  const reach = (end: number): number => 100 + (end - 100) * 1.05;
  const domain: number[] = [reach(Math.min(100, ...ends)), reach(Math.max(100, ...ends))];
  const x = {
    type: 'quantitative',
    scale: { domain, zero: false, nice: true },
    axis: {
      title: room.narrow ? 'Share of the target' : 'Value as a share of the target',
      labelExpr: "datum.label + '%'",
      grid: true,
      tickCount: room.narrow ? 4 : 7,
    },
  } as const;
  return {
    width: laid.plotWidth,
    height: laid.height,
    data: { values: [...marks] },
    layer: [
      bandLayer(bands, laid, x),
      {
        data: { values: [{ target: 100 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'target' } },
      },
      ...laid.labels,
      {
        mark: { type: 'rule', strokeWidth: 2.5 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color: asStated('colour') },
      },
      {
        mark: { type: 'point', size: 70, strokeWidth: 2.5, opacity: 1 },
        encoding: {
          x: { ...x, field: 'value' },
          y,
          shape: asStated('shape'),
          stroke: asStated('colour'),
          fill: asStated('fill'),
        },
      },
      ...verdictWords(marks, laid, room),
    ],
  };
}

/** A channel that takes what the field says. */
function asStated(field: string) {
  return { field, type: 'nominal', scale: null, legend: null } as const;
}

type X = { readonly type: 'quantitative' };

function bandLayer(bands: Placed['bands'], { scale }: CategoryRows, x: X): Layer {
  const side = { type: 'quantitative', scale, axis: null } as const;
  return {
    data: { values: [...bands] },
    mark: { type: 'rect', color: COLOURS.line, opacity: 1 },
    encoding: {
      x: { ...x, field: 'from' },
      x2: { field: 'to' },
      y: { ...side, field: 'top' },
      y2: { field: 'bottom' },
    },
  };
}

/** The chart; none without targets. */
export function scorecardChart(scenarios: readonly Scored[]): (Chart | MissingChart)[] {
  const scored = scenarios.filter(({ targets = [] }) => targets.length > 0);
  if (scored.length === 0) return [];
  if (scored.length > MOST)
    return [
      {
        name: NAME,
        about: ABOUT,
        why: `${String(scored.length)} scenarios do not fit beside each other; the table has them all`,
      },
    ];
  const rows = scorecardRows(scored).filter(({ results }) => results.some(isDrawn));
  if (rows.length === 0)
    return [{ name: NAME, about: ABOUT, why: 'no target has a value that can be set beside it' }];
  const sides =
    scored.length === 1
      ? ['']
      : scored.map((_, k) =>
          k === 0 ? 'Base, ' : scored.length === 2 ? 'Variant, ' : `Variant ${String(k)}, `,
        );
  return [
    {
      name: NAME,
      finding: scorecardFinding(scored),
      about: ABOUT,
      table: scorecardShares(rows, scored),
      picture: (room) => picture(rows, sides, room),
    },
  ];
}
