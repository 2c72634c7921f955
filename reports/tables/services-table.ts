/** Every service of the scenario in one table: use, waits, and what became of those who asked. */
import { findEstimate } from '../reading/figures.ts';
import { allServices } from '../reading/services.ts';
import type { Comparison } from '../reading/sides.ts';
import { pairCell } from './cells.ts';
import { readingOf } from './reading.ts';
import { columns, words, type ReportTable } from './report-table.ts';

const COLUMNS = [
  { measure: 'utilisation', label: 'Use of capacity' },
  { measure: 'waiting', label: 'People waiting (average)' },
  { measure: 'meanWait', label: 'Wait in days, those who did not wait included' },
  { measure: 'shareWaited', label: 'Share who waited' },
  { measure: 'started', label: 'Started (people a year)' },
  { measure: 'refused', label: 'Refused (people a year)' },
  { measure: 'reneged', label: 'Gave up waiting (people a year)' },
  { measure: 'diedWaiting', label: 'Died waiting (people a year)' },
  { measure: 'interrupted', label: 'Put out before the end (people a year)' },
] as const;

/** Whether a figure is other than zero for any service on any side. */
function occurs({ sides }: Comparison, measure: string, services: readonly string[]): boolean {
  return services.some((service) =>
    sides.some(({ results }) => (findEstimate(results, measure, { service })?.mean ?? 0) !== 0),
  );
}

/** The table; columns that are zero everywhere are left out. Null where the results speak of no service. */
export function servicesTable(comparison: Comparison): ReportTable | null {
  const services = [...new Set(comparison.sides.flatMap(({ results }) => allServices(results)))];
  const shown = COLUMNS.filter(({ measure }) => occurs(comparison, measure, services));
  if (services.length === 0 || shown.length === 0) return null;
  return {
    name: 'services',
    caption: 'Use, waits and starts of every service',
    reading: `${readingOf(comparison)}; n/a where there is no limit or nobody to count`,
    columns: columns('Service', ...shown.map(({ label }) => label)),
    rows: services.map((service) => ({
      header: words(service),
      cells: shown.map(({ measure }) => pairCell(comparison, { measure, dimensions: { service } })),
    })),
    look: 'stack',
  };
}
