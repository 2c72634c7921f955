/** Targets and whether they are met, in words: for the terminal and for the page. */
import type { TargetResult } from '../../src/experiment/results.ts';
import { levelStep } from './headline.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';
import { counted, percentage, rounded, stated } from './numbers.ts';

/** A shape for each colour, so that it can be told without one. */
export const STATUS_SIGNS: Readonly<Record<TargetResult['status'], string>> = {
  green: '\u2713',
  amber: '\u25B2',
  red: '\u2717',
  'cannot tell': '?',
};

/** `at most 60`, `85% to 95%`; of single runs with the share of them that must. */
export function targetInWords({ measure, dimensions, atLeast, atMost, chance }: TargetResult): string {
  const words = wordsFor(measure, dimensions);
  const bound =
    atLeast === null
      ? `at most ${level(atMost ?? NaN, words)}`
      : atMost === null
        ? `at least ${level(atLeast, words)}`
        : `${level(atLeast, words)} to ${level(atMost, words)}`;
  return chance === null ? bound : `${bound} in ${percentage(chance.asked, 0)} of single runs`;
}

/** `amber up to 66 (by default)`, `no amber`. */
export function amberInWords(target: TargetResult): string {
  const { measure, dimensions, atLeast, atMost, amberAtLeast, amberAtMost, amberStated } = target;
  const words = wordsFor(measure, dimensions);
  const ends = [
    ...(amberAtLeast === null || amberAtLeast === atLeast ? [] : [`down to ${level(amberAtLeast, words)}`]),
    ...(amberAtMost === null || amberAtMost === atMost ? [] : [`up to ${level(amberAtMost, words)}`]),
  ];
  if (ends.length === 0) return 'no amber';
  return `amber ${ends.join(' and ')}${amberStated ? '' : ' (by default)'}`;
}

/** What was judged: `58 (55 to 61)`, or `27 of 30 runs (74% to 97%)`. */
export function judgedInWords(target: TargetResult): string {
  const { measure, dimensions, value, rounding, chance } = target;
  if (chance !== null) {
    const met = Math.round(chance.met * chance.replications);
    const range = `${percentage(chance.low, 0)} to ${percentage(chance.high, 0)}`;
    return `${String(met)} of ${counted(chance.replications, 'run')} (${range})`;
  }
  if (value === null) return 'n/a';
  const words = wordsFor(measure, dimensions);
  const { low, high } = target;
  const step = rounding === null ? tellingStep(target, words) : null;
  const text = (figure: number): string =>
    step === null ? level(figure, words) : words.format(rounded(figure * words.scale, step * words.scale));
  return low === null || high === null || text(low) === text(high)
    ? text(value)
    : `${text(value)} (${text(low)} to ${text(high)})`;
}

/** Finer steps tried at most: a value this near a bound lies on it for any reader. */
const FINEST = 4;

/** Step to which value and interval may be rounded without any of them crossing a bound: 6.03 is not 6 at most. */
function tellingStep(target: TargetResult, words: MeasureWords): number {
  const { value, low, high, atLeast, atMost, amberAtLeast, amberAtMost } = target;
  const figures = [value, low, high].filter((figure) => figure !== null);
  const bounds = [atLeast, atMost, amberAtLeast, amberAtMost].filter((bound) => bound !== null);
  const crosses = (step: number): boolean =>
    figures.some((figure) =>
      bounds.some(
        (bound) => Math.sign(Math.round(figure / step) * step - bound) !== Math.sign(figure - bound),
      ),
    );
  let step = levelStep({ mean: value, low, high }, words);
  for (let tries = 0; tries < FINEST && crosses(step); tries++) step /= 10;
  return step;
}

/** `green`, or `cannot tell (green or amber)`. */
export function statusInWords({ status, possible }: TargetResult): string {
  const open = status === 'cannot tell' && possible.length === 2;
  return open ? `${status} (${possible.join(' or ')})` : status;
}

/** `2 green, 1 red, 1 cannot be told`. */
export function tallyInWords(targets: readonly TargetResult[]): string {
  const count = (status: TargetResult['status']): number =>
    targets.filter((target) => target.status === status).length;
  const said = (['green', 'amber', 'red', 'cannot tell'] as const).flatMap((status) => {
    const many = count(status);
    return many === 0 ? [] : [`${String(many)} ${status === 'cannot tell' ? 'cannot be told' : status}`];
  });
  return said.join(', ');
}

/** A figure as the author stated it. */
function level(value: number, words: MeasureWords): string {
  return words.format(stated(value * words.scale));
}
