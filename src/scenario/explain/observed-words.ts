/** What was observed, in words. */
import type { ObservedEntry } from '../scenario.ts';
import { joined, quantityWords } from './phrases.ts';

/** `delayedDays (reason E)`. */
export function figureWords({ measure, where = {} }: Pick<ObservedEntry, 'measure' | 'where'>): string {
  const of = Object.entries(where).map(([dimension, value]) => `${dimension} ${value}`);
  return of.length === 0 ? measure : `${measure} (${joined(of)})`;
}

/** The sentence about one entry. */
export function observedSentence(name: string, entry: ObservedEntry): string {
  const { value, months, years = {}, tolerance } = entry;
  const count = Object.keys(months ?? years).length;
  const span = months === undefined ? 'financial year' : 'month';
  const series = `one figure for each of ${count} ${span}${count === 1 ? '' : 's'}`;
  const seen = value === undefined ? series : quantityWords(value);
  const allowed =
    tolerance === undefined ? 'how far off is right is not said' : `right within ${quantityWords(tolerance)}`;
  return `${name}: ${figureWords(entry)} was ${seen}; ${allowed}.`;
}
