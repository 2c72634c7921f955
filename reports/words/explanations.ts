/** Explanations of a record in words: what each can produce and what it cannot. */
import type { FiguresAgreement } from '../../src/experiment/observed/agreement-result.ts';
import { missesOf, type Explanation, type JudgedFigure } from '../reading/explanations.ts';
import { listInWords } from './lists.ts';
import { counted, fixed, percentage, plain } from './numbers.ts';
import { wordsFor } from './measure-words.ts';

/** `12 of 14 (1 cannot be told)`. */
export function withinInWords({ figures, within, cannotTell }: FiguresAgreement): string {
  const unclear = cannotTell === 0 ? '' : ` (${fixed(cannotTell)} cannot be told)`;
  return `${fixed(within)} of ${fixed(figures)}${unclear}`;
}

/** `1.3 tolerances off`. */
export function distanceInWords({ distance }: FiguresAgreement): string {
  return distance === null ? 'a figure is missing' : `${fixed(distance, 1)} tolerances off`;
}

/** `48% too low`; an amount where there is no share of it. */
export function offInWords({ fit, figure }: JudgedFigure): string {
  const { difference, differenceShare } = figure;
  if (difference === null) return 'missing';
  const way = difference < 0 ? 'too low' : 'too high';
  const { most, scale, formatDifference } = wordsFor(fit.measure, fit.dimensions);
  return differenceShare === null || most === 1
    ? `${formatDifference(plain(Math.abs(difference) * scale))} ${way}`
    : `${percentage(Math.abs(differenceShare), 0)} ${way}`;
}

/** Misses named in a sentence; the rest are counted. */
const NAMED = 4;

/** What an explanation cannot produce, the worst first; `nothing: ...` where all figures may be right. */
export function missesInWords(explanation: Pick<Explanation, 'observed'>): string {
  const misses = missesOf(explanation);
  if (misses.length === 0) return 'no figure is certainly outside its tolerance';
  const named = misses
    .slice(0, NAMED)
    .map((miss) => `${miss.fit.name}${miss.span === null ? '' : ` in ${miss.span}`} (${offInWords(miss)})`);
  const rest = misses.length - named.length;
  return listInWords(rest === 0 ? named : [...named, `${fixed(rest)} more`]);
}

/** Sentences above the tables; the explanations as {@link explanationsOf} orders them. */
export function explanationsInWords([base, ...others]: readonly Explanation[]): string[] {
  const [nearest] = others;
  if (base === undefined || nearest === undefined) return [];
  const all = [base, ...others].filter(({ agreement }) => agreement.within === agreement.figures);
  const none = `None of the ${counted(others.length + 1, 'scenario')} meets every figure of the record.`;
  return [
    `Figures of the record that the base meets as it stands: ${withinInWords(base.agreement)}; ${distanceInWords(base.agreement)} on average.`,
    `\u201C${nearest.title}\u201D comes nearest of the ${counted(others.length, 'explanation')}: ${withinInWords(nearest.agreement)} met, ${distanceInWords(nearest.agreement)} on average. It cannot produce: ${missesInWords(nearest)}.`,
    all.length === 0
      ? none
      : `Every figure is met by ${listInWords(all.map(({ title }) => `\u201C${title}\u201D`))}.`,
    'What agrees need not be true: different causes may leave the same record, and an explanation whose numbers were taken from a year agrees with that year by arithmetic.',
  ];
}
