/** Observed figures with their tolerance beside the modelled means, before and after a fit. */
import { hasNoWidth } from '../../src/statistics/interval.ts';
import type { ObservedFigure, ObservedFit } from '../../src/experiment/results.ts';
import { COLOURS } from '../theme.ts';
import { isMet } from '../words/calibration.ts';
import { counted, percentage } from '../words/numbers.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import type { Layer, View } from './vega-types.ts';

const NAME = 'fit';
const ABOUT =
  'Modelled mean as a percentage of what was observed (100%). Grey bar: tolerance. Filled dot and line: after the fit, with its 95% interval. Hollow square: before it.';

interface Row {
  readonly label: string;
  readonly before: ObservedFigure;
  readonly after: ObservedFigure & { readonly mean: number };
}

/** Draws the fit. A figure that was observed to be 0, or that the model lacks, has no percentage. */
export function fitOfObserved(
  after: readonly ObservedFit[],
  before: readonly ObservedFit[],
): Chart | MissingChart {
  const rows = after.flatMap((fit, i): Row[] => {
    const { name, mean, observed } = fit;
    return mean === null || observed <= 0
      ? []
      : [{ label: name, before: before[i]!, after: { ...fit, mean } }];
  });
  if (rows.length === 0) {
    const why = 'none of the observed figures is above zero and has a modelled counterpart';
    return { name: NAME, about: ABOUT, why };
  }
  return {
    name: NAME,
    finding: findingOf(rows),
    about: ABOUT,
    table: tableOf(rows),
    picture: (room) => picture(rows, room),
  };
}

function findingOf(rows: readonly Row[]): string {
  const judged = rows.filter(({ after }) => after.tolerance !== null);
  const far = Math.max(...rows.map(({ after }) => Math.abs(after.mean / after.observed - 1)));
  const most = `none is further off than ${percentage(far)}`;
  if (judged.length === 0) return `After the fit ${most} from what was observed.`;
  const met = judged.filter(({ after }) => isMet(after)).length;
  return `After the fit the model is within the tolerance of ${String(met)} of ${counted(judged.length, 'observed figure')}; ${most}.`;
}

function tableOf(rows: readonly Row[]): ReportTable {
  const share = (value: number, { observed }: ObservedFigure): string => percentage(value / observed);
  return {
    name: 'fit',
    caption: 'Modelled as a percentage of observed',
    columns: columns('Figure', '#Before', '#After', '95% interval', '#Tolerance'),
    rows: rows.map(({ label, before, after }) => ({
      header: words(label),
      cells: [
        before.mean === null ? 'n/a' : share(before.mean, before),
        share(after.mean, after),
        after.low === null || after.high === null || hasNoWidth({ low: after.low, high: after.high })
          ? 'n/a'
          : `${share(after.low, after)} to ${share(after.high, after)}`,
        after.tolerance === null ? 'not said' : `\u00b1 ${share(after.tolerance, after)}`,
      ].map(words),
    })),
    look: 'plain',
  };
}

interface Mark {
  readonly y: number;
  readonly after: number;
  readonly before: number | null;
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
}

function markOf({ before, after }: Row, y: number): Mark {
  const of = (value: number): number => (100 * value) / after.observed;
  const tolerance = after.tolerance ?? 0;
  return {
    y,
    after: of(after.mean),
    before: before.mean === null ? null : of(before.mean),
    low: of(after.low ?? after.mean),
    high: of(after.high ?? after.mean),
    least: of(after.observed - tolerance),
    most: of(after.observed + tolerance),
  };
}

function picture(rows: readonly Row[], room: Room): View {
  const labels = rows.map(({ label }) => label);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 22, right: room.narrow ? 14 : 20 });
  const values = rows.map((row, i) => markOf(row, placed.middle(i, 0)));
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  const title = room.narrow ? 'Per cent of observed' : 'Modelled mean, per cent of what was observed';
  const axis = { title, grid: true, tickCount: room.narrow ? 4 : 7 } as const;
  const x = { type: 'quantitative', scale: { zero: false, nice: true }, axis } as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [...placed.labels, ...marks(x, y)],
  };
}

function marks(x: object, y: object): Layer[] {
  const layers = [
    {
      mark: { type: 'rule', color: COLOURS.line, strokeWidth: 14 },
      encoding: { x: { ...x, field: 'least' }, x2: { field: 'most' }, y },
    },
    {
      data: { values: [{ observed: 100 }] },
      mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
      encoding: { x: { ...x, field: 'observed' } },
    },
    {
      mark: {
        type: 'point',
        shape: 'square',
        size: 90,
        stroke: COLOURS.base,
        strokeWidth: 2,
        fill: COLOURS.paper,
        opacity: 1,
      },
      encoding: { x: { ...x, field: 'before' }, y },
    },
    {
      mark: { type: 'rule', color: COLOURS.accent, strokeWidth: 3, strokeCap: 'round' },
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
    },
    {
      mark: { type: 'point', size: 90, stroke: COLOURS.accent, fill: COLOURS.accent, opacity: 1 },
      encoding: { x: { ...x, field: 'after' }, y },
    },
  ];
  return layers as Layer[];
}
