/** Observed months beside modelled ones: the record as it was, and where the model's single runs lie. */
import type { ObservedFit } from '../../src/experiment/results.ts';
import { distinctSlugs } from '../../src/experiment/slug.ts';
import { measureNamed } from '../../src/measures/measure-names.ts';
import { monthsTable, type Seen } from '../tables/observed-tables.ts';
import { COLOURS, SIZES } from '../theme.ts';
import { FEWEST_FOR_ONE_YEAR } from '../words/finding.ts';
import { capital } from '../words/lists.ts';
import { monthsInWords } from '../words/observed.ts';
import { plain } from '../words/numbers.ts';
import type { Chart, Room } from './chart.ts';
import { periodTicks } from './period-lines.ts';
import type { View } from './vega-types.ts';

const KEYS = ['Observed', 'Model'] as const;

type Months = NonNullable<ObservedFit['months']>;

interface Drawn {
  readonly months: Months;
  readonly axisTitle: string;
  readonly runs: number;
}

function picture({ months, axisTitle, runs }: Drawn, room: Room): View {
  const values = months.map(({ observed, mean, ...band }, month) => {
    const [p10, p90] = runs < FEWEST_FOR_ONE_YEAR ? [band.low, band.high] : [band.p10, band.p90];
    return { month, observed, mean, p10: p10 === null ? null : Math.max(0, p10), p90 };
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
        encoding: { x, y: { ...y, field: 'p10', axis }, y2: { field: 'p90' } },
      },
      {
        mark: { type: 'line', strokeWidth: 2.5, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'mean' } },
      },
      {
        mark: { type: 'point', filled: true, size: 46, opacity: 1, color: COLOURS.accent },
        encoding: { x, y: { ...y, field: 'mean' }, shape: { ...shape, datum: KEYS[1] } },
      },
      {
        mark: { type: 'point', filled: true, size: 90, opacity: 1, color: COLOURS.text },
        encoding: { x, y: { ...y, field: 'observed' }, shape },
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
        picture: (room) => picture({ months, axisTitle, runs }, room),
      },
    ];
  });
}
