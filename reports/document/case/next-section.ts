/** What to do next. */
import { nextSteps, ownSteps } from '../../words/next-steps.ts';
import { listInWords } from '../../words/lists.ts';
import { allRisks } from './risks-section.ts';
import { list, type Section } from '../block.ts';
import type { Content } from '../place-charts.ts';

/** Steps that follow from the results; of several variants, from the first in the order of the overview. */
export function stepsOf({ comparisons, assumptions }: Content, most: number): string[] {
  return nextSteps({ comparison: comparisons[0]!.comparison, assumptions }, most);
}

/** Names of the risks whose cure comes before the decision: the gravest. */
const FIRST_RISKS = 3;

/** The section; what would lower each risk stands with the risk and is not said again. */
export function nextSection(content: Content): Section {
  const { comparisons, assumptions } = content;
  const [first, ...rest] = ownSteps({ comparison: comparisons[0]!.comparison, assumptions });
  const risks = [...new Set(allRisks(content).map(({ risk }) => `\u201C${risk}\u201D`))].slice(
    0,
    FIRST_RISKS,
  );
  const lower = `Lower the risks above before it is decided, the gravest first: ${listInWords(risks)}.`;
  return { id: 'next', title: 'What to do next', parts: list([first!, lower, ...rest]) };
}
