/** Tables of a sweep: its points, and the best of them. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { differenceAt, estimateAt } from '../reading/sweep.ts';
import { levelText, pointName, sweepMeasureName, sweepWords } from '../words/sweep-names.ts';
import { differenceCell, levelCell } from './cells.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';
import { valueColumn } from './value-cells.ts';

/** Points that a table on the page holds at most; the CSV file has all. */
export const MOST_ROWS = 200;

/** Each point with the mean of each measure and its interval. */
export function sweepPointsTable(results: SweepResults): ReportTable {
  const { inputs, measures, points, cases } = results;
  const own = cases.length > 1 ? ['Scenario'] : [];
  const more = points.length > MOST_ROWS ? `; the first ${MOST_ROWS} of ${points.length}` : '';
  return {
    name: 'sweep-points',
    caption: `Every point${more}`,
    reading: 'Below each average its 95% interval',
    columns: [
      ...columns('Point', ...own),
      ...inputs.map(({ name }) => valueColumn(name, false)),
      ...columns(...measures.map((each) => `#${sweepMeasureName(each)}`)),
    ],
    rows: points.slice(0, MOST_ROWS).map((point, index) => ({
      header: words(index === 0 ? 'baseline' : point.point === null ? 'variant' : String(point.point)),
      cells: [
        ...(own.length > 0 ? [words(point.case)] : []),
        ...inputs.map((input, i) => words(levelText(point.levels[i] ?? null, input))),
        ...measures.map((_, i) => figureCell(results, point, i)),
      ],
    })),
    look: 'plain',
  };
}

/** What each point changes against the baseline. */
export function sweepDifferencesTable(results: SweepResults): ReportTable {
  const { measures, points } = results;
  return {
    name: 'sweep-differences',
    caption: 'Against the baseline as it stands',
    reading: 'Average change on the same people, with its 95% interval',
    columns: columns('Point', ...measures.map(sweepMeasureName)),
    rows: points.slice(1, MOST_ROWS).map((point, k) => ({
      header: words(pointName(results, point)),
      cells: measures.map((measure, i): Cell => {
        const difference = differenceAt(results, { point, index: k + 1 }, i);
        return differenceCell(difference ?? undefined, sweepWords(measure));
      }),
    })),
    look: 'stack',
  };
}

function figureCell(results: SweepResults, point: SweepPoint, i: number): Cell {
  return levelCell(estimateAt(results, point, i), sweepWords(results.measures[i]!));
}
