/** What goes most closely with a measure of a sampled sweep, in a sentence or two. */
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import type { SweepEffect } from '../reading/sweep-effects.ts';
import { effectRange, effectText } from './effects.ts';
import { fixed } from './numbers.ts';
import { inputName, levelText, sweepMeasureName, sweepWords } from './sweep-names.ts';

/** Whether an input is shown to go with the measure. */
export function isShown({ rank: { low, high } }: SweepEffect): boolean {
  return low > 0 || high < 0;
}

/** `700 to 1,000 hours a week`. */
export function spanText({ input, from, to }: SweepEffect): string {
  return `${levelText(from, { ...input, unit: '' })} to ${levelText(to, input)}`;
}

/** The change over the range of an input as an effect like others. */
export function changeOfEffect({ change }: SweepEffect) {
  const verdict = change.high < 0 ? 'lower' : change.low > 0 ? 'higher' : 'cannot tell';
  return { ...change, verdict } as const;
}

/** `effects`: the strongest first. */
export function effectFinding(
  measure: SweepResults['measures'][number],
  [strongest]: readonly [SweepEffect, ...SweepEffect[]],
): string {
  const name = sweepMeasureName(measure);
  if (!isShown(strongest)) return `${name}: none of the inputs is shown to move it.`;
  const lead = `${name}: what goes most closely with it, the other inputs held, is ${inputName(strongest.input)} (partial rank correlation ${fixed(strongest.rank.correlation, 2)}).`;
  const change = changeOfEffect(strongest);
  if (change.verdict === 'cannot tell') return lead;
  const words = sweepWords(measure);
  return `${lead} From ${spanText(strongest)} it makes ${effectText(change, words)} ${words.object} (95% interval ${effectRange(change, words) ?? 'none'}), along a straight line.`;
}
