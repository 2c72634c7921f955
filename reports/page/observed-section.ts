/** What was observed beside what the model gives, with a table of months for each series. */
import type { ObservedFigure, ObservedFit } from '../../src/experiment/results.ts';
import { monthName, parseDay } from '../../src/scenario/calendar/civil-day.ts';
import { monthsInWords, observedCells } from '../words/observed.ts';
import { unitInWords } from '../words/units.ts';
import { pageTable } from './data-table.ts';
import { markup, name, type Html, type Piece } from './markup.ts';

/** Of whom the table is, and what was observed of it. */
export interface Seen {
  readonly title: string;
  readonly observed?: readonly ObservedFit[];
}

const COLUMNS = ['Observed', 'Model', 'Model less observed', 'Within tolerance'];

/** The tables, or null when nothing was observed. */
export function observedSection(scenarios: readonly Seen[]): Html | null {
  const seen = scenarios.flatMap(({ title, observed = [] }) =>
    observed.length === 0 ? [] : [{ title, observed }],
  );
  if (seen.length === 0) return null;
  return markup`<p>Observed figures stand as they were recorded. The model's are means over replications, with their 95% intervals below. A figure is within its tolerance when the whole interval is; where only part of it is, more replications may tell.</p>
${seen.map(tables)}`;
}

function tables({ title, observed }: Required<Seen>): Html {
  const table = pageTable({
    caption: `Observed and modelled: ${title}`,
    columns: ['Figure', ...COLUMNS].map((label) => ({ label, numeric: false })),
    rows: observed.map((fit) => ({ header: headerOf(fit), cells: cellsOf(fit, fit) })),
    look: 'stack',
  });
  return markup`${table}
${observed.map(monthsTable)}`;
}

function headerOf({ name: own, unit, source }: ObservedFit): Html {
  const from = source === null ? unitInWords(unit) : `${unitInWords(unit)}; ${source}`;
  return markup`${name(own)}<span class="unit">${name(from)}</span>`;
}

function cellsOf(fit: ObservedFit, figure: ObservedFigure): Piece[] {
  const { observed, modelled, interval, difference, within, tolerance } = observedCells(fit, figure);
  return [
    observed,
    below(modelled, interval),
    difference,
    below(within, tolerance === null ? null : `tolerance ${tolerance}`),
  ];
}

function below(text: string, more: string | null): Piece {
  return more === null ? text : markup`${text}<span class="unit">${more}</span>`;
}

function monthsTable(fit: ObservedFit): Html | null {
  const { months } = fit;
  if (months === undefined) return null;
  const said = monthsInWords(fit);
  return markup`${said === null ? null : markup`<p>${name(fit.name)}: ${said}</p>`}
${pageTable({
  caption: `By month: ${fit.name}`,
  columns: ['Month', ...COLUMNS].map((label) => ({ label, numeric: false })),
  rows: months.map((figure) => ({
    header: monthName(parseDay(`${figure.month}-01`)!),
    cells: cellsOf(fit, figure),
  })),
  look: 'stack',
})}`;
}
