/** What was found: the points, the key figures, and the charts that a board looks at. */
import type { Block, Section } from '../block.ts';
import type { CaseChapter } from './business-case.ts';

/** Sections of the report whose figures and tables stand here, in this order. */
const SHOWN = ['points', 'figures', 'delays', 'people', 'localities', 'capacity'] as const;

/** What an annex holds: tables that are folded on the page, and the words before them. */
function isForPaper(block: Block): boolean {
  if (block.kind === 'table') return !block.folded;
  return block.kind === 'figure' || block.kind === 'definitions';
}

/** The section; of several variants, under the title of each. */
export function findings({ placed, part }: CaseChapter, several: boolean): Section {
  const { variant } = placed.comparison;
  const answer = several ? (part('answer')?.parts ?? []) : [];
  const parts = SHOWN.flatMap((id) => (part(id)?.parts ?? []).filter(isForPaper));
  return {
    id: `findings${placed.suffix}`,
    title: several && variant !== null ? `Findings: ${variant.title}` : 'Findings',
    parts: [...answer, ...parts],
  };
}
