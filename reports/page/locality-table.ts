/** Delay in each locality, in the three ways of counting it. */
import { valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { pageTable } from './data-table.ts';
import { levelCell } from './level-cell.ts';
import { name, type Html } from './markup.ts';

const MEASURES = [
  { measure: 'delayedDays', label: 'Delayed days a year' },
  { measure: 'patientsDelayed', label: 'Patients delayed on an average day' },
  { measure: 'peopleAffected', label: 'Different people delayed in the period' },
] as const;

/** The table, or null when nothing is divided by locality. */
export function localityTable(comparison: Comparison): Html | null {
  const { base, variant } = comparison;
  const localities = valuesOf(base.results.measures, { measure: 'delayedDays', dimension: 'locality' });
  if (localities.length === 0) return null;
  const single = 'Delay by locality: averages, with their 95% intervals below';
  const paired = 'Delay by locality: base \u2192 variant, with the 95% interval of the difference below';
  return pageTable({
    caption: variant === null ? single : paired,
    columns: ['Locality', ...MEASURES.map(({ label }) => label)].map((label) => ({ label, numeric: false })),
    rows: localities.map((locality) => ({
      header: name(locality),
      cells: MEASURES.map(({ measure }) => levelCell(comparison, measure, { locality })),
    })),
    look: 'stack',
  });
}
