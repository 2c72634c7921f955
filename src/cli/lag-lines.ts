import { lagInWords } from '../../reports/words/lags.ts';
import type { Results } from '../experiment/results.ts';

/** How long one figure follows another in each variant that asks; nothing where none does. */
export function lagLines({ lags = [] }: Results): string[] {
  return lags.length === 0 ? [] : ['', 'What follows what', ...lags.map((lag) => `  ${lagInWords(lag)}`)];
}
