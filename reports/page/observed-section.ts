/** What was observed beside what the model gives, in tables and in a picture of each series of months. */
import { observedTable, type Seen } from '../tables/observed-tables.ts';
import { markup } from './markup.ts';
import { tableParts, wordsPart, type PageChart, type Section } from './section.ts';

const HOW = markup`<p>Observed figures stand as they were recorded. A figure is within its tolerance when the whole 95% interval of the model is; where only part of it is, more replications may tell. Agreement is no proof: figures to which the scenario was fitted agree by arithmetic.</p>`;

/** The section; none when nothing was observed. */
export function observedSection(scenarios: readonly Seen[], charts: readonly PageChart[]): Section[] {
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
        ...wordsPart(HOW),
        ...tableParts(tables),
        ...charts.map((chart) => ({ kind: 'chart', chart }) as const),
      ],
    },
  ];
}
