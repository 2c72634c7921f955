/** What becomes of those who left for home, by the way they left and over all of them. */
import { valuesOf, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
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
    rows: waysOf(comparison).map(({ header, dimensions }) => ({
      header,
      cells: MEASURES.map(({ measure }) => pairCell(comparison, { measure, dimensions })),
    })),
    look: 'stack',
  };
}

function waysOf({ sides }: Comparison): { header: Cell; dimensions: Dimensions }[] {
  const rows = sides.flatMap(({ results }) => results.measures);
  const ways = (['pathway', 'ending'] as const).flatMap((dimension) =>
    valuesOf(rows, { measure: 'atHomeAfterwards', dimension }).map((way) => ({
      header: words(way),
      dimensions: { [dimension]: way },
    })),
  );
  return ways.length < 2 ? ways : [...ways, { header: words('All'), dimensions: {} }];
}
