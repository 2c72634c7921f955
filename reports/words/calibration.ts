/** What a calibration found, in sentences: for the terminal, for the page and for calibration.json. */
import type { Calibration, FittedInput } from '../../src/experiment/calibration/calibration.ts';
import { judgedFigures } from '../../src/experiment/observed/agreement.ts';
import type { ObservedFigure, ObservedFit } from '../../src/experiment/results.ts';
import type { Inseparable } from '../../src/experiment/calibration/verdicts.ts';
import { capital, listInWords } from './lists.ts';
import { counted } from './numbers.ts';
import { valueName } from './value-names.ts';

/** Significant digits of a value of an input, enough for what a fit can know. */
const DIGITS = 6;
/** Of a standard error, or of a move that serves as an example. */
const ROUGH_DIGITS = 2;

function digits(value: number, most: number): string {
  const short = Number(value.toPrecision(most));
  return short.toLocaleString('en-GB', { maximumFractionDigits: 12 }).replace('-', '\u2212');
}

/** A number with its unit in words: `2,146 hours a week`, `£86.48 a day`, `90%`. */
export function withUnit(text: string, unit: string): string {
  if (unit === '' || unit === '%') return text + unit;
  const said = unit.replace('/', ' a ');
  return said.startsWith('£') ? `£${text}${said.slice(1)}` : `${text} ${said}`;
}

/** A value of an input with its unit: `0.77`, `90.1%`, `2,146 hours a week`. */
export function inputValue(value: number, { unit }: Pick<FittedInput, 'unit'>): string {
  return withUnit(digits(value, DIGITS), unit);
}

/** A standard error or a move of an input, in two digits: `0.006`, `0.2 points` of a percentage. */
export function roughValue(value: number, { unit }: Pick<FittedInput, 'unit'>): string {
  const text = digits(value, ROUGH_DIGITS);
  return unit === '%' ? `${text} ${text === '1' ? 'point' : 'points'}` : withUnit(text, unit);
}

/** `0.75 to 0.79`. */
export function rangeText(input: FittedInput): string {
  return `${digits(input.low, DIGITS)} to ${inputValue(input.high, input)}`;
}

/** What was found, the most important first. Each is a whole sentence or two. */
export function calibrationFindings(calibration: Calibration): string[] {
  return [
    ...metLine(calibration),
    ...noBetterLine(calibration),
    ...unmetLines(calibration),
    ...cannotTell(calibration),
    ...noiseLine(calibration),
    ...boundLines(calibration),
    ...endingLine(calibration),
  ];
}

function metLine({ confirmation, figures }: Calibration): string[] {
  if (confirmation === null) return [];
  const met = (fits: readonly ObservedFit[]): number =>
    fits
      .filter(({ name }) => figures.names.includes(name))
      .flatMap(judgedFigures)
      .filter((figure) => isMet(figure)).length;
  const [before, after] = [met(confirmation.before), met(confirmation.after)];
  const of = counted(figures.count, 'observed figure');
  return [`The mean is within the tolerance of ${after} of ${of}; as the file stood, of ${before}.`];
}

/** A fit to few replications may be a fit to their chances: then the file as it stood does as well. */
function noBetterLine({ inputs, confirmation, figures }: Calibration): string[] {
  if (confirmation === null || inputs.every(({ before, after }) => before === after)) return [];
  const misfit = (fits: readonly ObservedFit[]): number =>
    fits
      .filter(({ name }) => figures.names.includes(name))
      .flatMap(judgedFigures)
      .reduce(
        (sum, { difference, tolerance }) => sum + ((difference ?? 0) / (tolerance ?? Infinity)) ** 2,
        0,
      );
  if (misfit(confirmation.after) < misfit(confirmation.before)) return [];
  return [
    'On fresh replications these values are no closer to what was observed than those of the file: leave it as it stands, or fit on more replications.',
  ];
}

/** Whether the mean itself, not its whole interval, is within the tolerance: targets apply to means. */
export function isMet({ difference, tolerance }: ObservedFigure): boolean {
  return difference !== null && tolerance !== null && Math.abs(difference) <= tolerance;
}

function unmetLines({ confirmation, figures }: Calibration): string[] {
  return (confirmation?.after ?? [])
    .filter(({ name, months, years }) => figures.names.includes(name) && (months ?? years) === undefined)
    .filter((fit) => !isMet(fit) && fit.difference !== null && fit.tolerance !== null)
    .map((fit) => {
      const tolerances = Math.abs(fit.difference! / fit.tolerance!);
      const way = fit.difference! > 0 ? 'high' : 'low';
      const off = `\u201c${fit.name}\u201d is too ${way} by ${digits(tolerances, ROUGH_DIGITS)} times its tolerance on fresh replications`;
      return fit.within === 'no'
        ? `${off}: these inputs, in these ranges, do not meet it together with the others.`
        : `${off}, which chance alone can do: more replications would tell.`;
    });
}

