/** What a scenario means, sentence by sentence, in plain words. Used by `stepdown check`. */
import { afterwardsSentences } from './afterwards-words.ts';
import { lagSentence } from './lag-words.ts';
import { observedSentence } from './observed-words.ts';
import { periodWords } from './period-words.ts';
import { peopleSentences } from './people-words.ts';
import { serviceSentence } from './service-words.ts';
import { probeSentence } from './probe-words.ts';
import { pathwaySentence } from './pathway-words.ts';
import { calibrateSentences } from './calibrate-words.ts';
import { changeSentence } from './change-words.ts';
import { dateWords, destinationWords, quantityWords, joined } from './phrases.ts';
import { targetSentence } from './target-words.ts';
import type { CostLine, Scenario } from '../scenario.ts';

/** One part of the explanation. */
export interface Explained {
  readonly heading: string;
  readonly sentences: readonly string[];
}

function placesSentences({ localities, hospitals, flows }: Scenario): string[] {
  const sentences: string[] = [];
  if (localities !== undefined) sentences.push(`Localities: ${joined(Object.keys(localities))}.`);
  if (hospitals !== undefined) sentences.push(`Hospitals: ${joined(Object.keys(hospitals))}.`);
  if (flows !== undefined)
    sentences.push('A table says which share of each locality goes to which hospital.');
  return sentences;
}

function moneySentences({ money }: Scenario): string[] {
  if (money === undefined) return [];
  const payers = [...new Set(Object.values(money.lines).flatMap(payersOf))];
  return [
    `Costs are in pounds of ${money.priceYear}, paid by ${joined(payers)}: ${joined(Object.entries(money.lines).map(lineWords))}.`,
  ];
}

function payersOf({ payer }: CostLine): string[] {
  return typeof payer === 'string' ? [payer] : Object.keys(payer);
}

function lineWords([name, { payer, from, until, above, atMost }]: [string, CostLine]): string {
  const parts = [
    from === undefined ? '' : `from ${dateWords(from)}`,
    until === undefined ? '' : `until ${dateWords(until)}`,
    typeof payer === 'string' ? '' : destinationWords(payer),
    above === undefined ? '' : `only beyond ${quantityWords(above)}`,
    atMost === undefined ? '' : `at most ${quantityWords(atMost)}`,
  ];
  const words = parts.filter((text) => text !== '').join(' ');
  return words === '' ? name : `${name} (${words})`;
}

/** A sentence for each entry of a map that may be missing. */
function each<T>(
  map: Readonly<Record<string, T>> | undefined,
  say: (name: string, entry: T) => string,
): string[] {
  return Object.entries(map ?? {}).map(([name, entry]) => say(name, entry));
}

/** The explanation of a validated scenario; parts with nothing to say are left out. */
export function explain(scenario: Scenario): Explained[] {
  const { services, people, pathways, changes = [], probes, afterwards } = scenario;
  const { observed, targets, lags, calibrate } = scenario;
  const said: readonly (readonly [heading: string, sentences: readonly string[]])[] = [
    ['What is run', periodWords(scenario)],
    ['Places', placesSentences(scenario)],
    [
      'Who comes',
      Object.entries(people).flatMap(([name, cohort]) => peopleSentences(name, cohort, scenario)),
    ],
    ['Services', each(services, (name, service) => serviceSentence(name, service, scenario))],
    ['Pathways', each(pathways, pathwaySentence)],
    ['Changes', changes.map((change) => changeSentence(change, scenario))],
    ['Looked at', each(probes, probeSentence)],
    ['Afterwards', afterwards === undefined ? [] : afterwardsSentences(afterwards)],
    ['Targets', each(targets, (name, target) => targetSentence(name, target, scenario))],
    ['Compared with what was seen', each(observed, observedSentence)],
    ['How long one follows another', each(lags, lagSentence)],
    ['To be fitted', calibrate === undefined ? [] : calibrateSentences(calibrate)],
    ['Money', moneySentences(scenario)],
  ];
  return said
    .filter(([, sentences]) => sentences.length > 0)
    .map(([heading, sentences]) => ({ heading, sentences }));
}
