/** Every service of the scenario in one table: use, waits, and what became of those who asked. */
import { findDifference, findEstimate } from '../reading/figures.ts';
import { allServices } from '../reading/services.ts';
import type { Comparison } from '../reading/sides.ts';
import { levelPair, levelText } from '../words/headline.ts';
import { wordsFor } from '../words/measure-words.ts';
import { pageTable } from './data-table.ts';
import { name, type Html } from './markup.ts';

const COLUMNS = [
  { measure: 'utilisation', label: 'Use of capacity (%)' },
  { measure: 'waiting', label: 'People waiting (average)' },
  { measure: 'meanWait', label: 'Wait, those who did not wait included (days)' },
  { measure: 'shareWaited', label: 'Share who waited (%)' },
  { measure: 'started', label: 'Started (people a year)' },
  { measure: 'refused', label: 'Refused (people a year)' },
  { measure: 'reneged', label: 'Gave up waiting (people a year)' },
  { measure: 'diedWaiting', label: 'Died waiting (people a year)' },
  { measure: 'interrupted', label: 'Put out before the end (people a year)' },
] as const;

/** A level; of two scenarios `96% \u2192 55%`, or one figure where both are the same in every replication. */
function cell({ all, base, variant }: Comparison, measure: string, service: string): string {
  const words = wordsFor(measure, { service });
  const of = (side: typeof base) => findEstimate(side.results, measure, { service });
  const before = of(base);
  const text = (level: typeof before): string => (level === undefined ? 'n/a' : levelText(level, words));
  if (variant === null) return text(before);
  const after = of(variant);
  const difference = findDifference(all, variant.results.scenario, { measure, dimensions: { service } });
  if (before === undefined && after === undefined) return 'n/a';
  if (before === undefined || after === undefined || difference === undefined)
    return `${text(before)} \u2192 ${text(after)}`;
  if (difference.verdict === 'same') return text(before);
  return levelPair([before, after], difference, words).join(' \u2192 ');
}

/** Whether a figure is other than zero for any service on any side. */
function occurs({ sides }: Comparison, measure: string, services: readonly string[]): boolean {
  return services.some((service) =>
    sides.some(({ results }) => (findEstimate(results, measure, { service })?.mean ?? 0) !== 0),
  );
}

/** The table; columns that are zero everywhere are left out. Null where the results speak of no service. */
export function servicesTable(comparison: Comparison): Html | null {
  const services = [...new Set(comparison.sides.flatMap(({ results }) => allServices(results)))];
  const columns = COLUMNS.filter(({ measure }) => occurs(comparison, measure, services));
  if (services.length === 0 || columns.length === 0) return null;
  const single = 'Services: averages over replications; n/a where there is no limit or nobody to count';
  const paired =
    'Services: base \u2192 variant, averages over replications; one figure where both are the same, n/a where there is no limit or nobody to count';
  return pageTable({
    caption: comparison.variant === null ? single : paired,
    columns: [
      { label: 'Service', numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows: services.map((service) => ({
      header: name(service),
      cells: columns.map(({ measure }) => cell(comparison, measure, service)),
    })),
    look: 'stack',
  });
}
