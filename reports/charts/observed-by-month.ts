/** Observed months beside modelled ones: the record as it was, and where the model's single runs lie. */
import type { ObservedFit } from '../../src/experiment/results.ts';
import { distinctSlugs } from '../../src/experiment/slug.ts';
import { measureNamed } from '../../src/measures/measure-names.ts';
import { monthsTable, type Seen } from '../tables/observed-tables.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { periodNames } from '../words/dates.ts';
import { FEWEST_FOR_ONE_YEAR } from '../words/finding.ts';
import { capital } from '../words/lists.ts';
import { monthsInWords } from '../words/observed.ts';
import { plain } from '../words/numbers.ts';
import type { Chart, Room } from './chart.ts';
import { bandAlone } from './period-band.ts';
import { periodTicks } from './period-lines.ts';
import { numbered, TOLD, WITH_SERIES, type Marks } from './told.ts';
import type { View } from './vega-types.ts';

const KEYS = ['Observed', 'Model'] as const;
const RECORDED = { description: { field: 'toldRecord', type: 'nominal' } } as const;

type Months = NonNullable<ObservedFit['months']>;

interface Drawn {
  readonly months: Months;
  readonly axisTitle: string;
  readonly runs: number;
}

/** The band of a month: where single years fall, or the interval of the average of few replications. */
function bandOf({ low, high, p10, p90 }: Months[number], runs: number): [number, number] | null {
  const [from, to] = runs < FEWEST_FOR_ONE_YEAR ? [low, high] : [p10, p90];
  return from === null || to === null ? null : [Math.max(0, from), to];
}

/** The words of the record, then those of the model. */
function marksOf({ months, axisTitle, runs }: Drawn): Marks {
  const names = periodNames(months.map(({ month }) => `${month}-01`));
  const unit = axisTitle.toLowerCase();
  const ofModel = months.map((month, k) => {
    const band = bandOf(month, runs);
    return {
      label: `${names[k]!}, model`,
      value: month.mean === null ? 'n/a' : `${plain(month.mean)} ${unit}`,
      range: band === null ? null : `${bandAlone(runs)}: ${band.map(plain).join(' to ')}`,
    };
  });
  const ofRecord = months.map(({ observed }, k) => ({
    label: `${names[k]!}, observed`,
    value: `${plain(observed)} ${unit}`,
    range: null,
  }));
  return { told: [...ofRecord, ...ofModel], series: [...KEYS] };
}

function picture({ months, axisTitle, runs }: Drawn, room: Room): View {
  const values = months.map((each, month) => {
    const [p10, p90] = bandOf(each, runs) ?? [null, null];
    return {
      ...{ month, observed: each.observed, mean: each.mean, p10, p90, toldSeries: '1' },
      toldRecord: numbered(0, month).told,
      told: numbered(1, months.length + month).told,
    };
  });
  const ticks = periodTicks(
    months.map(({ month }) => `${month}-01`),
    room,
  );
  const most = Math.max(...values.flatMap(({ observed, p90 }) => [observed, p90 ?? 0]));
  const domain: number[] = [-0.3, months.length - 0.7];
  const x = {
    field: 'month',
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: {
      title: null,
      values: ticks.at,
      labelExpr: `${JSON.stringify(ticks.text)}[indexof(${JSON.stringify(ticks.at)}, datum.value)]`,
      grid: false,
    },
  } as const;
  const y = { type: 'quantitative', scale: { zero: true, nice: true } } as const;
  const axis = { title: axisTitle, tickCount: 5, titleAnchor: 'end' } as const;
  const shape = {
    datum: KEYS[0],
    type: 'nominal',
    scale: { domain: [...KEYS], range: ['cross', 'circle'] },
    legend: { symbolFillColor: COLOURS.text },
  } as const;
  return {
    width: room.width - 48 - Math.ceil(room.layout.width(plain(most), SIZES.label)),
    height: room.narrow ? 200 : 240,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 0.18, line: false, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'p10', axis }, y2: { field: 'p90' }, ...WITH_SERIES },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'mean' }, ...WITH_SERIES },
      },
      {
        mark: { type: 'point', filled: true, size: 46, opacity: 1, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'mean' }, shape: { ...shape, datum: KEYS[1] }, ...TOLD },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1, color: COLOURS.text },
        encoding: { x, y: { ...y, field: 'observed' }, shape, ...RECORDED },
      },
    ],
  };
}

/** Of two replications, too, what can be said of the average is its interval. */
function aboutOf(runs: number): string {
  const crosses = 'Crosses: the record. Dots:';
  if (runs === 1) return `${crosses} the model, one replication.`;
  const band =
    runs < FEWEST_FOR_ONE_YEAR ? '95% interval of it' : 'where the middle eight in ten replications fall';
  return `${crosses} average of the model over ${String(runs)} replications; band: ${band}.`;
}

/** A chart for every observed series of months, of whichever scenario states it. */
export function observedByMonth(scenarios: readonly Seen[], runs: number): Chart[] {
  const fits = scenarios
    .flatMap(({ observed = [] }) => observed)
    .filter(({ months }) => months !== undefined);
  const names = distinctSlugs(fits.map(({ name }) => `observed by month ${name}`));
  return fits.flatMap((fit, k): Chart[] => {
    const name = names[k]!;
    const table = monthsTable(fit, name);
    const { months } = fit;
    if (table === null || months === undefined || months.length < 2) return [];
    const axisTitle = measureNamed(fit.measure).words;
    const said = monthsInWords(fit, runs);
    return [
      {
        name,
        finding: capital(
          said === null ? `${fit.name}: the record beside the model.` : `${fit.name}: ${said}`,
        ),
        about: aboutOf(runs),
        table,
        marks: marksOf({ months, axisTitle, runs }),
        picture: (room) => picture({ months, axisTitle, runs }, room),
      },
    ];
  });
}
