/** All variants in the few columns that a slide bears. */
import type { Comparison } from '../reading/sides.ts';
import { variantsTable } from '../tables/variants-table.ts';
import { wordsFor } from '../words/measure-words.ts';
import type { SlideTable } from './slide-table.ts';

/** What a board asks of every option. */
const ASKED = ['delayedDays', 'patientsDelayed', 'cost'] as const;
const MOST_COLUMNS = 3;
const FIRST_SHARE = 0.37;

/** The table; of scenarios without delays, its first columns. */
export function variantsOnSlide(comparisons: readonly Comparison[]): SlideTable {
  const { columns, rows } = variantsTable(comparisons);
  const figures = columns.slice(1);
  const asked = new Set<string>(ASKED.map((measure) => wordsFor(measure).subject));
  const found = figures.flatMap(({ label }, k) => (asked.has(label) ? [k] : []));
  const kept = found.length > 1 ? found : figures.map((_, k) => k).slice(0, MOST_COLUMNS);
  return {
    head: ['Scenario', ...kept.map((k) => figures[k]!.label)],
    rows: rows.map(({ header, cells }) => [header, ...kept.map((k) => cells[k]!)]),
    shares: [FIRST_SHARE, ...kept.map(() => (1 - FIRST_SHARE) / kept.length)],
  };
}
