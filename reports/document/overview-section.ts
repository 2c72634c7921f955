/** All variants at a glance: in words, in one table, and in pictures. */
import type { Comparison } from '../reading/sides.ts';
import { sortedVariants, variantsTable } from '../tables/variants-table.ts';
import { variantsInWords } from '../words/variants.ts';
import { list, paragraph, tableBlocks, isPlaced, type Figure, type Section } from './block.ts';

const RANKS =
  'Variants stand in the order of their averages only where these can be told from the base. What the figures cost and whether a saving is cash stands with each variant below.';

/** The first section of a comparison of several variants. */
export function overviewSection(comparisons: readonly Comparison[], charts: readonly Figure[]): Section {
  const [lead, ...rest] = variantsInWords(sortedVariants(comparisons));
  return {
    id: 'variants',
    title: 'All variants at a glance',
    parts: [
      {
        kind: 'callout',
        tone: 'answer',
        blocks: [paragraph(lead ?? '', 'lead'), ...list([...rest, RANKS])],
      },
      ...tableBlocks([variantsTable(comparisons)]),
      ...charts.filter(isPlaced).map((figure) => ({ kind: 'figure', figure }) as const),
    ],
  };
}
