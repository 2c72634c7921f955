/** What `stepdown sweep` prints when it is done. */
import { relative } from 'node:path';
import { sweepFindings } from '../../reports/words/sweep.ts';
import { canonicalLines } from '../experiment/canonical-json.ts';
import type { SweepResults } from '../experiment/sweep/sweep-results.ts';
import { withoutControls } from '../scenario/problem-text.ts';

/** JSON for machines, lines for people, or (quiet) nothing. */
export function tellSweep(
  results: SweepResults,
  path: string,
  { json, quiet }: { readonly json?: true | undefined; readonly quiet?: true | undefined },
): void {
  if (json) process.stdout.write(canonicalLines(results));
  if (json || quiet) return;
  const seconds = (performance.now() / 1000).toFixed(1);
  const where = relative(process.cwd(), path) || path;
  const lines = [
    results.title,
    '',
    ...sweepFindings(results),
    '',
    `Report: ${where}/report.html (${seconds} seconds)`,
  ];
  for (const line of lines) console.log(withoutControls(line));
}
