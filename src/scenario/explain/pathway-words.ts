/** Pathways in words, step by step. */
import type { Pathway, Process, Step, Wait } from '../scenario.ts';
import { bundleWords } from './bundle-words.ts';
import { distributionWords, joined, quantityWords, destinationWords } from './phrases.ts';
import { limitWords } from './waiting-words.ts';

const CLOCKS = {
  none: ', before any delay is counted',
  'no criteria to reside': ', no longer meeting the criteria to reside and not yet discharge-ready',
  'discharge-ready': ', discharge-ready',
  transfer: '',
} as const;

function processWords({ takes, by, code, clock = 'transfer' }: Process): string {
  const staff = by === undefined ? '' : ` by ${by}`;
  const work = by === undefined ? '' : ', once one of them is free';
  return `${distributionWords(takes)}${staff} pass with the place still held${work}${codeWords(code)}${CLOCKS[clock]}`;
}

function codeWords(code: Process['code']): string {
  return code === undefined ? '' : ` (code ${destinationWords(code)})`;
}

const RULES = {
  'first free': 'whichever is free first',
  'in order': 'the first of them that is free, in this order',
  'shortest queue': 'the one with the shortest queue',
} as const;

function wantedWords(wanted: Wait['for']): string {
  if (typeof wanted === 'string') return wanted;
  return `one of ${joined(wanted.any)} (${RULES[wanted.rule ?? 'first free']})`;
}

function waitWords(wait: Wait): string {
  const helpers =
    wait.with === undefined ? '' : ` together with ${joined(wait.with)}, which must be free too`;
  const where = wait.where === 'home' ? 'at home' : 'in the place they hold';
  const parts = [
    `they wait ${where} for ${wantedWords(wait.for)}${helpers}${codeWords(wait.code)}${CLOCKS[wait.clock ?? 'transfer']}`,
    ...(wait.early === undefined ? [] : [`asking ${quantityWords(wait.early)} early`]),
    ...(wait.priority === undefined ? [] : [`with urgency ${wait.priority} (1 is most urgent)`]),
    ...limitWords(wait),
    ...(wait.stay === undefined ? [] : [`and stay ${distributionWords(wait.stay)}`]),
    ...(wait.bundle === undefined ? [] : [`and take ${bundleWords(wait.bundle)}`]),
  ];
  return parts.join(', ');
}

function stepWords({ process, wait, then }: Step): string {
  if (process !== undefined) return processWords(process);
  if (wait !== undefined) return waitWords(wait);
  return `they go to: ${destinationWords(then ?? 'nowhere')}`;
}

/** The sentence about one pathway. */
export function pathwaySentence(name: string, { number, steps }: Pathway): string {
  const national = number === undefined ? '' : ` (national pathway ${number})`;
  return `${name}${national}: ${steps.map(stepWords).join('; then ')}.`;
}
