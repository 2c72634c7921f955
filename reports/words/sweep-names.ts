/** What the inputs, levels, points and measures of a sweep are called. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { withUnit } from './calibration.ts';
import { wordsForFigure } from './figure-words.ts';
import { capital, listInWords } from './lists.ts';
import { axisTitle, type MeasureWords } from './measure-words.ts';
import { stated } from './numbers.ts';
import { unitInWords } from './units.ts';
import { valueName } from './value-names.ts';

type Input = SweepResults['inputs'][number];
type Measure = SweepResults['measures'][number];

/** `commissioned reablement hours` for `services.reablement.hours`. */
export function inputName({ name }: Input): string {
  return valueName(name);
}

/** What a level of the input is, for an axis: `Commissioned reablement hours (hours a week, all places together)`. */
export function inputAxis(input: Input): string {
  const of = { total: 'all places together', factor: 'times what stands there', number: '', word: '' }[
    input.of
  ];
  const about = [input.unit === '' ? '' : unitInWords(input.unit), of]
    .filter((part) => part !== '')
    .join(', ');
  const name = capital(inputName(input));
  return about === '' ? name : `${name} (${about})`;
}

/** `6,250 hours a week`, `80%`, `1.2 times`. */
export function levelText(level: number | string | null, input: Input): string {
  if (level === null) return 'as it stands';
  if (typeof level === 'string') return level;
  if (input.of === 'factor') return `${stated(level)} times`;
  return withUnit(stated(level), input.unit);
}

/** `commissioned reablement hours at 6,250 hours a week`. */
export function inputAt(input: Input, level: number | string | null): string {
  return `${inputName(input)}${input.of === 'word' ? ':' : ' at'} ${levelText(level, input)}`;
}

/** Which point it is: `38 hours, commissioned reablement hours at 6,250 hours a week`. */
export function pointName(
  { inputs, cases }: SweepResults,
  { case: name, point, levels }: SweepPoint,
): string {
  const moved = inputs.flatMap((input, i) =>
    levels[i] === null || levels[i] === undefined ? [] : [inputAt(input, levels[i])],
  );
  const own = cases.length === 1 && point !== null ? [] : [name];
  return [...own, point === null ? 'as it stands' : listInWords(moved)].join(', ');
}

/** What the author or the table of measures calls it. */
export function sweepMeasureName(measure: Measure): string {
  return measure.name ?? sweepWords(measure).subject;
}

/** What stands along an axis of the measure: `Average wait for reablement (days)`. */
export function sweepAxis(measure: Measure): string {
  return axisTitle({ ...sweepWords(measure), subject: sweepMeasureName(measure) });
}

/** How a measure of a sweep is spoken of. */
export function sweepWords({ measure, dimensions }: Measure): MeasureWords {
  return wordsForFigure(measure, dimensions);
}
