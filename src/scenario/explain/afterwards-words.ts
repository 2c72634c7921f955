/** What becomes of people afterwards, in words. */
import type { Afterwards } from '../scenario.ts';
import { joined, quantityWords, shareWords } from './phrases.ts';

/** A sentence for each way of leaving for home. */
export function afterwardsSentences(afterwards: Afterwards): string[] {
  const { within, of } = afterwards;
  const left = Object.entries(of).map(([name, { died, readmitted, 'care home': careHome, ongoing }]) => {
    const care = ongoing === undefined ? '' : `, with ${quantityWords(ongoing)} of care on average`;
    const gone = `${shareWords(died)} have died, ${shareWords(readmitted)} are back in hospital and ${shareWords(careHome)} in a care home`;
    return `${name}, ${quantityWords(within)} after leaving for home: ${gone}; the rest are at home${care}.`;
  });
  const back = Object.entries(afterwards['from hospital'] ?? {}).map(
    ([name, { died, readmitted, 'care home': careHome }]) =>
      `Of everybody who left hospital by ${name}, ${quantityWords(within)} later: ${shareWords(died)} have died, ${shareWords(readmitted)} are back in hospital and ${shareWords(careHome)} in a care home; the rest are at home.`,
  );
  return [...left, ...back, ...delaySentence(afterwards)];
}

/** What delay does, where it does anything. */
function delaySentence({ delay }: Afterwards): string[] {
  if (delay === undefined) return [];
  const { upTo, ...grows } = delay;
  const words = { died: 'to die', readmitted: 'to come back', 'care home': 'to move to a care home' };
  const chances = (['died', 'readmitted', 'care home'] as const).flatMap((key) =>
    grows[key] === undefined ? [] : [`the chance ${words[key]} at any moment by ${shareWords(grows[key])}`],
  );
  const hours = grows.ongoing === undefined ? [] : [`hours of care by ${shareWords(grows.ongoing)}`];
  return [
    `These shares are of people who were not delayed. Each day kept in a bed after being ready raises ${joined([...chances, ...hours])}, up to ${quantityWords(upTo)}.`,
  ];
}
