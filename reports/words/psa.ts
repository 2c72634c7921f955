/** What uncertain inputs mean, in sentences: for the terminal, for the page and for psa.json. */
import type { Decision, Influence, Psa, Switching, UncertainInput } from '../../src/experiment/psa/psa.ts';
import { proportionInterval } from '../../src/statistics/proportion-interval.ts';
import { inputValue, roughValue } from './calibration.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsForFigure } from './figure-words.ts';
import type { MeasureWords } from './measure-words.ts';
import { counted, fixed, percentage, rounded, stepFor } from './numbers.ts';
import { valueName } from './value-names.ts';

/** How the figure is spoken of. */
export function figureWords({ measure, dimensions }: Pick<Psa, 'measure' | 'dimensions'>): MeasureWords {
  return wordsForFigure(measure, dimensions);
}

/** A level of the figure to the digits of a spread. */
export function levelOf(value: number, spread: number, words: MeasureWords): string {
  const step = stepFor(spread, value);
  return words.format(rounded(value * words.scale, step * words.scale));
}

/** A difference of the figure to the digits of a spread: `2,100 fewer`. */
export function changeOf(value: number, spread: number, words: MeasureWords): string {
  return signedDifference(value, stepFor(spread, value), words);
}

/** `34 to 45 hours`. */
export function believedText(input: Pick<UncertainInput, 'low' | 'high' | 'unit'>): string {
  return `${inputValue(Number(input.low.toPrecision(3)), { unit: '' })} to ${inputValue(Number(input.high.toPrecision(3)), input)}`;
}

/** What was found, the most important first. Each is a whole sentence or two. */
export function psaFindings(psa: Psa): string[] {
  return [
    ...(psa.decision === null ? levelLines(psa) : decisionLines(psa, psa.decision)),
    ...strongestLine(psa),
    ...(psa.decision === null
      ? []
      : [...switchingLines(psa, psa.decision), ...worthLines(psa, psa.decision)]),
    ...noiseLine(psa),
  ];
}

function levelLines(psa: Psa): string[] {
  const { mean, low, high, sdOfInputs, sdOfYears } = psa.figure;
  const words = figureWords(psa);
  const level = (value: number): string => levelOf(value, sdOfInputs, words);
  return [
    `${words.subject}: ${level(mean)} on average over what is believed of ${counted(psa.inputs.length, 'input')}; in 95 draws of 100 the average year lies between ${level(low)} and ${level(high)}.`,
    apartLine(sdOfInputs, sdOfYears, words),
  ];
}

/** What is not known, and what a year brings, as standard deviations. */
function apartLine(sdOfInputs: number, sdOfYears: number, words: MeasureWords): string {
  const size = (value: number): string =>
    words.formatDifference(rounded(value * words.scale, stepFor(value / 10, value) * words.scale));
  const lead =
    sdOfInputs > sdOfYears
      ? 'What is not known of the inputs weighs more than what a single year brings'
      : 'What a single year brings weighs more than what is not known of the inputs';
  return `${lead}: the inputs move the average year by about ${size(sdOfInputs)}, chance moves a single year by about ${size(sdOfYears)} (standard deviations).`;
}

function decisionLines(psa: Psa, { chanceRight, chanceYear, choose, better }: Decision): string[] {
  const { mean, low, high, sdOfInputs, sdOfYears } = psa.figure;
  const words = figureWords(psa);
  const { mean: rough, low: from, high: to, step } = roundInterval(mean, low, high);
  const name = `\u201c${psa.variant!}\u201d`;
  const chance = choose === 'variant' ? chanceRight : 1 - chanceRight;
  const best = choose === 'variant' ? name : `\u201c${psa.base}\u201d`;
  const right = `${better === 'lower' ? words.less : words.more} ${words.object} in the average year`;
  return [
    `Choosing ${best} is right in ${fixed(chance * psa.draws)} of ${counted(psa.draws, 'draw')}: the chance that it is right is ${percentage(chance, 0)} (${chanceRange(chance, psa.draws)}), given what is believed of ${counted(psa.inputs.length, 'input')}. Each draw takes one figure for every input, as if that were the truth; right means ${right}.`,
    `${name} brings ${signedDifference(rough, step, words)} ${words.object} on average over the draws; in 95 draws of 100 the average year brings ${rangeOfDifference(from, to, step, words)}. Chance makes single years differ from the average one: in ${percentage(chanceYear, 0)} of single years it is the better one.`,
    apartLine(sdOfInputs, sdOfYears, words),
  ];
}

