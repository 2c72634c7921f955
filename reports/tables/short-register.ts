/**
 * The assumptions register as a paper bears it: numbers of one thing, one source and one confidence on a line, and
 * what is the same for several things said once. The register in full is in the workbook.
 */
import type { Assumption, AssumptionGroup } from '../reading/assumptions.ts';
import { capital, listInWords } from '../words/lists.ts';
import { pathName, valueInWords } from '../words/path-names.ts';
import { columns, words, type ReportTable } from './report-table.ts';

interface Line {
  /** What the numbers are about; several where they are the same for each. */
  readonly abouts: readonly string[];
  readonly steps: readonly string[];
  readonly value: string;
  readonly source: string | null;
  readonly confidence: string | null;
}

function lineOf({ path, value, source, confidence }: Assumption): Line {
  const { about, steps } = pathName(path);
  return { abouts: [about], steps, value: valueInWords(value), source, confidence };
}

/** Whether two numbers stand beside each other in one place, on one ground. */
function belong(a: Line, b: Line): boolean {
  const place = ({ abouts, steps, source, confidence }: Line): string =>
    JSON.stringify([abouts, steps.slice(0, -1), source, confidence]);
  return a.steps.length > 0 && b.steps.length > 0 && place(a) === place(b);
}

/** Numbers in one place as one line: `independent 62%; home care 30%`. */
function together(lines: readonly Line[]): Line {
  const [first, ...rest] = lines;
  if (rest.length === 0) return first!;
  return {
    ...first!,
    steps: first!.steps.slice(0, -1),
    value: lines.map(({ steps, value }) => `${steps.at(-1)!} ${value}`).join('; '),
  };
}

function inPlaces(lines: readonly Line[]): Line[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && belong(run[0]!, line)) run.push(line);
    else runs.push([line]);
  }
  return runs.map(together);
}

/** Lines that say the same of several things, as one, where the first of them stands. */
function saidOnce(lines: readonly Line[]): Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const { abouts, ...same } = line;
    const key = JSON.stringify(same);
    const known = found.get(key);
    found.set(key, known === undefined ? line : { ...known, abouts: [...known.abouts, ...abouts] });
  }
  return [...found.values()];
}

function nameOf({ abouts, steps }: Line): string {
  const about = listInWords([...new Set(abouts)]);
  return capital(steps.length === 0 ? about : `${about}: ${steps.join(', ')}`);
}

/** The table; its note says how many numbers its lines hold. */
export function shortRegister({ title, assumptions }: AssumptionGroup): ReportTable {
  const lines = saidOnce(inPlaces(assumptions.map(lineOf)));
  return {
    name: 'assumptions',
    caption: `Sourced numbers of ${title}, in the order of the file`,
    reading: 'Numbers of one place, source and confidence on one line; the workbook has each on its own',
    columns: columns('Assumption', 'Value', 'Source', 'Confidence'),
    rows: lines.map((line) => ({
      header: words(nameOf(line)),
      cells: [words(line.value), words(line.source ?? 'not stated'), words(line.confidence ?? 'not stated')],
    })),
    look: 'stack register',
  };
}
