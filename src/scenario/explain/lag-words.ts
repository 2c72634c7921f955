/** Lags in words. */
import type { Scenario } from '../scenario.ts';
import { figureWords } from './observed-words.ts';
import { quantityWords } from './phrases.ts';

type LagEntry = NonNullable<Scenario['lags']>[string];

/** The sentence about one lag. */
export function lagSentence(name: string, { of, behind, within }: LagEntry): string {
  const window = within === undefined ? '' : `, looked at for ${quantityWords(within)}`;
  return `${name}: in a comparison, how long the change of ${figureWords(of)} follows that of ${figureWords(behind)}${window}.`;
}
