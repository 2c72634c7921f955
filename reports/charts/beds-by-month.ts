/** People in the beds of a service and people waiting for them, period by period. */
import { slug } from '../../src/experiment/slug.ts';
import { findDifference, findEstimate, findSeries } from '../reading/figures.ts';
import { bedServices } from '../reading/services.ts';
import type { Comparison } from '../reading/sides.ts';
import { headline } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { ReportTable } from '../tables/report-table.ts';
import type { Chart, MissingChart, Room } from './chart.ts';
import { bandAlone, lineAndBand, runsOf, withBand } from './period-band.ts';
import {
  distinctLines,
  periodLines,
  periodMarks,
  type PeriodLines,
  type SideSeries,
} from './period-lines.ts';
import { periodTable } from './period-table.ts';
import type { View } from './vega-types.ts';

const NAME = 'beds-and-waiting';

function aboutOf(service: string, runs: number): string {
  return `Above: people in ${service} places on average in each period; thin line: places there are (the scale does not start at zero). Below: people waiting to get in. ${lineAndBand(runs)}`;
}

function linesOf({ sides, manifest }: Comparison, measure: string, service: string): SideSeries[] {
  return sides.flatMap((side): SideSeries[] => {
    const series = findSeries(side.results, measure, { service });
    return series === undefined ? [] : [{ side, series: withBand(series, runsOf(manifest)) }];
  });
}

function sentence({ all, base, variant }: Comparison, measure: string, service: string): string | null {
  const dimensions = { service };
  return headline(wordsFor(measure, dimensions), {
    base: findEstimate(base.results, measure, dimensions),
    variant: variant === null ? undefined : findEstimate(variant.results, measure, dimensions),
    difference:
      variant === null ? undefined : findDifference(all, variant.results.scenario, { measure, dimensions }),
  });
}

function tableOf(
  { name, service, runs }: { name: string; service: string; runs: number },
  panels: { occupied: SideSeries[]; waiting: SideSeries[] },
): ReportTable {
  const of = { name, caption: `People in ${service} places and people waiting, by period`, runs };
  const occupied = periodTable(of, panels.occupied, 'in place, ');
  const waiting = periodTable(of, panels.waiting, 'waiting, ');
  return {
    ...occupied,
    columns: [...occupied.columns, ...waiting.columns.slice(1)],
    rows: occupied.rows.map(({ header, cells }, index) => ({
      header,
      cells: [...cells, ...(waiting.rows[index]?.cells ?? [])],
    })),
  };
}

function chartOf(comparison: Comparison, service: string): Chart | MissingChart {
  const runs = runsOf(comparison.manifest);
  const about = aboutOf(service, runs);
  const name = `${NAME}-${slug(service)}`;
  const occupied = linesOf(comparison, 'occupied', service);
  const waiting = linesOf(comparison, 'waiting', service);
  if (occupied.length === 0 || waiting.length === 0) {
    return { name, about, why: `the results hold no series of people in ${service} and waiting for it` };
  }
  const [above, below] = panelsOf(comparison, {
    occupied,
    waiting,
    capacities: distinctLines(linesOf(comparison, 'capacity', service)),
  });
  const sentences = ['utilisation', 'waiting'].map((measure) => sentence(comparison, measure, service));
  const found = sentences.filter((text) => text !== null);
  return {
    name,
    finding:
      found.length === 0
        ? `People in ${service} places and people waiting, period by period.`
        : found.join(' '),
    about,
    table: tableOf({ name, service, runs }, { occupied, waiting }),
    marks: {
      told: [above, below].flatMap((panel) => periodMarks(panel).told),
      series: periodMarks(above).series,
    },
    picture: (room) => panels([above, below], room),
  };
}

/** People in place above, people waiting below. */
function panelsOf(
  { sides, manifest }: Comparison,
  { occupied, waiting, capacities }: Record<'occupied' | 'waiting' | 'capacities', readonly SideSeries[]>,
): readonly [PeriodLines, PeriodLines] {
  const band = bandAlone(runsOf(manifest));
  const above: PeriodLines = {
    ...{ lines: occupied, sides, axisTitle: 'People in place', unit: 'people in place' },
    ...{ height: 190, legend: true, capacities, band },
  };
  const below: PeriodLines = {
    ...{ lines: waiting, sides, axisTitle: 'People waiting', unit: 'people waiting' },
    ...{ height: 190, legend: false, band, toldBefore: periodMarks(above).told.length },
  };
  return [above, below];
}

function panels(shown: readonly PeriodLines[], room: Room): View {
  const height = room.narrow ? 150 : 190;
  return {
    resolve: { scale: { color: 'independent', strokeDash: 'independent' } },
    vconcat: shown.map((panel) => periodLines({ ...panel, height }, room)),
  };
}

/** Draws a chart for every service of beds or places. */
export function bedsByMonth(comparison: Comparison): (Chart | MissingChart)[] {
  const services = bedServices(comparison.base.results);
  if (services.length === 0) {
    return [
      {
        name: NAME,
        about: aboutOf('bed', runsOf(comparison.manifest)),
        why: 'no service in the results has beds',
      },
    ];
  }
  return services.map((service) => chartOf(comparison, service));
}
