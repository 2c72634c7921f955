/** Dated changes in words. */
import type { Change } from '../scenario.ts';
import { dateWords, joined, quantityWords, sentence } from './phrases.ts';

function touched(section: Readonly<Record<string, object>> | undefined): string[] {
  return Object.entries(section ?? {}).map(([name, over]) => `${name} (${joined(Object.keys(over))})`);
}

/** The sentence about one change: when, where and what. */
export function changeSentence(change: Change): string {
  const where = change.where === undefined ? '' : ` in ${joined([change.where].flat())}`;
  const ramp = change.ramp === undefined ? '' : `, moving there over ${quantityWords(change.ramp)}`;
  const until = change.until === undefined ? '' : `, until ${dateWords(change.until)}`;
  const what = [...touched(change.services), ...touched(change.people), ...touched(change.pathways)];
  return sentence(`from ${dateWords(change.on)}${where}: new numbers for ${joined(what)}${ramp}${until}`);
}
