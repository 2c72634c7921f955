/** What a sweep found, in sentences. */
import type { SweepResults } from '../../src/experiment/sweep/sweep-results.ts';
import { sweepEffects } from '../reading/sweep-effects.ts';
import { bestOf, betterOf, choices, differenceAt, type Placed } from '../reading/sweep.ts';
import { averageEffect } from './finding.ts';
import { small } from './lists.ts';
import { counted, fixed, stated } from './numbers.ts';
import { effectFinding } from './sweep-effects.ts';
import { pointName, sweepMeasureName, sweepWords } from './sweep-names.ts';

type Measure = SweepResults['measures'][number];

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

/** Of a sample what moves a measure; of other designs where it is best, and what that changes. */
function measureFinding(results: SweepResults, measure: Measure, i: number): string {
  const [strongest, ...others] = sweepEffects(results, i);
  if (strongest !== undefined)
    return `${effectFinding(measure, [strongest, ...others])} Over the points run: ${rangeOf(results, i) ?? 'no figure'}.`;
  const best = bestOf(results, i);
  return pictureFinding(results, measure, i) + (best === null ? '' : effectOf(results, best, i));
}

/** Where a measure is best: one line above a picture. */
export function pictureFinding(results: SweepResults, measure: Measure, i: number): string {
  const best = bestOf(results, i);
  if (best === null) return rangeFinding(results, measure, i);
  const words = sweepWords(measure);
  const extreme = EXTREMES[betterOf(measure) === 'lower' ? words.less : words.more]!;
  const where = pointName(results, best.point);
  return `${sweepMeasureName(measure)}: ${extreme} with ${where}${amongAll(results, best, i)}.`;
}

/** Figures nearer to the best than this share of it are told with it: the best of many is flattered by chance. */
const NEAR = 0.01;

/** Of how many points it is the best, and how many are hardly worse. */
function amongAll(results: SweepResults, best: Placed, i: number): string {
  const all = choices(results);
  const mean = best.point.figures[i]!.mean!;
  const near = all.filter(({ point }) => {
    const own = point.figures[i]!.mean;
    return own !== null && Math.abs(own - mean) <= NEAR * Math.abs(mean);
  }).length;
  const others = near === 1 ? '' : `; ${fixed(near - 1)} more within 1% of it`;
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
  const range = rangeOf(results, i);
  return `${sweepMeasureName(measure)}: ${range === null ? 'no figure at any point' : `${range}, over the points run`}.`;
}

/** `from 37.8% to 66.4%`; null where no point has a figure. */
function rangeOf(results: SweepResults, i: number): string | null {
  const means = choices(results).flatMap(({ point }: Placed) => point.figures[i]!.mean ?? []);
  if (means.length === 0) return null;
  const { scale, format, unit } = sweepWords(results.measures[i]!);
  const text = (value: number): string => format(stated(Number((value * scale).toPrecision(3))));
  const range = `from ${text(Math.min(...means))} to ${text(Math.max(...means))}`;
  return unit === '' ? range : `${range} ${unit}`;
}
