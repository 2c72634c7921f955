/** PathSimR's calendar.csv: arrival rates and capacities of each service point, through a cycle of time. */
import { hasColumns, neededNumber, numberAt, wordsAt, type Table, type TableProblem } from '../table.ts';

/** A value from one moment of the cycle to the next; the first starts at 0. */
export interface Stretch {
  readonly start: number;
  /** Null: for ever. */
  readonly end: number | null;
  readonly value: number;
}

export interface Calendar {
  readonly arrivals: ReadonlyMap<string, readonly Stretch[]>;
  readonly capacities: ReadonlyMap<string, readonly Stretch[]>;
}

const METRICS = ['ext_arr', 'cap'];

/** Reads the table; problems are added to the list. */
export function readCalendar(table: Table, names: readonly string[], problems: TableProblem[]): Calendar {
  const byMetric = new Map(METRICS.map((metric) => [metric, new Map<string, Stretch[]>()]));
  const calendar = { arrivals: byMetric.get('ext_arr')!, capacities: byMetric.get('cap')! };
  if (!hasColumns(table, ['metric', 'node', 'start', 'end', 'value'], problems)) return calendar;
  for (const row of table.rows) {
    const metric = wordsAt(row, 'metric', problems);
    const node = wordsAt(row, 'node', problems);
    const into = byMetric.get(metric);
    if (into === undefined || !names.includes(node)) {
      const [column, given, known] = into === undefined ? ['metric', metric, METRICS] : ['node', node, names];
      problems.push({
        place: row.place(column),
        given: given,
        expected: `one of ${known.join(', ')}`,
        cure: 'correct the cell, or add the service point to the network',
      });
      continue;
    }
    const stretch = {
      start: neededNumber(row, 'start', problems),
      end: numberAt(row, 'end', problems),
      value: neededNumber(row, 'value', problems),
    };
    into.set(node, [...(into.get(node) ?? []), stretch]);
  }
  checkWhole(table, calendar, { names, problems });
  return calendar;
}

function checkWhole(
  { name }: Table,
  calendar: Calendar,
  { names, problems }: { names: readonly string[]; problems: TableProblem[] },
): void {
  const complain = (node: string, expected: string): void => {
    const cure = 'each service point needs stretches of time that follow one another from 0';
    problems.push({ place: name, given: node, expected, cure });
  };
  for (const node of names) {
    if (!calendar.capacities.has(node)) complain(node, `a capacity of ${node}`);
    for (const stretches of [calendar.capacities.get(node) ?? [], calendar.arrivals.get(node) ?? []])
      if (!followsOn(stretches)) complain(node, `stretches of ${node} without gaps`);
  }
}

function followsOn(stretches: readonly Stretch[]): boolean {
  let at = 0;
  for (const { start, end } of stretches) {
    if (start !== at || (end !== null && !(end > start))) return false;
    at = end ?? Infinity;
  }
  return true;
}

/** Length of the cycle after which stretches repeat; null when they do not change. */
export function cycleOf(stretches: readonly Stretch[]): number | null {
  return stretches.length < 2 ? null : stretches.at(-1)!.end;
}

/** Values at every step of a cycle. */
export function valuesByStep(stretches: readonly Stretch[], step: number, cycle: number): number[] {
  return Array.from({ length: Math.round(cycle / step) }, (_, i) => {
    const at = i * step;
    return stretches.find(({ start, end }) => at >= start && (end === null || at < end))!.value;
  });
}
