/** What is looked up: the figures in full, the delay ledger, services, and what becomes of people afterwards. */
import type { Block, Section } from '../block.ts';
import type { CaseChapter } from './business-case.ts';

const TITLES = {
  figures: 'The figures in full',
  delays: 'The delay ledger',
  services: 'Services',
  afterwards: 'Afterwards',
} as const;

/** Each reason beside each cause is a table to be filtered, not read: it stands in the workbook. */
const IN_WORKBOOK = 'reason-beside-root-cause';

function isForAnnex(block: Block): boolean {
  if (block.kind === 'table') return !block.table.name.startsWith(IN_WORKBOOK);
  return block.kind === 'paragraph';
}

/** The annexes of one comparison; those with nothing to say are left out. Of several variants, the figures alone. */
export function annexes({ placed, part }: CaseChapter, several: boolean): Section[] {
  const of = several ? `: ${placed.comparison.variant?.title ?? ''}` : '';
  return Object.entries(TITLES).flatMap(([id, title]): Section[] => {
    if (several && id !== 'figures') return [];
    const parts = (part(id)?.parts ?? []).filter(isForAnnex);
    return parts.length === 0 ? [] : [{ id: `annex-${id}${placed.suffix}`, title: title + of, parts }];
  });
}
