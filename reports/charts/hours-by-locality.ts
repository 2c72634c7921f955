/** Contact hours used against those that can be delivered and the hours commissioned, by locality. */
import { findDifference, findEstimate, valuesOf, type Dimensions } from '../reading/figures.ts';
import { busiestPool } from '../reading/services.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { COLOURS } from '../theme.ts';
import { headline } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { plain } from '../words/numbers.ts';
import { capital } from '../words/lists.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import type { Chart, MissingChart } from './chart.ts';
import { barMarks, sideBars, type Bar, type SideBars } from './side-bars.ts';
import { numbered, TOLD, type Told } from './told.ts';

const NAME = 'hours-by-locality';
const USED = 'hoursDelivered';
const MARKS = [
  { measure: 'hoursAvailable', label: 'Contact hours that can be delivered', shape: 'M0,-1.3V1.3' },
  { measure: 'hoursCommissioned', label: 'Commissioned hours', shape: 'diamond' },
] as const;

function aboutOf(service: string): string {
  return `Hours of ${service} a week. Bar and figure in it: contact hours used. Upright line: contact hours that can be delivered. Diamond and figure beside it: commissioned hours, travel and other paid time included.`;
}

/** The mean of a measure in a row of the picture. */
type Find = (side: Side, measure: string, row: number) => number | undefined;

/** A mark beside a bar: what can be delivered, or what is commissioned. */
interface Beside {
  readonly side: Side;
  readonly row: number;
  readonly label: string;
  readonly hours: number;
}

function besideOf(sides: readonly Side[], find: Find, rows: number): Beside[] {
  return MARKS.flatMap(({ measure, label }) =>
    Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
      sides.flatMap((side): Beside[] => {
        const hours = find(side, measure, row);
        return hours === undefined ? [] : [{ side, row, label, hours }];
      }),
    ),
  );
}

function toldBeside({ side, row, label, hours }: Beside, { labels, sides }: SideBars): Told {
  const of = sides.length === 1 ? '' : `, ${side.role}`;
  return { label: `${labels[row]!}${of}`, value: `${label} a week: ${plain(hours)}`, range: null };
}

/** The marks; their words stand after those of the bars. */
function markLayers(
  beside: readonly Beside[],
  sides: readonly Side[],
  bars: number,
): NonNullable<SideBars['more']> {
  return (place, { x, y }) => [
    {
      data: {
        values: beside.map(({ side, row, label, hours }, k) => ({
          ...numbered(sides.indexOf(side), bars + k),
          kind: label,
          hours,
          y: place(row, side),
        })),
      },
      mark: { type: 'point', filled: false, size: 90, strokeWidth: 2, stroke: COLOURS.text, opacity: 1 },
      encoding: {
        x: { ...x, field: 'hours' },
        y,
        shape: {
          field: 'kind',
          type: 'nominal',
          scale: { domain: MARKS.map((each) => each.label), range: MARKS.map((each) => each.shape) },
        },
        ...TOLD,
      },
    },
  ];
}

/** A team of the pool: one place of it, or the whole where it is not divided. */
interface Team {
  readonly label: string;
  readonly dimensions: Dimensions;
}

function teamsOf({ base }: Comparison, service: string): Team[] {
  for (const dimension of ['locality', 'place']) {
    const wanted = { measure: USED, dimension, fixed: { service } };
    const names = valuesOf(base.results.measures, wanted);
    if (names.length > 0)
      return names.map((label) => ({ label, dimensions: { service, [dimension]: label } }));
  }
  return [{ label: service, dimensions: { service } }];
}

/** Draws hours used, deliverable and commissioned of the pool that delivers most. */
export function hoursByLocality(comparison: Comparison): Chart | MissingChart {
  const { base, sides } = comparison;
  const service = busiestPool(base.results, USED);
  if (service === null) {
    return { name: NAME, about: aboutOf('a pool'), why: 'no service in the results delivers hours' };
  }
  const teams = teamsOf(comparison, service);
  const mean: Find = (side, measure, row) =>
    findEstimate(side.results, measure, teams[row]!.dimensions)?.mean;
  const bars = teams.flatMap(({ dimensions }, row) =>
    sides.flatMap((side): Bar[] => {
      const estimate = findEstimate(side.results, USED, dimensions);
      if (estimate === undefined) return [];
      const [available, commissioned] = MARKS.map(({ measure }) => mean(side, measure, row));
      const most = Math.max(available ?? -1, commissioned ?? -1);
      if (most < 0) return [{ side, row, estimate }];
      return [
        { side, row, estimate, inside: plain(estimate.mean), note: { text: plain(most), after: most } },
      ];
    }),
  );
  const labels = teams.map(({ label }) => label);
  const beside = besideOf(sides, mean, teams.length);
  const more = markLayers(beside, sides, bars.length);
  const shown: SideBars = {
    ...{ labels, bars, sides, more },
    ...{ axisTitle: 'Hours a week', unit: 'contact hours used a week' },
  };
  const ofBars = barMarks(shown);
  return {
    name: NAME,
    finding: findingOf(comparison, service),
    about: aboutOf(service),
    table: tableOf(comparison, teams),
    marks: { ...ofBars, told: [...ofBars.told, ...beside.map((each) => toldBeside(each, shown))] },
    picture: (room) => sideBars(shown, room),
  };
}

function findingOf({ all, base, variant }: Comparison, service: string): string {
  const figure = { measure: 'utilisation', dimensions: { service } };
  const text = headline(wordsFor(figure.measure, figure.dimensions), {
    base: findEstimate(base.results, figure.measure, figure.dimensions),
    variant: variant === null ? undefined : findEstimate(variant.results, figure.measure, figure.dimensions),
    difference: variant === null ? undefined : findDifference(all, variant.results.scenario, figure),
  });
  return text ?? `Hours of ${service}: used, deliverable and commissioned.`;
}

function tableOf(comparison: Comparison, teams: readonly Team[]): ReportTable {
  const { sides } = comparison;
  const kinds = [
    { measure: USED, word: 'used' },
    { measure: MARKS[0].measure, word: 'deliverable' },
    { measure: MARKS[1].measure, word: 'commissioned' },
  ];
  const labels = sides.flatMap((side) =>
    kinds.map(({ word }) => (sides.length === 1 ? capital(word) : capital(`${side.role}: ${word}`))),
  );
  return {
    name: NAME,
    caption: 'Hours a week by team: used and deliverable are contact hours',
    columns: columns('Team', ...labels.map((label) => `#${label}`)),
    rows: teams.map(({ label, dimensions }) => ({
      header: words(label),
      cells: sides.flatMap(({ results }) =>
        kinds.map(({ measure }): Cell => {
          const hours = findEstimate(results, measure, dimensions)?.mean;
          if (hours === undefined) return words('n/a');
          return { text: plain(hours), figures: [{ label: 'hours a week', value: hours }] };
        }),
      ),
    })),
    look: 'stack',
  };
}
