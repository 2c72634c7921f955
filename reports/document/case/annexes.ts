/** What is looked up: the delay ledger, services, afterwards, and observed figures. */
import type { Section } from '../block.ts';
import type { CaseChapter } from './business-case.ts';

const TITLES = {
  delays: 'The delay ledger',
  services: 'Services',
  afterwards: 'Afterwards',
} as const;

/** The annexes of one comparison; those with nothing to say are left out. */
export function annexes({ placed, part }: CaseChapter, several: boolean): Section[] {
  const of = several ? `: ${placed.comparison.variant?.title ?? ''}` : '';
  return Object.entries(TITLES).flatMap(([id, title]): Section[] => {
    const parts = (part(id)?.parts ?? []).filter(({ kind }) => kind === 'table' || kind === 'paragraph');
    return parts.length === 0 ? [] : [{ id: `annex-${id}${placed.suffix}`, title: title + of, parts }];
  });
}
