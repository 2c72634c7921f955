import { relative } from 'node:path';
import { canonicalLines } from '../experiment/canonical-json.ts';
import type { Results } from '../experiment/results.ts';
import { withoutControls } from '../scenario/problem-text.ts';
import type { Executed } from './execute.ts';
import type { BatchRow } from './batch-lines.ts';
import { batchLines } from './batch-lines.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { resultLines } from './result-lines.ts';
import type { RunOptions } from './run-options.ts';
import { theoryLines } from './theory-lines.ts';

/** Prints what came out of `scenarios` (base first): JSON for machines, lines for people, or (quiet) nothing but warnings. */
export function tell({ written }: Executed, options: RunOptions, scenarios: readonly LoadedScenario[]): void {
  if (written === null) {
    console.error('stopped: nothing was complete, nothing was written');
    return;
  }
  const { results, manifest, path } = written;
  for (const warning of allWarnings(results)) console.error(`warning: ${withoutControls(warning)}`);
  if (options.json) process.stdout.write(canonicalLines(results));
  if (options.json || options.quiet) return;
  const seconds = (performance.now() / 1000).toFixed(1);
  const where = relative(process.cwd(), path) || path;
  const end = options.tablesOnly ? `Tables: ${where}/tables` : `Report: ${where}/report.html`;
  const theory = [results, ...results.variants].flatMap((each, i) => theoryLines(each, scenarios[i]!.plan));
  for (const line of [...resultLines(results, manifest), ...theory, '', `${end} (${seconds} seconds)`])
    console.log(withoutControls(line));
}

/** Prints several runs as one table, for people only. */
export function tellBatch(rows: readonly BatchRow[], { json, quiet }: RunOptions): void {
  if (json || quiet) return;
  for (const line of batchLines(rows)) console.log(withoutControls(line));
}

function allWarnings(results: Results): string[] {
  const own = results.variants.length === 0 ? '' : `${results.scenario}: `;
  return [
    ...results.warnings.map((text) => own + text),
    ...results.variants.flatMap(({ scenario, warnings }) => warnings.map((text) => `${scenario}: ${text}`)),
  ];
}
