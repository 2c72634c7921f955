/** Pathways in words, step by step. */
import type { Pathway, Process, Step, Wait } from '../scenario.ts';
import { bundleWords } from './service-words.ts';
import { distributionWords, joined, quantityWords, sentence, targetWords } from './phrases.ts';

function processWords({ takes, by, code }: Process): string {
  const staff = by === undefined ? '' : ` by ${by}`;
  return `${distributionWords(takes)}${staff} pass with the place still held${codeWords(code)}`;
}

function codeWords(code: string | undefined): string {
  return code === undefined ? '' : ` (code ${code})`;
}

function waitWords(wait: Wait): string {
  const service = typeof wait.for === 'string' ? wait.for : `one of ${joined(wait.for.any)}`;
  const helpers = wait.with === undefined ? '' : ` together with ${joined(wait.with)}`;
  const where = wait.where === 'home' ? 'at home' : 'in the place they hold';
  const parts = [
    `they wait ${where} for ${service}${helpers}${codeWords(wait.code)}`,
    ...(wait.early === undefined ? [] : [`asking ${quantityWords(wait.early)} early`]),
    ...(wait.patience === undefined
      ? []
      : [`for at most ${distributionWords(wait.patience.after)}, then ${targetWords(wait.patience.then)}`]),
    ...(wait.stay === undefined ? [] : [`and stay ${distributionWords(wait.stay)}`]),
    ...(wait.bundle === undefined ? [] : [`and take ${bundleWords(wait.bundle)}`]),
  ];
  return parts.join(', ');
}

function stepWords({ process, wait, then }: Step): string {
  if (process !== undefined) return processWords(process);
  if (wait !== undefined) return waitWords(wait);
  return `they go to: ${targetWords(then ?? 'nowhere')}`;
}

/** The sentence about one pathway. */
export function pathwaySentence(name: string, { number, steps }: Pathway): string {
  const national = number === undefined ? '' : ` (national pathway ${number})`;
  return sentence(`${name}${national}: ${steps.map(stepWords).join('; then ')}`);
}
