/** Targets and whether they are met, in words: for the terminal and for the page. */
import type { TargetResult } from '../../src/experiment/results.ts';
import { levelStep, type Agreed } from './headline.ts';
import { capital } from './lists.ts';
import type { MeasureWords } from './measure-words.ts';
import { counted, percentage, rounded, stated } from './numbers.ts';
import { wordsOfTarget } from './target-words.ts';

/** A shape for each colour, so that it can be told without one. */
export const STATUS_SIGNS: Readonly<Record<TargetResult['status'], string>> = {
  green: '\u2713',
  amber: '\u25B2',
  red: '\u2717',
  'cannot tell': '?',
};

/** `at most 60`, `85% to 95%`, `at most 1.2 days`; of single runs with the share of them that must. */
export function targetInWords(target: TargetResult): string {
  const { atLeast, atMost, chance, unit } = target;
  const words = wordsOfTarget(target);
  const bound =
    atLeast === null
      ? `at most ${level(atMost ?? NaN, words)}`
      : atMost === null
        ? `at least ${level(atLeast, words)}`
        : `${level(atLeast, words)} to ${level(atMost, words)}`;
  const said = unit === 'days' ? `${bound} ${bound.endsWith(' 1') ? 'day' : 'days'}` : bound;
  return chance === null ? said : `${said} in ${percentage(chance.asked, 0)} of single runs`;
}

/** `amber up to 66 (by default)`, `green up to 62, amber up to 66`, `no amber`. */
export function amberInWords(target: TargetResult): string {
  const { atLeast, atMost, greenAtLeast, greenAtMost, amberAtLeast, amberAtMost, amberStated } = target;
  const words = wordsOfTarget(target);
  const reach = (low: number | null, high: number | null, from: readonly (number | null)[]): string =>
    [
      ...(low === null || low === from[0] ? [] : [`down to ${level(low, words)}`]),
      ...(high === null || high === from[1] ? [] : [`up to ${level(high, words)}`]),
    ].join(' and ');
  const green = reach(greenAtLeast, greenAtMost, [atLeast, atMost]);
  const amber = reach(amberAtLeast, amberAtMost, [greenAtLeast, greenAtMost]);
  const parts = [green === '' ? '' : `green ${green}`, amber === '' ? 'no amber' : `amber ${amber}`];
  return `${parts.filter((part) => part !== '').join(', ')}${amber === '' || amberStated ? '' : ' (by default)'}`;
}

/** The name of a target, and the period of one of a series: `Delayed days, 2016/17 Q2`. */
export function targetName({ name, period }: Pick<TargetResult, 'name' | 'period'>): string {
  return period === null ? name : `${name}, ${period}`;
}

/** What was judged: `58 (55 to 61)`, or `27 of 30 runs (74% to 97%)`. */
export function judgedInWords(target: TargetResult): string {
  const { value, rounding, chance } = target;
  if (chance !== null) {
    const met = Math.round(chance.met * chance.replications);
    const range = `${percentage(chance.low, 0)} to ${percentage(chance.high, 0)}`;
    return `${String(met)} of ${counted(chance.replications, 'run')} (${range})`;
  }
  if (value === null) return 'n/a';
  const words = wordsOfTarget(target);
  if (target.stated) return `${level(value, words)}, as recorded`;
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
function tellingStep(target: TargetResult & Agreed, words: MeasureWords): number {
  const { value, low, high, greenAtLeast, greenAtMost, amberAtLeast, amberAtMost } = target;
  const figures = [value, low, high].filter((figure) => figure !== null);
  const bounds = [greenAtLeast, greenAtMost, amberAtLeast, amberAtMost].filter((bound) => bound !== null);
  const crosses = (step: number): boolean =>
    figures.some((figure) =>
      bounds.some(
        (bound) => Math.sign(Math.round(figure / step) * step - bound) !== Math.sign(figure - bound),
      ),
    );
  let step = target.roundTo ?? levelStep({ mean: value, low, high }, words);
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

/** What a scorecard says: how many targets are met, and in a comparison which of them change colour. */
export function scorecardFinding(
  scenarios: readonly { readonly targets?: readonly TargetResult[] }[],
): string {
  const [first, ...others] = scenarios;
  const { targets = [] } = first!;
  const [of, tally] = [`Of ${counted(targets.length, 'target')}`, tallyInWords(targets)];
  if (others.length === 0) return `${of}: ${tally}.`;
  const last = others.at(-1)!.targets ?? [];
  const changed = last.flatMap((target) => {
    const before = targets.find((one) => targetName(one) === targetName(target));
    if (before === undefined || before.status === target.status) return [];
    return [`${targetName(target)} goes from ${statusInWords(before)} to ${statusInWords(target)}`];
  });
  const change = changed.length === 0 ? 'no target changes colour' : changed.join('; ');
  return `${of} in the base: ${tally}. ${capital(change)}.`;
}

/** A figure as the author stated it. */
function level(value: number, words: MeasureWords): string {
  return words.format(stated(value * words.scale));
}