/** How well so many draws say a chance. */
function chanceRange(chance: number, draws: number): string {
  const { low, high } = proportionInterval(Math.round(chance * draws), draws);
  return `95% interval for so many draws ${percentage(low, 0)} to ${percentage(high, 0)}`;
}

/** Whether an influence stands out from chance. */
export function isClear({ change, se }: Pick<Influence, 'change' | 'se'>): boolean {
  return se !== null && Math.abs(change) > 2 * se;
}

/** The input that the figure hangs on most; none without inputs. */
export function strongestLine(psa: Psa): string[] {
  const [first] = psa.influences;
  if (first === undefined) return [];
  const input = psa.inputs[first.input]!;
  const words = figureWords(psa);
  const of = psa.decision === null ? '' : ' in the difference';
  if (!isClear(first)) return [`No input is shown to matter: more draws (--draws) might tell.`];
  return [
    `What matters most is ${valueName(input.name)}: from ${believedText(input)} it makes ${changeOf(first.change, first.se ?? 0, words)} ${words.object}${of}.`,
  ];
}

/** `38 hours stops paying when ... falls below N`. */
function switchingLines({ inputs, variant }: Psa, { switching }: Decision): string[] {
  const name = `\u201c${variant!}\u201d`;
  const turns = switching.filter((one): one is Switching & { at: number } => one.at !== null);
  if (turns.length === 0)
    return [
      'No input turns the choice by itself: wherever it lies between the figures believed, the other inputs in the middle, the same choice stays the better one.',
    ];
  return turns.map(({ input, at, se, better }, k) => {
    const of = inputs[input]!;
    const error = se === null ? '' : `standard error ${roughValue(se, of)}; `;
    const meaning = k > 0 ? '' : ' There, at its switching value, both choices are equally good.';
    return `${name} stops being the better choice with ${valueName(of.name)} ${better === 'above' ? 'below' : 'above'} ${inputValue(Number(at.toPrecision(3)), of)} (${error}the other inputs in the middle of what is believed).${meaning}`;
  });
}

function worthLines(psa: Psa, { worthOfAll, worth }: Decision): string[] {
  const words = figureWords(psa);
  const size = (value: number): string =>
    `${words.formatDifference(rounded(value * words.scale, stepFor(value / 10, value) * words.scale))} ${words.object}`;
  if (!(worthOfAll > 0))
    return [
      'To know the inputs better would change nothing: the same choice is best in every draw, so that no study of them is worth anything for this choice (expected value of information: nothing).',
    ];
  const best = [...worth.entries()].filter(([, value]) => value > 0).sort(([, a], [, b]) => b - a);
  const each = best.slice(0, 3).map(([k, value]) => `${valueName(psa.inputs[k]!.name)} (${size(value)})`);
  const known =
    each.length === 0
      ? 'No input alone, known exactly, is shown to change the choice.'
      : `Most worth knowing: ${listInWords(each)}.`;
  return [
    `If all inputs were known exactly before choosing, one could choose otherwise where the choice would be wrong: that would be worth ${size(worthOfAll)} on average, and no study of them can be worth more (expected value of information). ${known}`,
  ];
}

function noiseLine({ figure: { mean, se }, decision, draws, replications }: Psa): string[] {
  if (decision === null || Math.abs(mean) > 2 * se) return [];
  const each = replications.to - replications.from + 1;
  return [
    `With ${counted(draws, 'draw')} of ${counted(each, 'replication')} the average difference is not told from none: more of both might change the choice.`,
  ];
}

/** Why figures drawn may lie beyond the ends of what is believed. */
export const BELIEVED =
  'What is believed of an input holds with 95%: about one draw in twenty lies beyond its ends.';

/** Words for the sides that an input belongs to. */
export function sideText({ of }: UncertainInput): string {
  return { both: 'both', base: 'base', variant: 'variant' }[of];
}

/** `turns at 34 hours`, or where the variant is better. */
export function switchingText({ at, better }: Switching, input: UncertainInput): string {
  if (at === null) return better === 'everywhere' ? 'pays everywhere' : 'pays nowhere';
  return `pays ${better} ${inputValue(Number(at.toPrecision(3)), input)}`;
}
