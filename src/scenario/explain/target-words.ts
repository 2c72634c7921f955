/** Targets in words. */
import { withoutSource } from '../quantity.ts';
import type { TargetEntry } from '../scenario.ts';
import { DEFAULT_AMBER } from '../schema/targets.ts';
import { figureWords } from './observed-words.ts';
import { joined, quantityWords, shareWords } from './phrases.ts';

function boundWords({ atMost, atLeast, between = [] }: TargetEntry): string {
  if (atMost !== undefined) return `at most ${quantityWords(atMost)}`;
  if (atLeast !== undefined) return `at least ${quantityWords(atLeast)}`;
  const ends = Array.isArray(between) ? between : between.value;
  return `between ${joined(ends.map(quantityWords))}`;
}

function roundingWords(rounding: NonNullable<TargetEntry['rounding']>): string {
  if (typeof rounding !== 'object' || !('to' in rounding))
    return `rounded to the nearest ${String(withoutSource(rounding))}`;
  const { to, rule = 'nearest' } = rounding;
  const way = rule === 'nearest' ? 'to the nearest' : `${rule} to a multiple of`;
  return `rounded ${way} ${String(withoutSource(to))}`;
}

/** The sentence about one target. */
export function targetSentence(name: string, target: TargetEntry): string {
  const { amber, rounding, chance } = target;
  const who =
    chance === undefined ? 'on average over the replications' : `in ${shareWords(chance)} of single runs`;
  const beyond =
    amber === undefined ? `${DEFAULT_AMBER} beyond (the default)` : `${quantityWords(amber)} beyond`;
  const round = rounding === undefined ? '' : `; ${roundingWords(rounding)} before it is judged`;
  return `${name}: ${figureWords(target)} is to be ${boundWords(target)} ${who}; amber up to ${beyond}${round}.`;
}
