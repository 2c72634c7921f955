/** What a scenario means, sentence by sentence, in plain words. Used by `stepdown check`. */
import { afterwardsSentences } from './afterwards-words.ts';
import { periodWords } from './period-words.ts';
import { peopleSentences } from './people-words.ts';
import { serviceSentence } from './service-words.ts';
import { probeSentence } from './probe-words.ts';
import { pathwaySentence } from './pathway-words.ts';
import { changeSentence } from './change-words.ts';
import { joined } from './phrases.ts';
import type { Scenario } from '../scenario.ts';

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
  const payers = [...new Set(Object.values(money.lines).map((line) => line.payer))];
  return [
    `Costs are in pounds of ${money.priceYear}, paid by ${joined(payers)}: ${joined(Object.keys(money.lines))}.`,
  ];
}

/** The explanation of a validated scenario; parts with nothing to say are left out. */
export function explain(scenario: Scenario): Explained[] {
  const parts: Explained[] = [
    { heading: 'What is run', sentences: periodWords(scenario) },
    { heading: 'Places', sentences: placesSentences(scenario) },
    {
      heading: 'Who comes',
      sentences: Object.entries(scenario.people).flatMap(([name, cohort]) =>
        peopleSentences(name, cohort, scenario),
      ),
    },
    {
      heading: 'Services',
      sentences: Object.entries(scenario.services).map(([name, service]) =>
        serviceSentence(name, service, scenario),
      ),
    },
    {
      heading: 'Pathways',
      sentences: Object.entries(scenario.pathways ?? {}).map(([name, pathway]) =>
        pathwaySentence(name, pathway),
      ),
    },
    {
      heading: 'Changes',
      sentences: (scenario.changes ?? []).map((change) => changeSentence(change, scenario)),
    },
    {
      heading: 'Looked at',
      sentences: Object.entries(scenario.probes ?? {}).map(([name, probe]) => probeSentence(name, probe)),
    },
    {
      heading: 'Afterwards',
      sentences: scenario.afterwards === undefined ? [] : afterwardsSentences(scenario.afterwards),
    },
    { heading: 'Money', sentences: moneySentences(scenario) },
  ];
  return parts.filter((part) => part.sentences.length > 0);
}
