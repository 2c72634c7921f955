/** A state by weekday and hour, from a probe of a weekly cycle. */
import type { ProbeEstimate } from '../../src/experiment/results.ts';
import { UPPER } from '../../src/statistics/interval.ts';
import { tQuantile } from '../../src/statistics/t-quantile.ts';
import type { Comparison } from '../reading/sides.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, HEAT, SIZES } from '../theme.ts';
import { intervalText, levelText } from '../words/headline.ts';
import { capital } from '../words/lists.ts';
import { wordsForUnit } from '../words/measure-words.ts';
import { fixed } from '../words/numbers.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { runsOf } from './period-band.ts';
import type { View } from './vega-types.ts';

const NAME = 'week';
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Cell {
  /** Rows of {@link DAYS}. */
  readonly day: number;
  readonly hour: number;
  readonly mean: number;
  /** 95% interval of the average; null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * One map for each probe that looks every hour (or few) and averages over seven days, of the side that is asked
 * about; none: how to get one.
 */
export function weekHeatMaps({ sides, manifest }: Comparison): (Chart | MissingChart)[] {
  const side = sides.at(-1)!;
  const of = sides.length === 1 ? '' : `The ${side.role}, ${side.title}. `;
  const weekly = side.results.probes.filter(isWeekly);
  if (weekly.length > 0) return weekly.map((probe, i) => heatMap(probe, { i, of, runs: runsOf(manifest) }));
  return [
    {
      name: NAME,
      about: 'A state by weekday and hour.',
      why: 'no probe averages over a week: give one `every: 1 hour` and `cycle: 7 days`',
    },
  ];
}

const OFFSET = /^day (\d+)(?:,? (\d\d):00)?$/u;

function isWeekly({ cycle }: ProbeEstimate): boolean {
  return cycle.length >= 14 && cycle.length % 7 === 0 && cycle.every(({ offset }) => OFFSET.test(offset));
}

function cellsOf({ at, cycle }: ProbeEstimate, runs: number): Cell[] {
  const first = weekdayOf(at[0]!);
  const errors = runs < 2 ? 0 : tQuantile(UPPER, runs - 1);
  return cycle.map(({ offset, mean, se }) => {
    const [, day, hour] = OFFSET.exec(offset)!;
    const half = se === null || runs < 2 ? null : errors * se;
    const bounds = { low: half === null ? null : mean - half, high: half === null ? null : mean + half };
    return { day: (first + Number(day) - 1) % 7, hour: Number(hour ?? 0), mean, ...bounds };
  });
}

/** 0 = Monday, of an instant such as `2016-04-01 00:00`. */
function weekdayOf(label: string): number {
  return (new Date(`${label.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
}

interface Shown {
  readonly i: number;
  /** Whose week it is, where there are two sides. */
  readonly of: string;
  readonly runs: number;
}

function heatMap(probe: ProbeEstimate, { i, of, runs }: Shown): Chart {
  const cells = cellsOf(probe, runs);
  const name = i === 0 ? NAME : `${NAME}-${String(i + 1)}`;
  return {
    name,
    finding: findingOf(probe.name, cells),
    about: `${of}${capital(probe.name)}, average over the weeks of all replications, by weekday and hour. Darker is more; numbers stand in the squares.`,
    table: tableOf(name, probe.name, cells),
    picture: (room) => picture(cells, room),
  };
}

const when = ({ day, hour }: Cell): string => `${DAYS[day]!} at ${String(hour).padStart(2, '0')}:00`;

/**
 * The highest and the lowest hour with their intervals. They are told apart only where these do not overlap:
 * replications that are high at one hour are high at the other, so the test is a strict one, as it must be for
 * two hours picked as the furthest apart.
 */
function findingOf(name: string, cells: readonly Cell[]): string {
  const least = cells.reduce((a, b) => (b.mean < a.mean ? b : a));
  const most = cells.reduce((a, b) => (b.mean > a.mean ? b : a));
  const words = wordsForUnit('', '');
  const size = (cell: Cell): string => {
    const interval = intervalText(cell, words);
    return `${levelText(cell, words)}${interval === null ? '' : `, 95% interval ${interval}`}`;
  };
  const said = `${when(most)} (${size(most)}) and least on ${when(least)} (${size(least)})`;
  const start = `${capital(name)}: on average most on ${said}`;
  if (least.high === null || most.low === null)
    return `${start}; one replication cannot say whether by chance.`;
  return least.high < most.low
    ? `${start}.`
    : `${start}; the intervals overlap, so that the hours of the week cannot be told apart.`;
}

/** Decimals by which the squares can be told apart, the same in all. */
function placesOf(cells: readonly Cell[]): number {
  const means = cells.map(({ mean }) => mean);
  const width = Math.max(...means) - Math.min(...means);
  if (width >= 20) return 0;
  return width >= 2 || Math.max(...means) >= 100 ? 1 : 2;
}

const hoursOf = (cells: readonly Cell[]): number[] =>
  [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b);

function tableOf(name: string, what: string, cells: readonly Cell[]): ReportTable {
  return {
    name,
    caption: `${what} by weekday and hour, on the average`,
    columns: columns('Hour', ...DAYS.map((day) => `#${day}`)),
    rows: hoursOf(cells).map((hour) => ({
      header: words(`${String(hour).padStart(2, '0')}:00`),
      cells: DAYS.map((_, day) => {
        const { mean, low, high } = cells.find((cell) => cell.day === day && cell.hour === hour)!;
        const figures = [
          { label: 'average', value: mean },
          { label: '95% low', value: low },
          { label: '95% high', value: high },
        ];
        return { text: fixed(mean, placesOf(cells)), figures };
      }),
    })),
    look: 'plain',
  };
}

/** Squares from light to dark in equal steps, weekdays across and hours down, with their numbers. */
function picture(cells: readonly Cell[], room: Room): View {
  const means = cells.map(({ mean }) => mean);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const heatOf = (mean: number) =>
    HEAT[Math.min(HEAT.length - 1, Math.floor(((mean - least) / (most - least || 1)) * HEAT.length))]!;
  const values = cells.map(({ day, hour, mean }) => ({
    day: room.narrow ? DAYS[day]!.slice(0, 3) : DAYS[day],
    hour: `${String(hour).padStart(2, '0')}:00`,
    text: fixed(mean, placesOf(cells)),
    ...heatOf(mean),
  }));
  const hours = hoursOf(cells).length;
  const step = room.narrow ? 20 : 22;
  const sort = DAYS.map((day) => (room.narrow ? day.slice(0, 3) : day));
  const x = {
    field: 'day',
    type: 'ordinal',
    sort,
    axis: { title: null, orient: 'top', labelAngle: 0, grid: false },
  } as const;
  const y = { field: 'hour', type: 'ordinal', axis: { title: null, grid: false } } as const;
  const size = room.narrow ? 10 : SIZES.source;
  return {
    width: room.width - 60,
    height: hours * step,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: COLOURS.paper, strokeWidth: 1 },
        encoding: {
          x,
          y,
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        mark: { type: 'text', fontSize: size },
        encoding: {
          x,
          y,
          text: { field: 'text', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}
