/** What each input alone does to a measure, from one end of its range to the other: the widest first. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { movedPoints } from '../reading/sweep.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { differenceCell } from '../tables/cells.ts';
import { COLOURS } from '../theme.ts';
import { inputName, levelText, sweepMeasureName, sweepWords } from '../words/sweep-names.ts';
import { listInWords, small } from '../words/lists.ts';
import { categoryRows } from './category-rows.ts';
import type { Chart, Room } from './chart.ts';
import type { View } from './vega-types.ts';
import { rangeOfDifference, roundInterval } from '../words/finding.ts';

/** An end of an input's range, and what it changes against the baseline. */
interface End {
  readonly level: string;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly point: SweepPoint;
}

interface Bar {
  readonly name: string;
  /** The first and the last level. */
  readonly ends: readonly [End, End];
  readonly swing: number;
}

/** A tornado of each measure for inputs moved one at a time. */
export function sweepTornados(results: SweepResults): Chart[] {
  if (results.design !== 'one at a time') return [];
  return results.measures.flatMap((_, i) => {
    const bars = barsOf(results, i);
    return bars.length === 0 ? [] : [chartOf(results, bars, i)];
  });
}

function barsOf(results: SweepResults, i: number): Bar[] {
  const own = movedPoints(results).filter(({ point }) => point.case === results.cases[0]!.name);
  return results.inputs
    .flatMap((input, k): Bar[] => {
      const ends = own.flatMap(({ point }) => {
        const { difference } = point.figures[i]!;
        if (point.levels[k] === null || difference === null || difference.mean === null) return [];
        const { mean, low, high } = difference;
        const level = levelText(point.levels[k] ?? null, input);
        return [{ level, change: mean, low: low ?? mean, high: high ?? mean, point }];
      });
      const [first, last] = [ends[0], ends.at(-1)];
      if (first === undefined || last === undefined || first === last) return [];
      return [{ name: inputName(input), ends: [first, last], swing: Math.abs(last.change - first.change) }];
    })
    .sort((a, b) => b.swing - a.swing);
}

function chartOf(results: SweepResults, bars: readonly Bar[], i: number): Chart {
  const measure = results.measures[i]!;
  const name = sweepMeasureName(measure);
  return {
    name: `sweep-tornado-${i + 1}`,
    finding: findingOf(results, bars, i),
    about: `Change in ${small(name)} against the baseline when one input goes to the ends of its range and the others stay. Thin lines: 95% intervals.`,
    table: tableOf(results, bars, i),
    picture: (room) => picture(results, { bars, i }, room),
  };
}

/** The widest of the bars of which an end can be told from the baseline. */
function findingOf(results: SweepResults, bars: readonly Bar[], i: number): string {
  const measure = results.measures[i]!;
  const name = sweepMeasureName(measure);
  const isKnown = ({ point, low, high }: End): boolean => {
    const verdict = point.figures[i]!.difference?.verdict;
    return (verdict === 'lower' || verdict === 'higher') && low !== high;
  };
  const widest = bars.find(({ ends }) => ends.some(isKnown));
  if (widest === undefined) return `${name}: no input\u2019s effect can be told from none.`;
  const said = widest.ends.filter(isKnown).map(({ level, change, low, high }) => {
    const interval = roundInterval(change, low, high);
    return `at ${level} ${rangeOfDifference(interval.low, interval.high, interval.step, sweepWords(measure))}`;
  });
  return `${name}: the largest average effect is that of ${widest.name}, ${listInWords(said)} (95% intervals).`;
}

function tableOf(results: SweepResults, bars: readonly Bar[], i: number): ReportTable {
  const measure = results.measures[i]!;
  const cellOf = ({ point }: End) => {
    const { difference, replications } = point.figures[i]!;
    const { measure: name, dimensions, unit } = measure;
    const about = { measure: name, dimensions, unit, variant: point.case, oneYear: null, replications };
    return differenceCell({ ...difference!, ...about }, sweepWords(measure));
  };
  return {
    name: `sweep-tornado-${i + 1}`,
    caption: `${sweepMeasureName(measure)}: change against the baseline, one input at a time`,
    columns: columns('Input', 'From', 'Change', 'To', 'Change'),
    rows: bars.map(({ name, ends: [first, last] }) => ({
      header: words(name),
      cells: [words(first.level), cellOf(first), words(last.level), cellOf(last)],
    })),
    look: 'stack',
  };
}

interface Drawn {
  readonly bars: readonly Bar[];
  readonly i: number;
}

function picture(results: SweepResults, { bars, i }: Drawn, room: Room): View {
  const { scale, less, more } = sweepWords(results.measures[i]!);
  const labels = bars.map(({ name, ends: [first, last] }) => `${name}: ${first.level} to ${last.level}`);
  const placed = categoryRows(labels, room, { bars: 2, barHeight: 16, right: 20 });
  const values = bars.flatMap(({ ends }, row) =>
    ends.map(({ change, low, high }, bar) => ({
      y: placed.middle(row, bar) - 6,
      y2: placed.middle(row, bar) + 6,
      middle: placed.middle(row, bar),
      change: change * scale,
      low: low * scale,
      high: high * scale,
      end: bar === 0 ? 'first level' : 'last level',
    })),
  );
  const side = room.narrow ? '' : ` (left of zero: ${less}; right: ${more})`;
  const x = { type: 'quantitative', scale: { zero: true, nice: true } } as const;
  const axis = { title: `Change${side}`, grid: true, tickCount: room.narrow ? 4 : 7 } as const;
  const y = { type: 'quantitative', scale: placed.scale, axis: null } as const;
  const ends = {
    domain: ['first level', 'last level'],
    range: [COLOURS.baseFill, COLOURS.variantFill],
  };
  return {
    width: placed.plotWidth,
    height: placed.height,
    data: { values },
    layer: [
      {
        mark: { type: 'rect' },
        encoding: {
          x: { ...x, field: 'change', axis },
          x2: { datum: 0 },
          y: { ...y, field: 'y' },
          y2: { field: 'y2' },
          fill: { field: 'end', type: 'nominal', scale: ends, legend: { title: null } },
        },
      },
      {
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.25 },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: { ...y, field: 'middle' } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: 'rule', color: COLOURS.text, strokeWidth: 1.5 },
        encoding: { x: { ...x, field: 'zero' } },
      },
      ...placed.labels,
    ],
  };
}
