/** What a sweep found, in words: names of inputs, levels and points, and the findings. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { bestOf, betterOf, choices, differenceAt, type Placed } from '../reading/sweep.ts';
import { averageEffect } from './finding.ts';
import { withUnit } from './calibration.ts';
import { wordsForFigure } from './figure-words.ts';
import { listInWords, small } from './lists.ts';
import { axisTitle, type MeasureWords } from './measure-words.ts';
import { counted, fixed, stated } from './numbers.ts';
import { valueName } from './value-names.ts';

type Input = SweepResults['inputs'][number];
type Measure = SweepResults['measures'][number];

/** `commissioned reablement hours` for `services.reablement.hours`. */
export function inputName({ name }: Input): string {
  return valueName(name);
}

/** What a level of the input is, for an axis: `commissioned reablement hours (hours a week, all places together)`. */
export function inputAxis(input: Input): string {
  const of = { total: 'all places together', factor: 'times what stands there', number: '', word: '' }[
    input.of
  ];
  const about = [input.unit.replace('/', ' a '), of].filter((part) => part !== '').join(', ');
  return about === '' ? inputName(input) : `${inputName(input)} (${about})`;
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

/** Measures that the findings speak of. */
const MOST_TOLD = 4;

/** The findings, a sentence or two for each of the first measures. */
export function sweepFindings(results: SweepResults): string[] {
  const told = results.measures.slice(0, MOST_TOLD).map((measure, i) => measureFinding(results, measure, i));
  const missed = results.points.filter(({ precise }) => !precise).length;
  return [
    ...told,
    ...(missed === 0 ? [] : [`The precision asked for was not reached at ${counted(missed, 'point')}.`]),
  ];
}

const EXTREMES: Readonly<Record<string, string>> = {
  fewer: 'fewest',
  more: 'most',
  lower: 'lowest',
  higher: 'highest',
  shorter: 'shortest',
  longer: 'longest',
  less: 'least',
};

/** Where a measure is best, and what that changes. */
export function measureFinding(results: SweepResults, measure: Measure, i: number): string {
  const best = bestOf(results, i);
  if (best === null) return rangeFinding(results, measure, i);
  const words = sweepWords(measure);
  const extreme = EXTREMES[betterOf(measure) === 'lower' ? words.less : words.more]!;
  const where = pointName(results, best.point);
  return `${sweepMeasureName(measure)}: ${extreme} with ${where}${amongAll(results, best, i)}.${effectOf(results, best, i)}`;
}

/** Of how many points it is the best, and how many are exactly as good. */
function amongAll(results: SweepResults, best: Placed, i: number): string {
  const all = choices(results);
  const mean = best.point.figures[i]!.mean;
  const alike = all.filter(({ point }) => point.figures[i]!.mean === mean).length - 1;
  const others = alike === 0 ? '' : `; just the same at ${counted(alike, 'other')}`;
  return all.length === 1 ? '' : ` (of the ${fixed(all.length)} points that were run${others})`;
}

/** The change from the scenario as it stands, as a sentence after the first. */
function effectOf(results: SweepResults, best: Placed, i: number): string {
  const difference = differenceAt(results, best, i);
  if (difference === null) return '';
  const effect = averageEffect(difference, sweepWords(results.measures[i]!));
  return ` Against the scenario as it stands, ${small(effect)}`;
}

/** The span of a measure that has no better side. */
function rangeFinding(results: SweepResults, measure: Measure, i: number): string {
  const means = choices(results).flatMap(({ point }: Placed) => point.figures[i]!.mean ?? []);
  const name = sweepMeasureName(measure);
  if (means.length === 0) return `${name}: no figure at any point.`;
  const { scale, format, unit } = sweepWords(measure);
  const text = (value: number): string => format(stated(Number((value * scale).toPrecision(3))));
  return `${name}: from ${text(Math.min(...means))} to ${text(Math.max(...means))}${unit === '' ? '' : ` ${unit}`}, from the lowest point to the highest.`;
}
