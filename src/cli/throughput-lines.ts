import { findEstimate } from '../../reports/reading/figures.ts';
import { busiestPool } from '../../reports/reading/services.ts';
import type { Comparison } from '../../reports/reading/sides.ts';
import { levelText } from '../../reports/words/headline.ts';
import { wordsFor } from '../../reports/words/measure-words.ts';

/** The three figures that must not be taken for one another. */
const THROUGHPUT = [
  ['couldCarry', 'capacity could carry'],
  ['demand', 'demand asks for'],
  ['gotThrough', 'got through'],
] as const;

/** Throughput of the pool of hours that most depends on, a line for each side; none when there is no pool. */
export function throughputLines({ base, sides }: Comparison): string[] {
  const service = busiestPool(base.results, 'hoursDelivered');
  if (service === null) return [];
  const lines = sides.map(({ role, results }) => {
    const figures = THROUGHPUT.map(([measure, says]) => {
      const estimate = findEstimate(results, measure, { service });
      return `${says} ${estimate === undefined ? 'n/a' : levelText(estimate, wordsFor(measure, { service }))}`;
    });
    const side = sides.length === 1 ? '' : `${role === 'base' ? 'Base' : 'Variant'}: `;
    return `    ${side}${figures.join('; ')}.`;
  });
  return [`  Throughput of ${service}, people a year:`, ...lines];
}
