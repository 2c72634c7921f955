/** What uncertain inputs mean, in sentences: for the terminal, for the page and for psa.json. */
import type { Decision, Influence, Psa, Switching, UncertainInput } from '../../src/experiment/psa/psa.ts';
import { inputValue, roughValue } from './calibration.ts';
import { rangeOfDifference, roundInterval, signedDifference } from './finding.ts';
import { listInWords } from './lists.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';
import { counted, percentage, rounded, stepFor } from './numbers.ts';

/** How the figure is spoken of. */
export function figureWords({ measure, dimensions }: Pick<Psa, 'measure' | 'dimensions'>): MeasureWords {
  return wordsFor(measure, dimensions);
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
    `${words.subject}: ${level(mean)} on average over what is believed of ${counted(psa.inputs.length, 'input')}; with 95% the average year lies between ${level(low)} and ${level(high)}.`,
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
  return `${lead} (standard deviations ${size(sdOfInputs)} and ${size(sdOfYears)}).`;
}

function decisionLines(psa: Psa, { chanceRight, chanceYear, choose, better }: Decision): string[] {
  const { mean, low, high, sdOfInputs, sdOfYears } = psa.figure;
  const words = figureWords(psa);
  const { mean: rough, low: from, high: to, step } = roundInterval(mean, low, high);
  const name = `\u201c${psa.variant!}\u201d`;
  const chance = choose === 'variant' ? chanceRight : 1 - chanceRight;
  const best = choose === 'variant' ? name : `\u201c${psa.base}\u201d`;
  return [
    `Choosing ${best} is right with a chance of ${percentage(chance, 0)}, given what is believed of ${counted(psa.inputs.length, 'input')} (right: ${better === 'lower' ? words.less : words.more} ${words.object} in the average year).`,
    `${name} brings ${signedDifference(rough, step, words)} ${words.object} on average; with 95% the average year lies between ${rangeOfDifference(from, to, step, words)}. In a single year it is better with a chance of ${percentage(chanceYear, 0)}.`,
    apartLine(sdOfInputs, sdOfYears, words),
  ];
}

/** Whether an influence stands out from chance. */
export function isClear({ change, se }: Pick<Influence, 'change' | 'se'>): boolean {
  return se !== null && Math.abs(change) > 2 * se;
}

function strongestLine(psa: Psa): string[] {
  const [first] = psa.influences;
  if (first === undefined) return [];
  const input = psa.inputs[first.input]!;
  const words = figureWords(psa);
  const of = psa.decision === null ? '' : ' in the difference';
  if (!isClear(first)) return [`No input is shown to matter: more draws (--draws) might tell.`];
  return [
    `${input.name} matters most: from ${believedText(input)} there are ${changeOf(first.change, first.se ?? 0, words)} ${words.object}${of}.`,
  ];
}

/** `38 hours stops paying when ... falls below N`. */
function switchingLines({ inputs, variant }: Psa, { switching }: Decision): string[] {
  const name = `\u201c${variant!}\u201d`;
  const turns = switching.filter((one): one is Switching & { at: number } => one.at !== null);
  if (turns.length === 0)
    return [`The decision turns on none of the inputs alone, anywhere between the figures believed.`];
  return turns.map(({ input, at, se, better }) => {
    const of = inputs[input]!;
    const error = se === null ? '' : ` (standard error ${roughValue(se, of)})`;
    return `${name} stops paying when ${of.name} ${better === 'above' ? 'falls below' : 'rises above'} ${inputValue(Number(at.toPrecision(3)), of)}${error}, the other inputs in the middle.`;
  });
}

function worthLines(psa: Psa, { worthOfAll, worth }: Decision): string[] {
  const words = figureWords(psa);
  const size = (value: number): string =>
    `${words.formatDifference(rounded(value * words.scale, stepFor(value / 10, value) * words.scale))} ${words.object}`;
  if (!(worthOfAll > 0))
    return ['To know the inputs better would change nothing: one choice is best in every draw.'];
  const best = [...worth.entries()].filter(([, value]) => value > 0).sort(([, a], [, b]) => b - a);
  const each = best.slice(0, 3).map(([k, value]) => `${psa.inputs[k]!.name} (${size(value)})`);
  const known =
    each.length === 0
      ? 'No input alone, known exactly, is shown to change the choice.'
      : `Most worth knowing: ${listInWords(each)}.`;
  return [`To know all inputs exactly before choosing would be worth ${size(worthOfAll)}. ${known}`];
}

function noiseLine({ figure: { mean, se }, decision, draws, replications }: Psa): string[] {
  if (decision === null || Math.abs(mean) > 2 * se) return [];
  const each = replications.to - replications.from + 1;
  return [
    `With ${counted(draws, 'draw')} of ${counted(each, 'replication')} the average difference is not told from none: more of both might change the choice.`,
  ];
}

/** Words for the sides that an input belongs to. */
export function sideText({ of }: UncertainInput): string {
  return { both: 'both', base: 'base', variant: 'variant' }[of];
}

/** `turns at 34 hours`, or where the variant is better. */
export function switchingText({ at, better }: Switching, input: UncertainInput): string {
  if (at === null) return better === 'everywhere' ? 'pays everywhere' : 'pays nowhere';
  return `pays ${better} ${inputValue(Number(at.toPrecision(3)), input)}`;
}
