/** What a variant says otherwise than its base. */
import { changedValues } from '../reading/changed-values.ts';
import type { Comparison } from '../reading/sides.ts';
import { valueInWords } from '../words/path-names.ts';
import { columns, words, type ReportTable } from './report-table.ts';
import { placeHeader } from './value-cells.ts';

/** The table; null where nothing is changed, or the manifest does not hold both scenarios. */
export function changesTable(comparison: Comparison): ReportTable | null {
  const changed = changedValues(comparison);
  if (changed.length === 0) return null;
  return {
    name: 'what-changes',
    caption: 'What the variant changes',
    columns: columns('Number of the scenario', 'Base', 'Variant'),
    rows: changed.map(({ path, before, after }) => ({
      header: placeHeader(path),
      cells: [before, after].map((value) => words(value === null ? 'not there' : valueInWords(value))),
    })),
    look: 'stack',
  };
}
