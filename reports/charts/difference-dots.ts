/** A row for each paired difference: a dot, its 95% interval, and the range of a single year if asked. */
import type { Difference } from '../../src/experiment/results.ts';
import { differenceCell } from '../tables/cells.ts';
import { COLOURS } from '../theme.ts';
import { oneYearKnown } from '../words/finding.ts';
import { capital } from '../words/lists.ts';
import type { MeasureWords } from '../words/measure-words.ts';
import { categoryRows } from './category-rows.ts';
import type { Room } from './chart.ts';
import { numbered, TOLD, type Marks, type Told } from './told.ts';
import type { Layer, View } from './vega-types.ts';

export interface DotRow {
  readonly label: string;
  readonly difference: Pick<Difference, 'low' | 'high' | 'verdict'> &
    Partial<Pick<Difference, 'oneYear' | 'replications'>> & { readonly mean: number };
}

/** What the axis counts, and what its two directions are called. */
export interface DotAxis {
  readonly what: string;
  readonly less: string;
  readonly more: string;
  /** Whether the range of a single year stands behind the interval as a thin line. */
  readonly withYears?: boolean;
}

/** The words of every dot. */
export function dotMarks(rows: readonly DotRow[], what: string, words: MeasureWords): Marks {
  const told = rows.map(({ label, difference }): Told => {
    const { text, below } = differenceCell(difference, words);
    const range = below === undefined || below === null ? null : `95% interval: ${below}`;
    return { label, value: `${capital(what)}: ${text}`, range };
  });
  return { told, series: [] };
}

function valueOf({ difference }: DotRow, y: number, row: number) {
  const { mean, low, high, verdict, oneYear: year = null, replications = 0 } = difference;
  const oneYear = oneYearKnown({ oneYear: year, replications });
  return {
    ...numbered(0, row),
    y,
    mean,
    low: low ?? mean,
    high: high ?? mean,
    p10: oneYear?.p10 ?? mean,
    p90: oneYear?.p90 ?? mean,
    clear: verdict === 'lower' || verdict === 'higher',
  };
}

function axisTitle({ what, less, more }: DotAxis, room: Room): string {
  if (!room.narrow) return `Change in ${what} (left of zero: ${less}; right: ${more})`;
  return `Change in ${what}`;
}

/** Draws the rows in their order, with a line at no change. */
export function differenceDots(rows: readonly DotRow[], axis: DotAxis, room: Room): View {
  const labels = rows.map(({ label }) => label);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 22, right: room.narrow ? 14 : 20 });
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  const x = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: axisTitle(axis, room), grid: true, tickCount: room.narrow ? 4 : 7 },
  } as const;
  const line = (from: string, to: string, strokeWidth: number): Layer => ({
    mark: { type: 'rule', color: COLOURS.accent, strokeWidth, strokeCap: 'round' },
    encoding: { x: { ...x, field: from }, x2: { field: to }, y },
  });
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values: rows.map((row, k) => valueOf(row, placed.middle(k, 0), k)) },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'zero' } },
      },
      ...placed.labels,
      ...(axis.withYears === true ? [line('p10', 'p90', 1.25)] : []),
      line('low', 'high', 4),
      {
        mark: { type: 'point', size: 110, stroke: COLOURS.accent, strokeWidth: 2.5, opacity: 1 },
        encoding: {
          x: { ...x, field: 'mean' },
          y,
          fill: { condition: { test: 'datum.clear', value: COLOURS.accent }, value: COLOURS.paper },
          ...TOLD,
        },
      },
    ],
  };
}
