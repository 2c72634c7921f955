/** Change in delayed days in each locality, with its 95% interval and a line at no change. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { COLOURS } from '../theme.ts';
import { rangeOfDifference, roundInterval, verdictWords } from '../words/finding.ts';
import { listInWords } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import { levelPair, levelText } from '../words/headline.ts';
import { counted, rounded, stepFor } from '../words/numbers.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const NAME = 'delayed-days-by-locality';
const ABOUT =
  'Change in delayed days a year, by locality. Dot: average effect; line: its 95% interval. A hollow dot means that the effect cannot be told from zero.';

type Level = ReturnType<typeof findEstimate>;

interface Row {
  readonly locality: string;
  readonly base: Level;
  readonly variant: Level;
  readonly difference: Difference & { readonly mean: number };
}

function rowsOf({ all, base, variant }: Comparison): Row[] {
  if (variant === null) return [];
  const localities = valuesOf(all.differences, { measure: 'delayedDays', dimension: 'locality' });
  const rows = localities.flatMap((locality): Row[] => {
    const figure = { measure: 'delayedDays', dimensions: { locality } };
    const difference = findDifference(all, variant.results.scenario, figure);
    if (difference === undefined) return [];
    const of = (side: typeof base): Level => findEstimate(side.results, figure.measure, figure.dimensions);
    return [{ locality, base: of(base), variant: of(variant), difference }];
  });
  return rows.sort((a, b) => a.difference.mean - b.difference.mean);
}

/** Names the localities that gain, lose and cannot be told, in that order. */
function findingOf(rows: readonly Row[]): string {
  const named = (verdicts: readonly Difference['verdict'][]): string[] =>
    rows.filter((row) => verdicts.includes(row.difference.verdict)).map((row) => row.locality);
  const fewer = named(['lower']);
  const more = named(['higher']);
  const unclear = named(['cannot tell', 'same']);
  const of = counted(rows.length, 'locality', 'localities');
  const parts: string[] = [];
  if (fewer.length === rows.length) parts.push(`Delayed days fall in all ${of}`);
  else if (fewer.length > 0) parts.push(`Delayed days fall in ${String(fewer.length)} of ${of}`);
  if (more.length > 0)
    parts.push(`${parts.length === 0 ? 'Delayed days ' : 'they '}rise in ${listInWords(more)}`);
  if (unclear.length === rows.length) return 'No locality’s change in delayed days can be told from zero.';
  if (unclear.length > 0) parts.push(`in ${listInWords(unclear)} the change cannot be told from zero`);
  return `${parts.join('; ')}.`;
}

function intervalText({ difference }: Row): string {
  const words = wordsFor('delayedDays');
  const { mean, low, high, verdict } = difference;
  if (low === null || high === null) return 'n/a (one replication)';
  if (verdict === 'same') return verdictWords(difference, words);
  const interval = roundInterval(mean, low, high);
  return rangeOfDifference(interval.low, interval.high, interval.step, words);
}

/** Levels on both sides, rounded as in the table below the chart. */
function levelsOf({ base, variant, difference }: Row): readonly [string, string] {
  const words = wordsFor('delayedDays');
  if (base !== undefined && variant !== undefined) return levelPair([base, variant], difference, words);
  const text = (level: Level): string => (level === undefined ? 'n/a' : levelText(level, words));
  return [text(base), text(variant)];
}

function averageOf({ difference }: Row): string {
  const { mean, low, high } = difference;
  const step = low === null || high === null ? stepFor(0, mean) : roundInterval(mean, low, high).step;
  return rounded(mean, step);
}

function picture(rows: readonly Row[], room: Room): View {
  const right = room.narrow ? 14 : 20;
  const labels = rows.map((row) => row.locality);
  const placed = categoryRows(labels, room, { bars: 1, barHeight: 22, right });
  const values = rows.map(({ difference }, row) => ({
    y: placed.middle(row, 0),
    mean: difference.mean,
    low: difference.low ?? difference.mean,
    high: difference.high ?? difference.mean,
    clear: difference.verdict === 'lower' || difference.verdict === 'higher',
  }));
  const y = { field: 'y', type: 'quantitative', scale: placed.scale, axis: null } as const;
  const x = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: axisTitle(room), grid: true, tickCount: room.narrow ? 4 : 7 },
  } as const;
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      placed.labels,
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'zero' } },
      },
      {
        mark: { type: 'rule', color: COLOURS.accent, strokeWidth: 3, strokeCap: 'round' },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
      },
      {
        mark: { type: 'point', size: 110, stroke: COLOURS.accent, strokeWidth: 2.5, opacity: 1 },
        encoding: {
          x: { ...x, field: 'mean' },
          y,
          fill: { condition: { test: 'datum.clear', value: COLOURS.accent }, value: COLOURS.paper },
        },
      },
    ],
  };
}

function axisTitle(room: Room): string {
  return room.narrow
    ? 'Delayed days a year (left: fewer, right: more)'
    : 'Change in delayed days a year (left of zero: fewer; right: more)';
}

/** Draws the change in delayed days by locality. */
export function differenceByLocality(comparison: Comparison): Chart | MissingChart {
  const about = ABOUT;
  if (comparison.variant === null) {
    return { name: NAME, about, why: 'there is only one scenario, so there is no change to show' };
  }
  const rows = rowsOf(comparison);
  if (rows.length === 0) {
    return { name: NAME, about, why: 'the results are not divided by locality' };
  }
  return {
    name: NAME,
    finding: findingOf(rows),
    about,
    table: {
      caption: 'Delayed days a year by locality',
      columns: [
        { label: 'Locality', numeric: false },
        { label: 'Base', numeric: true },
        { label: 'Variant', numeric: true },
        { label: 'Average difference', numeric: true },
        { label: '95% interval of the difference', numeric: false },
      ],
      rows: rows.map((row) => [row.locality, ...levelsOf(row), averageOf(row), intervalText(row)]),
    },
    picture: (room) => picture(rows, room),
  };
}
