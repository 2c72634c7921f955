/** How the figure of a target is spoken of: the measure, what it is divided by and how it is counted. */
import type { TargetResult } from '../../src/experiment/results.ts';
import { wordsFor, wordsForUnit, type MeasureWords } from './measure-words.ts';

type Judged = Pick<TargetResult, 'measure' | 'dimensions' | 'unit' | 'stated' | 'per' | 'population'>;

/** Words of the figure that a target judges. */
export function wordsOfTarget(target: Judged): MeasureWords {
  const { measure, dimensions, unit, stated, per, population } = target;
  if (stated) return wordsForUnit(unit, 'As recorded, not worked out by the model');
  const words = wordsFor(measure, dimensions);
  const divided = population === null ? '' : ` per 100,000 (${population.name})`;
  const rate = per === null ? '' : `, in an average ${per}`;
  if (divided === '' && rate === '') return words;
  return { ...words, subject: `${words.subject}${divided}${rate}`, finest: 0, negligible: 0 };
}
