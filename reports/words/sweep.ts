/** What a sweep found, in words: names of inputs, levels and points, and the findings. */
import type { SweepPoint, SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { parseValuePath } from '../../src/scenario/value-path.ts';
import { bestOf, betterOf, choices, differenceAt, type Placed } from '../reading/sweep.ts';
import { averageEffect } from './finding.ts';
import { wordsFor, type MeasureWords } from './measure-words.ts';
import { counted, stated } from './numbers.ts';

type Input = SweepResults['inputs'][number];
type Measure = SweepResults['measures'][number];

/** `reablement hours` for `services.reablement.hours`. */
export function inputName({ name }: Input): string {
  const steps = (parseValuePath(name) ?? [name]).map((step) =>
    typeof step === 'symbol' ? 'every one' : typeof step === 'number' ? `${step + 1}` : step,
  );
  const [first, ...rest] = steps;
  return ['services', 'people', 'pathways', 'localities', 'hospitals'].includes(first!) && rest.length > 0
    ? rest.join(' ')
    : steps.join(' ');
}

/** What a level of the input is, for an axis: `reablement hours (hours/week, total over places)`. */
export function inputAxis(input: Input): string {
  const of = { total: 'total over places', factor: 'times what stands there', number: '', word: '' }[
    input.of
  ];
  const about = [input.unit, of].filter((part) => part !== '').join(', ');
  return about === '' ? inputName(input) : `${inputName(input)} (${about})`;
}

/** `6,250 hours/week`, `80%`, `1.2 times`. */
export function levelText(level: number | string | null, input: Input): string {
  if (level === null) return 'as it stands';
  if (typeof level === 'string') return level;
  if (input.of === 'factor') return `${stated(level)} times`;
  if (input.unit === '%') return `${stated(level)}%`;
  if (input.unit.startsWith('£')) return `£${stated(level)}${input.unit.slice(1)}`;
  return input.unit === '' ? stated(level) : `${stated(level)} ${input.unit}`;
}

/** Which point it is: `38 hours, reablement hours 6,250 hours/week`. */
export function pointName(
  { inputs, cases }: SweepResults,
  { case: name, point, levels }: SweepPoint,
): string {
  const moved = inputs.flatMap((input, i) =>
    levels[i] === null || levels[i] === undefined
      ? []
      : [`${inputName(input)} ${levelText(levels[i], input)}`],
  );
  const own = cases.length === 1 && point !== null ? [] : [name];
  return [...own, ...(point === null ? ['as it stands'] : moved)].join(', ');
}

/** What the author or the table of measures calls it. */
export function sweepMeasureName({ name, measure, dimensions }: Measure): string {
  return name ?? wordsFor(measure, dimensions).subject;
}

/** How a measure of a sweep is spoken of. */
export function sweepWords({ measure, dimensions }: Measure): MeasureWords {
  return wordsFor(measure, dimensions);
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

/** Where a measure is best, and what that changes. */
export function measureFinding(results: SweepResults, measure: Measure, i: number): string {
  const best = bestOf(results, i);
  if (best === null) return rangeFinding(results, measure, i);
  const difference = differenceAt(results, best, i);
  const name = sweepMeasureName(measure);
  const extreme = betterOf(measure) === 'lower' ? 'lowest' : 'highest';
  const where = pointName(results, best.point);
  const effect = difference === null ? '' : ` ${averageEffect(difference, sweepWords(measure))}`;
  return `${name}: ${extreme} of ${counted(choices(results).length, 'point')} at ${where}.${effect}`;
}

/** The span of a measure that has no better side. */
function rangeFinding(results: SweepResults, measure: Measure, i: number): string {
  const means = choices(results).flatMap(({ point }: Placed) => point.figures[i]!.mean ?? []);
  const name = sweepMeasureName(measure);
  if (means.length === 0) return `${name}: no figure at any point.`;
  const { scale, format } = sweepWords(measure);
  const text = (value: number): string => format(stated(Number((value * scale).toPrecision(3))));
  return `${name}: from ${text(Math.min(...means))} to ${text(Math.max(...means))}.`;
}
