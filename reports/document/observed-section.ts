/** What was observed beside what the model gives, in tables and in a picture of each series of months. */
import { observedTable, type Seen } from '../tables/observed-tables.ts';
import { paragraph, tableBlocks, type Figure, type Section } from './block.ts';

const HOW =
  'Observed figures stand as they were recorded. A figure is within its tolerance when the whole 95% interval of the model is; where only part of it is, more replications may tell. Agreement is no proof: figures to which the scenario was fitted agree by arithmetic.';

/** The section; none when nothing was observed. */
export function observedSection(scenarios: readonly Seen[], charts: readonly Figure[]): Section[] {
  const tables = scenarios.flatMap((seen, k) =>
    (seen.observed ?? []).length === 0
      ? []
      : [observedTable(seen, k === 0 ? 'observed-figures' : `observed-figures-${String(k)}`)],
  );
  if (tables.length === 0) return [];
  return [
    {
      id: 'observed',
      title: 'Beside what was observed',
      parts: [
        paragraph(HOW),
        ...tableBlocks(tables),
        ...charts.map((figure) => ({ kind: 'figure', figure }) as const),
      ],
    },
  ];
}
