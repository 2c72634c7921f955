/** The five sheets of an IPACS workbook: arrivals, initial conditions, capacity, los, costs. */
import { nearestName } from '../../scenario/nearest-name.ts';
import {
  hasColumns,
  neededNumber,
  numberAt,
  tableOfSheet,
  wordsAt,
  type Table,
  type TableProblem,
} from '../table.ts';
import { textIn, type ReadSheet } from '../workbook/cell.ts';

export interface DailyRate {
  readonly node: string;
  readonly scenario: string;
  /** ISO date. */
  readonly date: string;
  readonly perDay: number;
}
export interface Present {
  readonly node: string;
  /** People in hospital who wait for the node, and people in it. */
  readonly waiting: number;
  readonly occupied: number;
}
export interface NodeCapacity {
  readonly node: string;
  readonly scenario: string;
  readonly capacity: number;
}
export interface NodeStay {
  readonly node: string;
  readonly scenario: string;
  /** Days. */
  readonly mean: number;
  readonly median: number | null;
  readonly sd: number | null;
  /** Visits a day at the start and at the end; null for beds. */
  readonly visits: { readonly from: number; readonly to: number } | null;
}
export interface NodeCost {
  readonly node: string;
  /** Pounds a person and day, in the service and delayed in hospital. */
  readonly community: number;
  readonly delayed: number;
}
export interface IpacsTables {
  readonly arrivals: readonly DailyRate[];
  readonly present: readonly Present[];
  readonly capacities: readonly NodeCapacity[];
  readonly stays: readonly NodeStay[];
  readonly costs: readonly NodeCost[];
}

const SHEETS = ['arrivals', 'initial conditions', 'capacity', 'los', 'costs'] as const;

/** Whether sheets are those of an IPACS workbook. */
export function isIpacs(sheets: readonly ReadSheet[]): boolean {
  const names = sheets.map(({ sheet }) => sheet.toLowerCase());
  return ['arrivals', 'capacity', 'los'].every((name) => names.includes(name));
}

/** Reads the sheets; problems are added to the list. Other sheets are left alone. */
export function readIpacs(sheets: readonly ReadSheet[], problems: TableProblem[]): IpacsTables {
  const [arrivals, initial, capacity, los, costs] = SHEETS.map((name) => tableNamed(name, sheets, problems));
  const rows = <T>(
    table: Table | null | undefined,
    columns: readonly string[],
    read: (row: Row) => T,
  ): T[] => (table && hasColumns(table, columns, problems) ? table.rows.map(read) : []);
  return {
    arrivals: rows(arrivals, ['node', 'arrivals', 'scenario', 'date'], (row) => rateOf(row, problems)),
    present: presentOf(rows(initial, ['node', 'measure', 'value'], (row) => measureOf(row, problems))),
    capacities: rows(capacity, ['node', 'scenario', 'capacity'], (row) => ({
      node: wordsAt(row, 'node', problems),
      scenario: wordsAt(row, 'scenario', problems),
      capacity: neededNumber(row, 'capacity', problems),
    })),
    stays: rows(los, ['node', 'scenario', 'median', 'mean_los'], (row) => stayOf(row, problems)),
    costs: rows(costs, ['node', 'community_cost', 'acute_dtoc'], (row) => ({
      node: wordsAt(row, 'node', problems),
      community: neededNumber(row, 'community_cost', problems),
      delayed: neededNumber(row, 'acute_dtoc', problems),
    })),
  };
}

type Row = Table['rows'][number];

function tableNamed(name: string, sheets: readonly ReadSheet[], problems: TableProblem[]): Table | null {
  const found = sheets.find(({ sheet }) => sheet.trim().toLowerCase() === name);
  if (found !== undefined) return tableOfSheet(found);
  const names = sheets.map(({ sheet }) => sheet);
  const cure = nearestName(name, names).advice;
  problems.push({ place: 'the workbook', given: names.join(', '), expected: `a sheet "${name}"`, cure });
  return null;
}

function rateOf(row: Row, problems: TableProblem[]): DailyRate {
  const date = textIn(row.cells['date'] ?? null).slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    problems.push({ place: row.place('date'), given: date, expected: 'a date', cure: 'correct the cell' });
  return {
    node: wordsAt(row, 'node', problems),
    scenario: wordsAt(row, 'scenario', problems),
    date,
    perDay: neededNumber(row, 'arrivals', problems),
  };
}

const MEASURES = ['dtoc', 'occ'];

function measureOf(row: Row, problems: TableProblem[]): { node: string; measure: string; value: number } {
  const measure = wordsAt(row, 'measure', problems);
  if (!MEASURES.includes(measure))
    problems.push({
      place: row.place('measure'),
      given: measure,
      expected: 'dtoc (waiting in hospital) or occ (in the service)',
      cure: 'correct the cell',
    });
  return { node: wordsAt(row, 'node', problems), measure, value: neededNumber(row, 'value', problems) };
}

function presentOf(measures: readonly { node: string; measure: string; value: number }[]): Present[] {
  const nodes = [...new Set(measures.map(({ node }) => node))];
  const of = (wanted: string, node: string): number =>
    measures.find((one) => one.node === node && one.measure === wanted)?.value ?? 0;
  return nodes.map((node) => ({ node, waiting: of('dtoc', node), occupied: of('occ', node) }));
}

function stayOf(row: Row, problems: TableProblem[]): NodeStay {
  const median = numberAt(row, 'median', problems);
  const mean = neededNumber(row, 'mean_los', problems);
  const sd = numberAt(row, 'sd_los', problems);
  const [from, to] = ['IVR', 'FVR'].map((column) => numberAt(row, column, problems));
  const kind = textIn(row.cells['los_dist'] ?? null);
  if (!['', 'lnorm'].includes(kind))
    problems.push({ place: row.place('los_dist'), given: kind, expected: 'lnorm', cure: LOGNORMAL_CURE });
  if (median === null && sd === null)
    problems.push({
      place: row.place('median'),
      given: '',
      expected: 'a median, or sd_los',
      cure: 'fill one',
    });
  if (median !== null && median >= mean)
    problems.push({
      place: row.place('median'),
      given: String(median),
      expected: `a median below the mean (${mean}): the stay is lognormal`,
      cure: 'correct one of the two',
    });
  const visits = typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
  const node = wordsAt(row, 'node', problems);
  return { node, scenario: wordsAt(row, 'scenario', problems), mean, median, sd, visits };
}

const LOGNORMAL_CURE = 'put the distribution into the scenario file by hand after the import';
