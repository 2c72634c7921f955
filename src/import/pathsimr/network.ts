/** PathSimR's network.csv: a row for each service point and each way out. */
import { nearestName } from '../../scenario/nearest-name.ts';
import { parametersIn, R_DISTRIBUTIONS } from '../r-distribution.ts';
import {
  hasColumns,
  neededNumber,
  numberAt,
  type Table,
  type TableProblem,
  type TableRow,
} from '../table.ts';
import { textIn } from '../workbook/cell.ts';

export interface Drawn {
  readonly kind: string;
  readonly parameters: readonly number[];
}

/** A way from one service point to the next place. */
export interface Way {
  readonly to: string;
  readonly share: number;
  /** Time that passes after the service and before the move; null for none. */
  readonly delay: Drawn | null;
}

export interface ServicePoint {
  readonly name: string;
  readonly service: Drawn;
  /** Most people from outside who may wait. */
  readonly externalQueue: number;
  /** Most people from other service points who may wait, having left their place. */
  readonly internalQueue: number;
  readonly ways: readonly Way[];
}

export interface Network {
  readonly points: readonly ServicePoint[];
  readonly exits: readonly string[];
}

/** Reads the table; problems are added to the list. */
export function readNetwork(table: Table, problems: TableProblem[]): Network {
  const [nameColumn = ''] = table.columns;
  const fixed = ['serv_dist', 'serv_dist_param', 'ext_queue', 'int_queue'];
  if (!hasColumns(table, fixed, problems)) return { points: [], exits: [] };
  const names = table.rows.map(({ cells }) => textIn(cells[nameColumn] ?? null));
  if (!hasColumns(table, names, problems)) return { points: [], exits: [] };
  const isExit = (row: TableRow): boolean => textIn(row.cells['serv_dist'] ?? null) === '';
  const points = table.rows.flatMap((row, i) =>
    isExit(row) ? [] : [pointOf(row, { name: names[i]!, names, problems })],
  );
  return { points, exits: names.filter((_, i) => isExit(table.rows[i]!)) };
}

interface Reading {
  readonly name: string;
  readonly names: readonly string[];
  readonly problems: TableProblem[];
}

function pointOf(row: TableRow, { name, names, problems }: Reading): ServicePoint {
  const ways = names.flatMap((to): Way[] => {
    const share = numberAt(row, to, problems) ?? 0;
    return share === 0 ? [] : [{ to, share, delay: delayTo(row, to, problems) }];
  });
  checkShares(row, { name, ways, problems });
  return {
    name,
    service: drawnAt(row, ['serv_dist', 'serv_dist_param'], problems),
    externalQueue: neededNumber(row, 'ext_queue', problems),
    internalQueue: neededNumber(row, 'int_queue', problems),
    ways,
  };
}

/** How far shares may be from one: the tables hold six digits. */
const SLACK = 1e-6;

function checkShares(
  row: TableRow,
  { name, ways, problems }: { name: string; ways: readonly Way[]; problems: TableProblem[] },
): void {
  const sum = ways.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) <= SLACK || Number.isNaN(sum)) return;
  problems.push({
    place: row.place(ways[0]?.to ?? 'serv_dist'),
    given: String(Number(sum.toPrecision(6))),
    expected: `shares that sum to 1 on the ways out of ${name}`,
    cure: 'correct the row',
  });
}

function delayTo(row: TableRow, to: string, problems: TableProblem[]): Drawn | null {
  const columns = [`${to}_delay_dist`, `${to}_delay_params`] as const;
  return textIn(row.cells[columns[0]] ?? null) === '' ? null : drawnAt(row, columns, problems);
}

const NONE: Drawn = { kind: 'unif', parameters: [0, 0] };

function drawnAt(row: TableRow, columns: readonly [string, string], problems: TableProblem[]): Drawn {
  const kind = textIn(row.cells[columns[0]] ?? null);
  if (!Object.hasOwn(R_DISTRIBUTIONS, kind)) {
    const known = Object.keys(R_DISTRIBUTIONS);
    const cure = nearestName(kind, known).advice;
    problems.push({
      place: row.place(columns[0]),
      given: kind,
      expected: `one of ${known.join(', ')}`,
      cure,
    });
    return NONE;
  }
  const given = textIn(row.cells[columns[1]] ?? null);
  const parameters = parametersIn(given, kind);
  if (parameters !== null) return { kind, parameters };
  problems.push({
    place: row.place(columns[1]),
    given,
    expected: `${R_DISTRIBUTIONS[kind]!} numbers for ${kind}, with semicolons between`,
    cure: 'correct the cell',
  });
  return NONE;
}
