/** Contact hours used in each period, beside what can be delivered. */
import { slug } from '../../src/experiment/slug.ts';
import type { SeriesEstimate } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, findSeries } from '../reading/figures.ts';
import { periodDays } from '../reading/period-lengths.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { headline } from '../words/headline.ts';
import { capital } from '../words/lists.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { Chart, MissingChart } from './chart.ts';
import { bandAlone, lineAndBand, runsOf, withBand } from './period-band.ts';
import {
  distinctLines,
  periodLines,
  periodMarks,
  type PeriodLines,
  type SideSeries,
} from './period-lines.ts';
import { periodTable } from './period-table.ts';

/** Pools by the name their series begin with; hours are contact hours. */
const KINDS = [
  { unit: 'hours', words: 'contact hours' },
  { unit: 'visits', words: 'visits' },
  { unit: 'placements', words: 'placements' },
] as const;

/** A series of amounts in each period as amounts a week. */
function perWeek(series: SeriesEstimate, to: string): SeriesEstimate {
  const weeks = periodDays(series.at, to).map((days) => days / 7);
  const scaled = (values: readonly (number | null)[]) =>
    values.map((value, k) => (value === null ? null : value / weeks[k]!));
  const { mean, se, p10, p90 } = series;
  return { ...series, mean: scaled(mean), se: scaled(se), p10: scaled(p10), p90: scaled(p90) };
}

/** Pools that the series of the base tell of: service and kind. */
function poolsOf({ results }: Side) {
  return KINDS.flatMap((kind) =>
    results.series
      .filter(
        ({ measure, dimensions }) =>
          measure === `${kind.unit}Used` && Object.keys(dimensions).join() === 'service',
      )
      .map(({ dimensions }) => ({ ...kind, service: dimensions['service']! })),
  );
}

type Pool = ReturnType<typeof poolsOf>[number];

function linesOf({ all, sides, manifest }: Comparison, measure: string, service: string): SideSeries[] {
  return sides.flatMap((side): SideSeries[] => {
    const series = findSeries(side.results, measure, { service });
    return series === undefined
      ? []
      : [{ side, series: perWeek(withBand(series, runsOf(manifest)), all.period.to) }];
  });
}

function chartOf(comparison: Comparison, { unit, words, service }: Pool): Chart | MissingChart {
  const { all, base, variant, sides, manifest } = comparison;
  const runs = runsOf(manifest);
  const name = `${unit}-by-month-${slug(service)}`;
  const about = `${capital(service)}: ${words} a week used in each period. ${lineAndBand(runs)} Thin line: what can be delivered.`;
  const lines = linesOf(comparison, `${unit}Used`, service);
  if (lines.length === 0)
    return { name, about, why: `the results hold no series of what ${service} delivers` };
  const figure = { measure: 'utilisation', dimensions: { service } };
  const finding = headline(wordsFor(figure.measure, figure.dimensions), {
    base: findEstimate(base.results, figure.measure, figure.dimensions),
    variant: variant === null ? undefined : findEstimate(variant.results, figure.measure, figure.dimensions),
    difference: variant === null ? undefined : findDifference(all, variant.results.scenario, figure),
  });
  const capacities = distinctLines(linesOf(comparison, `${unit}Available`, service));
  const shown: PeriodLines = {
    lines,
    sides,
    axisTitle: `${capital(words)} a week`,
    unit: `${words} a week`,
    band: bandAlone(runs),
    height: 240,
    legend: true,
    capacities,
    fromZero: true,
  };
  return {
    name,
    finding: finding ?? `${capital(service)}: ${words} used, period by period.`,
    about,
    table: periodTable(
      { name, caption: `${capital(service)}: ${words} a week used, by period`, runs },
      lines,
    ),
    marks: periodMarks(shown),
    picture: (room) => periodLines({ ...shown, height: room.narrow ? 200 : 240 }, room),
  };
}

/** A chart for every pool of hours, visits or placements. */
export function hoursByMonth(comparison: Comparison): (Chart | MissingChart)[] {
  return poolsOf(comparison.base).map((pool) => chartOf(comparison, pool));
}
