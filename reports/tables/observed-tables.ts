/** What was observed beside what the model gives: a row for each figure, and one for each month of a series. */
import type { ObservedFigure, ObservedFit } from '../../src/experiment/results.ts';
import { monthName, parseDay } from '../../src/scenario/calendar/civil-day.ts';
import { wordsFor } from '../words/measure-words.ts';
import { observedCells } from '../words/observed.ts';
import { unitInWords } from '../words/units.ts';
import { columns, words, type Cell, type ReportTable } from './report-table.ts';

/** Of whom the table is, and what was observed of it. */
export interface Seen {
  readonly title: string;
  readonly observed?: readonly ObservedFit[];
}

const COLUMNS = ['Observed', 'Model', 'Model less observed', 'Within tolerance'] as const;

function headerOf({ name, unit, source }: ObservedFit): Cell {
  const from = source === null ? unitInWords(unit) : `${unitInWords(unit)}; ${source}`;
  return { text: name, below: from };
}

function cellsOf(fit: ObservedFit, figure: ObservedFigure): Cell[] {
  const { observed, modelled, interval, difference, within, tolerance } = observedCells(fit, figure);
  const { scale } = wordsFor(fit.measure, fit.dimensions);
  const number = (label: string, value: number | null) => ({
    label: scale === 100 ? `${label} (%)` : label,
    value: value === null ? null : value * scale,
  });
  const { mean, low, high } = figure;
  return [
    { text: observed, figures: [number('observed', figure.observed)] },
    {
      text: modelled,
      below: interval,
      figures: [number('average', mean), number('95% low', low), number('95% high', high)],
    },
    { text: difference, figures: [number('difference', figure.difference)] },
    { text: within, below: tolerance === null ? null : `tolerance ${tolerance}` },
  ];
}

/** All observed figures of a scenario; `name` is that of its file. */
export function observedTable({ title, observed = [] }: Seen, name: string): ReportTable {
  return {
    name,
    caption: `Observed and modelled: ${title}`,
    reading: 'Observed figures as they were recorded; of the model averages, with their 95% intervals below',
    columns: columns('Figure', ...COLUMNS),
    rows: observed.flatMap((fit) => [
      { header: headerOf(fit), cells: cellsOf(fit, fit) },
      ...(fit.years ?? []).map((each) => ({
        header: words(`${fit.name}, ${each.year}`),
        cells: cellsOf(fit, each),
      })),
    ]),
    look: 'stack',
  };
}

/** The months of a series; null where the figure has none. */
export function monthsTable(fit: ObservedFit, name: string): ReportTable | null {
  if (fit.months === undefined) return null;
  return {
    name,
    caption: `By month: ${fit.name}`,
    columns: columns('Month', ...COLUMNS),
    rows: fit.months.map((figure) => ({
      header: words(monthName(parseDay(`${figure.month}-01`)!)),
      cells: cellsOf(fit, figure),
    })),
    look: 'stack',
  };
}
