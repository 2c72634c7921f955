import { canonicalJson } from '../experiment/canonical-json.ts';
import { check, type ScenarioCheck } from '../experiment/check.ts';
import type { Cell, CheckReport, CheckTable } from '../model/check/check-report.ts';
import { figure } from '../model/check/check-report.ts';
import { formatProblems, withoutControls } from '../scenario/problem-text.ts';
import { ExitCode, WrongInput } from './exit.ts';
import { loadBatch } from './load-batch.ts';
import { plainTable } from './plain-table.ts';

/** `stepdown check`: what scenarios mean in plain words, and what may mislead, before anything runs. */
export function checkCommand(
  paths: readonly string[],
  { json }: { readonly json?: true | undefined },
): ExitCode {
  const scenarios = loadBatch(paths);
  const checks = scenarios.map((scenario) => check({ read: scenario.read, planned: scenario }));
  const problems = checks.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new WrongInput(formatProblems(problems));
  const reports = checks.flatMap((one, i) => (one.ok ? [{ file: scenarios[i]!.file, ...one.value }] : []));
  if (json) console.log(canonicalJson(reports.map(withFiniteCells), 2));
  else for (const line of reports.flatMap(({ file, ...report }) => linesOf(file, report))) console.log(line);
  return ExitCode.done;
}

/** JSON has no word for infinity: such a cell says `unlimited`. */
function withFiniteCells<T extends CheckReport>(report: T): T {
  const finite = (cell: Cell): Cell =>
    typeof cell === 'number' && !Number.isFinite(cell) ? figure(cell) : cell;
  const tables = report.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(finite)) }));
  return { ...report, tables };
}

function linesOf(file: string, { title, sentences, warnings, tables, explained }: ScenarioCheck): string[] {
  const lines = [
    `${title} (${file})`,
    ...sentences.map((text) => `  ${text}`),
    '',
    ...explained.flatMap((part) => [part.heading, ...part.sentences.map((text) => `  ${text}`), '']),
    ...(warnings.length === 0 ? ['No warnings.'] : warnings.map((text) => `Warning: ${text}`)),
    ...tables.filter(({ rows }) => rows.length > 0).flatMap(tableLines),
    '',
  ];
  return lines.map(withoutControls);
}

function tableLines({ title, columns, rows, note }: CheckTable): string[] {
  const heads = columns.map(({ name, unit }, i) => ({
    heading: unit === '' ? name : `${name} (${unit})`,
    align: rows.every((row) => typeof row[i] !== 'string') ? ('right' as const) : ('left' as const),
  }));
  return [
    '',
    title,
    ...(note === undefined ? [] : [note]),
    ...plainTable(
      heads,
      rows.map((row) => row.map(cellText)),
    ),
  ];
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? figure(cell) : cell;
}
