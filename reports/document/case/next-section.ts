/** What to do next. */
import { nextSteps } from '../../words/next-steps.ts';
import { list, type Section } from '../block.ts';
import type { Content } from '../place-charts.ts';

const MOST = 6;

/** Steps that follow from the results; of several variants, from the first in the order of the overview. */
export function stepsOf({ comparisons, assumptions }: Content, most = MOST): string[] {
  return nextSteps({ comparison: comparisons[0]!.comparison, assumptions }, most);
}

/** The section. */
export function nextSection(content: Content): Section {
  return { id: 'next', title: 'What to do next', parts: list(stepsOf(content)) };
}
