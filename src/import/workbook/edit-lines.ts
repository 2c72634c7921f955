/** What a workbook changes, in words. */
import type { Path } from '../../scenario/scenario.ts';
import { changedScenario } from './changed-scenario.ts';
import type { Edit } from './read-edits.ts';
import { rowName } from './workbook-sheets.ts';

/** A line for each value that differs, and what became of its source. */
export function editLines(resolved: unknown, edits: readonly Edit[]): string[] {
  const changed = changedScenario(resolved, edits);
  return edits.map(({ row, written, at }) => {
    const value = written === row.written ? 'source' : `${String(row.written)} -> ${String(written)}`;
    return `${rowName(row)}: ${value} (${at.sheet} ${at.cell}; ${sourceWords(valueAt(changed, row.owner))})`;
  });
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((above, step) => (above as Record<string | number, unknown>)[step], root);
}

function sourceWords(owner: unknown): string {
  const { source } = (typeof owner === 'object' && owner !== null ? owner : {}) as {
    readonly source?: unknown;
  };
  return typeof source === 'string' ? `source: ${source}` : 'states no source';
}
