/** What was found: the points, and the charts that a board looks at. */
import { isPlaced, type Block, type Section } from '../block.ts';
import type { CaseChapter } from './business-case.ts';

/** Sections of the report whose figures and tables stand here, in this order. */
const SHOWN = ['points', 'delays', 'people', 'localities', 'capacity'] as const;

/** Charts that are looked up rather than read: they stand in an annex. */
const LOOKED_UP = /^(?:people-by-days|hours-by|placements-by|beds-and-waiting)/u;
/** Of several variants each has these alone; the others are in the report. */
const OF_ONE_AMONG_SEVERAL = new Set(['waterfall', 'delayed-days-by-reason']);

function isLookedUp(block: Block): boolean {
  return block.kind === 'figure' && isPlaced(block.figure) && LOOKED_UP.test(block.figure.chart.name);
}

/** What an annex holds: tables that are folded on the page, and the words before them. */
function isForPaper(block: Block, several: boolean): boolean {
  if (block.kind === 'table') return !block.folded;
  if (block.kind !== 'figure') return block.kind === 'definitions';
  if (!several) return !isLookedUp(block);
  return isPlaced(block.figure) && OF_ONE_AMONG_SEVERAL.has(block.figure.chart.name);
}

/** What of the change comes from where stands before the long list of reasons. */
function storyFirst(parts: readonly Block[]): Block[] {
  const at = (name: string): number =>
    parts.findIndex(
      (block) => block.kind === 'figure' && isPlaced(block.figure) && block.figure.chart.name === name,
    );
  const [list, change] = [at('delayed-days-by-reason'), at('waterfall')];
  if (list < 0 || change < list) return [...parts];
  const others = parts.filter((_, k) => k !== change);
  return [...others.slice(0, list), parts[change]!, ...others.slice(list)];
}

/** The section; of several variants, under the title of each. */
export function findings({ placed, part }: CaseChapter, several: boolean): Section {
  const { variant } = placed.comparison;
  const answer = several ? (part('answer')?.parts ?? []) : [];
  const parts = SHOWN.flatMap((id) => (part(id)?.parts ?? []).filter((block) => isForPaper(block, several)));
  return {
    id: `findings${placed.suffix}`,
    title: several && variant !== null ? `Findings: ${variant.title}` : 'Findings',
    parts: [...answer, ...storyFirst(parts)],
  };
}

/** Charts of the use of services, to be looked up; none where there are several variants to look through. */
export function furtherPictures({ placed, part }: CaseChapter, several: boolean): Section[] {
  const parts = several ? [] : SHOWN.flatMap((id) => (part(id)?.parts ?? []).filter(isLookedUp));
  return parts.length === 0
    ? []
    : [{ id: `annex-pictures${placed.suffix}`, title: 'Services in pictures', parts }];
}
