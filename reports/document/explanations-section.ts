/** Explanations of what was recorded, beside the record and beside each other. */
import type { Results } from '../../src/experiment/results.ts';
import { explanationsOf } from '../reading/explanations.ts';
import { explanationsTable, recordTables } from '../tables/explanation-tables.ts';
import { explanationsInWords } from '../words/explanations.ts';
import { list, tableBlocks, type Figure, type Section } from './block.ts';

/** The section; none unless variants are explanations that are held against the record of the base. */
export function explanationsSection(results: Results, charts: readonly Figure[]): Section[] {
  const explanations = explanationsOf(results);
  if (explanations.length === 0) return [];
  return [
    {
      id: 'explanations',
      title: 'What could explain the record',
      parts: [
        { kind: 'callout', tone: 'answer', blocks: list(explanationsInWords(explanations)) },
        ...charts.map((figure) => ({ kind: 'figure', figure }) as const),
        ...tableBlocks([explanationsTable(explanations)]),
        ...tableBlocks(recordTables(explanations), true),
      ],
    },
  ];
}
