/** The table under lines over periods: average and band of each. */
import type { SeriesEstimate } from '../../src/experiment/results.ts';
import { columns, words, type Cell, type ReportTable } from '../tables/report-table.ts';
import { periodNames } from '../words/dates.ts';
import { capital } from '../words/lists.ts';
import { plain } from '../words/numbers.ts';
import { bandNames } from './period-band.ts';
import type { SideSeries } from './period-lines.ts';

/** Rows of period, then average and band of each side; `what` stands before the column names. */
export function periodTable(
  { name, caption, runs }: Pick<ReportTable, 'name' | 'caption'> & { readonly runs: number },
  lines: readonly SideSeries[],
  what = '',
): ReportTable {
  const at = lines[0]?.series.at ?? [];
  const labels = lines.map(({ side }) =>
    capital(
      `${lines.length === 1 ? '' : `${side.role}: `}${what}average${runs === 1 ? '' : ` (${bandNames(runs).both})`}`,
    ),
  );
  return {
    name,
    caption,
    columns: columns('Period', ...labels.map((label) => `#${label}`)),
    rows: periodNames(at).map((period, k) => ({
      header: words(period),
      cells: lines.map(({ series }) => periodCell(series, k, runs)),
    })),
    look: 'plain',
  };
}

function periodCell({ mean, p10, p90 }: SeriesEstimate, period: number, runs: number): Cell {
  const [middle, low, high] = [mean, p10, p90].map((values) => values[period] ?? null);
  const names = bandNames(runs);
  const figures = [
    { label: 'average', value: middle! },
    { label: names.low, value: low! },
    { label: names.high, value: high! },
  ];
  if (middle === null || middle === undefined) return { text: 'n/a', figures };
  const isShown = low !== null && high !== null && plain(low!) !== plain(high!);
  const band = isShown ? `${plain(low!)} to ${plain(high!)}` : null;
  return { text: plain(middle), below: band, figures };
}
