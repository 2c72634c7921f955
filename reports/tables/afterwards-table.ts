/** What becomes of those who left for home, by the way they left and over all of them. */
import { findEstimate, valuesOf, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { wordsFor } from '../words/measure-words.ts';
import { pairCell } from './cells.ts';
import { readingOf } from './reading.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

const MEASURES = [
  { measure: 'atHomeAfterwards', label: 'At home' },
  { measure: 'readmittedAfterwards', label: 'Back in hospital, people a year' },
  { measure: 'diedAfterwards', label: 'Died, people a year' },
  { measure: 'careHomeAfterwards', label: 'In a care home, people a year' },
  { measure: 'ongoingHours', label: 'Ongoing care of a year\u2019s leavers, hours a week' },
] as const;

const NATIONAL = ['atHomeAscof', 'atHomeFromHospital'] as const;

const NOTE =
  'Expected values: the people who left in the model, times the shares that the scenario states for the way they left. Nobody is followed, so these figures carry the uncertainty of how many leave and not that of the shares. The dead count as not at home.';

/** The table, or null when the scenarios say nothing of afterwards. */
export function afterwardsTable(comparison: Comparison): ReportTable | null {
  const { sides } = comparison;
  const windows = new Set(sides.flatMap(({ results }) => results.afterwards?.withinDays ?? []));
  if (windows.size === 0) return null;
  const within = [...windows].map((days) => `${String(days)} days`).join(' (base) and ');
  return {
    name: 'afterwards',
    caption: `After ${within}, of those who left for home`,
    reading: readingOf(comparison),
    note: NOTE,
    columns: columns('Left by', ...MEASURES.map(({ label }) => label)),
    rows: waysOf(comparison).map(({ header, dimensions, ...total }) => ({
      ...total,
      header,
      cells: MEASURES.map(({ measure }) => pairCell(comparison, { measure, dimensions })),
    })),
    look: 'stack',
  };
}

/** The national measure and the same over the whole period: of another group of people than the table above. */
export function fromHospitalTable(comparison: Comparison): ReportTable | null {
  const { sides } = comparison;
  const rows = NATIONAL.flatMap((measure) => {
    const ways = valuesOf(
      sides.flatMap(({ results }) => results.measures),
      { measure, dimension: 'pathway' },
    );
    const of: Dimensions[] = [{}, ...(ways.length < 2 ? [] : ways.map((pathway) => ({ pathway })))];
    return of
      .filter((dimensions) => sides.some(({ results }) => findEstimate(results, measure, dimensions)))
      .map((dimensions) => ({
        header: words(wordsFor(measure, dimensions).subject),
        cells: [pairCell(comparison, { measure, dimensions })],
      }));
  });
  if (rows.length === 0) return null;
  return {
    name: 'at-home-from-hospital',
    caption: 'The national measure: at home after leaving hospital with help',
    reading: readingOf(comparison),
    note: 'The national measure (ASCOF 2B part 1) counts everybody who left hospital for a service meant to help them home in October to December, and asks who is at home 91 days later; the annual figure is the same over the whole period. The dead, those back in hospital and those in a care home count as not at home. \u201CAt home after leaving for home\u201D, in the key figures, is of other people and begins later: of everybody who has left a service or hospital for home, from that day. It is not to be set beside a published figure.',
    columns: columns('Measure', 'Share at home'),
    rows,
    look: 'stack',
  };
}

function waysOf({ sides }: Comparison): { header: Cell; dimensions: Dimensions; isTotal?: true }[] {
  const rows = sides.flatMap(({ results }) => results.measures);
  const ways = (['pathway', 'ending'] as const).flatMap((dimension) =>
    valuesOf(rows, { measure: 'atHomeAfterwards', dimension }).map((way) => ({
      header: words(way),
      dimensions: { [dimension]: way },
    })),
  );
  return ways.length < 2 ? ways : [...ways, { header: words('All'), dimensions: {}, isTotal: true }];
}
