/** A state by weekday and hour, from a probe of a weekly cycle. */
import type { ProbeEstimate, ScenarioResults } from '../../src/experiment/results.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { COLOURS, HEAT, SIZES } from '../theme.ts';
import { capital } from '../words/lists.ts';
import { fixed } from '../words/numbers.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import type { View } from './vega-types.ts';

const NAME = 'week';
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Cell {
  /** Rows of {@link DAYS}. */
  readonly day: number;
  readonly hour: number;
  readonly mean: number;
}

/** One map for each probe that looks every hour (or few) and averages over seven days; none: how to get one. */
export function weekHeatMaps({ probes }: ScenarioResults): (Chart | MissingChart)[] {
  const weekly = probes.filter(isWeekly);
  if (weekly.length > 0) return weekly.map((probe, i) => heatMap(probe, i));
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

function cellsOf({ at, cycle }: ProbeEstimate): Cell[] {
  const first = weekdayOf(at[0]!);
  return cycle.map(({ offset, mean }) => {
    const [, day, hour] = OFFSET.exec(offset)!;
    return { day: (first + Number(day) - 1) % 7, hour: Number(hour ?? 0), mean };
  });
}

/** 0 = Monday, of an instant such as `2016-04-01 00:00`. */
function weekdayOf(label: string): number {
  return (new Date(`${label.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function heatMap(probe: ProbeEstimate, i: number): Chart {
  const cells = cellsOf(probe);
  const name = i === 0 ? NAME : `${NAME}-${String(i + 1)}`;
  const [low, high] = [
    cells.reduce((a, b) => (b.mean < a.mean ? b : a)),
    cells.reduce((a, b) => (b.mean > a.mean ? b : a)),
  ];
  const when = ({ day, hour }: Cell): string => `${DAYS[day]!} at ${String(hour).padStart(2, '0')}:00`;
  const told = ({ mean }: Cell): string => fixed(mean, placesOf(cells));
  return {
    name,
    finding: `${capital(probe.name)}: most on ${when(high)} (${told(high)}), least on ${when(low)} (${told(low)}), on the average.`,
    about: `${capital(probe.name)}, average over the weeks of all replications, by weekday and hour. Darker is more; numbers stand in the squares.`,
    table: tableOf(name, probe.name, cells),
    picture: (room) => picture(cells, room),
  };
}

/** Decimals by which the squares can be told apart, the same in all. */
function placesOf(cells: readonly Cell[]): number {
  const means = cells.map(({ mean }) => mean);
  const width = Math.max(...means) - Math.min(...means);
  return width >= 20 ? 0 : width >= 2 ? 1 : 2;
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
        const mean = cells.find((cell) => cell.day === day && cell.hour === hour)!.mean;
        return { text: fixed(mean, placesOf(cells)), figures: [{ label: 'average', value: mean }] };
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