/** Standard error, in tolerances, above which chance hides what a fit is to see. */
const NOISY = 0.5;

function noiseLine({ noise, replications }: Calibration): string[] {
  const noisiest = [...noise].sort((a, b) => b.inTolerances - a.inTolerances)[0];
  if (noisiest === undefined || noisiest.inTolerances <= NOISY) return [];
  const { name, span, inTolerances } = noisiest;
  const ran = replications.to - replications.from + 1;
  const wanted = Math.ceil(ran * (inTolerances / NOISY) ** 2);
  const of = span === null ? name : `${name}, ${span}`;
  return [
    `With ${counted(ran, 'replication')} the mean of \u201c${of}\u201d has a standard error of ${digits(inTolerances, ROUGH_DIGITS)} times its tolerance, and the fit is no surer than that. About ${digits(wanted, ROUGH_DIGITS)} replications would bring it to half a tolerance.`,
  ];
}

function named(inputs: readonly FittedInput[]): string {
  return listInWords(inputs.map(({ name }) => `\u201c${valueName(name)}\u201d`));
}

function cannotTell({ inputs, verdicts }: Calibration): string[] {
  if (verdicts === null) return [];
  const of = (places: readonly number[]): FittedInput[] => places.map((i) => inputs[i]!);
  return [
    ...verdicts.withoutEffect.map(({ input, because }) =>
      because === 'tiny'
        ? `${named(of([input]))} moves none of the observed figures: they cannot tell what it is. Leave it out, or observe something that it moves.`
        : `${named(of([input]))} moves the observed figures by no more than chance may: more replications might tell what it does.`,
    ),
    ...verdicts.inseparable.map((group) => inseparableLine(inputs, group)),
    ...verdicts.unknown.map(({ input, because }) =>
      because === 'tiny'
        ? `The observed figures say little of ${named(of([input]))}: anywhere in its range would do nearly as well.`
        : `Chance hides what the observed figures say of ${named(of([input]))}: more replications might tell.`,
    ),
    ...verdicts.hard.map(
      ({ inputs: pair, correlation }) =>
        `${named(of(pair))} are hard to tell apart: an error in one is made up for by the other (correlation ${digits(correlation, ROUGH_DIGITS)}).`,
    ),
  ];
}

/** Part of the range that the input which moves most moves in the example. */
const EXAMPLE = 0.1;

function inseparableLine(inputs: readonly FittedInput[], group: Inseparable): string {
  const who = named(group.inputs.map((i) => inputs[i]!));
  const some = group.free === 1 ? 'one' : String(group.free);
  const cure =
    group.because === 'tiny'
      ? `Take ${some} of them from another source.`
      : `So it seems on these replications; if more of them say the same, take ${some} of them from another source.`;
  return `${who} pull the same figures: only their combination is fixed. ${exampleMove(inputs, group)} ${cure}`;
}

/** A move of several inputs at once that changes nothing that was observed. */
function exampleMove(inputs: readonly FittedInput[], { inputs: group, along }: Inseparable): string {
  const most = Math.max(...group.map((i) => Math.abs(along[i]!)));
  const moves = group
    .filter((i) => Math.abs(along[i]!) > most / 100)
    .map((i) => {
      const input = inputs[i]!;
      const move = (along[i]! / most) * EXAMPLE * (input.high - input.low);
      const by = roughValue(Math.abs(move), input);
      return `${move > 0 ? 'raising' : 'lowering'} ${named([input])} by ${by}`;
    });
  return `${capital(listInWords(moves))} at once changes hardly anything that was observed.`;
}

function boundLines({ inputs }: Calibration): string[] {
  return inputs
    .filter(({ onBound, before, after }) => onBound && before !== after)
    .map(
      (input) =>
        `${named([input])} stopped at the end of its range, ${inputValue(input.after, input)}: the observed figures would have it go further. Widen the range only if that can be believed.`,
    );
}

function endingLine({ ending, rounds }: Calibration): string[] {
  if (ending === 'stopped') return ['Stopped before the end: nothing here is confirmed.'];
  if (ending === 'most rounds')
    return [
      `The fit had not settled after ${counted(rounds.length - 1, 'round')}: write these values into the file and calibrate again.`,
    ];
  return [];
}
