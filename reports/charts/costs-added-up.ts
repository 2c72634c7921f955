/** Costs of the variant less those of the base, added up period by period: above the line it has cost more so far. */
import type { BreakEven } from '../../src/experiment/results.ts';
import type { Comparison, Side } from '../reading/sides.ts';
import { sumCell } from '../tables/break-even-table.ts';
import { columns, words, type ReportTable } from '../tables/report-table.ts';
import { breakEvenInWords, breakEvensFor } from '../words/break-even.ts';
import { periodNames } from '../words/dates.ts';
import { plain } from '../words/numbers.ts';
import type { Chart, MissingChart } from './chart.ts';
import { periodLines, periodMarks, type PeriodLines } from './period-lines.ts';
import { POUNDS } from './pounds.ts';

const NAME = 'costs-added-up';
const ABOUT =
  'All costs of the variant less those of the base, added up from the first measured day to the end of each period. Above nothing it has cost more so far. Line: average over replications; band: 95% interval.';

function tableOf(found: readonly BreakEven[]): ReportTable {
  return {
    name: NAME,
    caption: 'Costs of the variant less those of the base, added up to the end of each period',
    columns: columns(
      'Period',
      ...found.map(({ measure }) => (measure === 'allCosts' ? '#All costs' : '#Money really paid')),
    ),
    rows: periodNames(found[0]!.at).map((period, p) => ({
      header: words(period),
      cells: found.map((each) => sumCell(each, p)),
    })),
    look: 'plain',
  };
}

/** The sums as a series of one side, with the interval where a series has its band. */
function lineOf({ measure, dimensions, unit, at, mean, low, high }: BreakEven, side: Side) {
  const none = at.map(() => null);
  return { side, series: { measure, dimensions, unit, at, mean, se: none, p10: low, p90: high } };
}

/** Draws the sums of all costs; nothing where there is no variant or where costs are the same. */
export function costsAddedUp(comparison: Comparison): Chart | MissingChart {
  const { variant } = comparison;
  const found = breakEvensFor(comparison).filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const all = found.find(({ measure }) => measure === 'allCosts');
  if (variant === null || all === undefined || all.outcome === 'same')
    return { name: NAME, about: ABOUT, why: 'there is no difference in costs to add up' };
  const shown: PeriodLines = {
    lines: [lineOf(all, variant)],
    sides: [variant],
    axisTitle: 'Pounds more (below nothing: less)',
    axisLabels: POUNDS,
    unit: 'so far',
    say: (pounds) => `£${plain(Math.abs(pounds))} ${pounds < 0 ? 'less' : 'more'}`,
    band: '95% interval',
    height: 240,
    legend: false,
    fromZero: true,
  };
  return {
    name: NAME,
    finding: breakEvenInWords(comparison)[0]!,
    about: ABOUT,
    table: tableOf(found),
    marks: periodMarks(shown),
    picture: (room) => periodLines({ ...shown, height: room.narrow ? 200 : 240 }, room),
  };
}
