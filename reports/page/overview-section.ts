/** All variants at a glance: in words, in one table, and in pictures. */
import type { Comparison } from '../reading/sides.ts';
import { sortedVariants, variantsTable } from '../tables/variants-table.ts';
import { variantsInWords } from '../words/variants.ts';
import { markup } from './markup.ts';
import { tableParts, wordsPart, type PageChart, type Section } from './section.ts';

/** The first section of a comparison of several variants. */
export function overviewSection(comparisons: readonly Comparison[], charts: readonly PageChart[]): Section {
  const [lead, ...rest] = variantsInWords(sortedVariants(comparisons));
  const box = markup`<div class="answer">
    <p class="lead">${lead ?? null}</p>
    <ul>${rest.map((sentence) => markup`<li>${sentence}</li>`)}
    <li>A variant ranks by its average only where that can be told from the base. What the figures cost and whether a saving is cash stands with each variant below.</li></ul>
  </div>`;
  return {
    id: 'variants',
    title: 'All variants at a glance',
    parts: [
      ...wordsPart(box),
      ...tableParts([variantsTable(comparisons)]),
      ...charts.filter((chart) => 'wide' in chart).map((chart) => ({ kind: 'chart', chart }) as const),
    ],
  };
}
