/** What becomes of those who left for home, by the way they left and over all of them. */
import { valuesOf, type Dimensions } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { pageTable } from './data-table.ts';
import { levelCell } from './level-cell.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

const MEASURES = [
  { measure: 'atHomeAfterwards', label: 'At home' },
  { measure: 'readmittedAfterwards', label: 'Back in hospital, people a year' },
  { measure: 'diedAfterwards', label: 'Died, people a year' },
  { measure: 'careHomeAfterwards', label: 'In a care home, people a year' },
  { measure: 'ongoingHours', label: 'Ongoing care of a year\u2019s leavers, hours a week' },
] as const;

/** The table, or null when the scenarios say nothing of afterwards. */
export function afterwardsTable(comparison: Comparison): Html | null {
  const { sides, variant } = comparison;
  const windows = new Set(sides.flatMap(({ results }) => results.afterwards?.withinDays ?? []));
  if (windows.size === 0) return null;
  const within = [...windows].map((days) => `${String(days)} days`).join(' (base) and ');
  const cells =
    variant === null
      ? 'averages, with their 95% intervals below'
      : 'base \u2192 variant, with the 95% interval of the difference below';
  const table = pageTable({
    caption: `After ${within}, of those who left for home: ${cells}`,
    columns: ['Left by', ...MEASURES.map(({ label }) => label)].map((label) => ({ label, numeric: false })),
    rows: waysOf(comparison).map(({ header, dimensions }) => ({
      header,
      cells: MEASURES.map(({ measure }) => levelCell(comparison, measure, dimensions)),
    })),
    look: 'stack',
  });
  return markup`${table}
<p>Expected values: the people who left in the model, times the shares that the scenario states for the way they left. Nobody is followed, so these figures carry the uncertainty of how many leave and not that of the shares. The dead count as not at home.</p>`;
}

function waysOf({ sides }: Comparison): { header: Piece; dimensions: Dimensions }[] {
  const rows = sides.flatMap(({ results }) => results.measures);
  const ways = (['pathway', 'ending'] as const).flatMap((dimension) =>
    valuesOf(rows, { measure: 'atHomeAfterwards', dimension }).map((way) => ({
      header: name(way),
      dimensions: { [dimension]: way },
    })),
  );
  return ways.length < 2 ? ways : [...ways, { header: 'All', dimensions: {} }];
}
