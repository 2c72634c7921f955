/** The `observed` section of a scenario against its catalogue: what each entry is to be set beside. */
import type { Catalogue } from '../../measures/replication-result.ts';
import { exampleInUnit, figureInUnit, toleranceInUnit } from '../../scenario/figure-in-unit.ts';
import type { ObservedEntry, Path, Problem, Quantity, ReadScenario } from '../../scenario/scenario.ts';
import { complainer, dimensionsOf, findFigure, type Complain } from '../named-figure.ts';
import { contradictions } from './contradictions.ts';
import type { Observation, SeenByMonth, SeenOnce } from './observation.ts';

/**
 * What was observed, in the order of the file. Problems are added to the list: an unknown measure, a unit
 * that does not fit, figures that cannot all be right.
 */
export function readObserved(read: ReadScenario, catalogue: Catalogue, problems: Problem[]): Observation[] {
  const observed = Object.entries(read.scenario.observed ?? {}).flatMap(([name, entry]): Observation[] => {
    const complain = complainer(read, ['observed', name], problems);
    const before = problems.length;
    const found = seenIn(entry, catalogue, complain);
    if (found === null) return [];
    const { seen, unit } = found;
    const tolerance = entry.tolerance === undefined ? null : toleranceOf(entry.tolerance, unit, complain);
    const about = { name, measure: entry.measure, dimensions: dimensionsOf(entry), unit };
    return problems.length > before ? [] : [{ ...about, ...sourceOf(entry), tolerance, seen }];
  });
  problems.push(...contradictions(read, observed, catalogue));
  return observed;
}

interface Found {
  readonly seen: SeenOnce | SeenByMonth;
  readonly unit: string;
}

function seenIn(entry: ObservedEntry, catalogue: Catalogue, complain: Complain): Found | null {
  const { value, months } = entry;
  if (value !== undefined) {
    const row = findFigure(catalogue.measures, entry, complain);
    if (row === null) return null;
    const { unit } = catalogue.measures[row]!;
    return { unit, seen: { by: 'period', row, value: numberIn(value, ['value'], { unit, complain }) } };
  }
  const row = findFigure(catalogue.series, entry, complain);
  if (row === null) return null;
  const { unit, of } = catalogue.series[row]!;
  const periodsOf = (month: string): number[] =>
    catalogue.periods.flatMap(({ label }, p) => (label.startsWith(month) ? [p] : []));
  const byMonth = Object.entries(months ?? {})
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, figure]) => ({
      month,
      value: numberIn(figure, ['months', month], { unit, complain }),
      periods: periodsOf(month),
    }));
  return { unit, seen: { by: 'month', row, of, months: byMonth } };
}

/** The figure, or NaN with a complaint that its unit does not fit. */
function numberIn(
  figure: Quantity,
  path: Path,
  { unit, complain }: { readonly unit: string; readonly complain: Complain },
): number {
  const value = figureInUnit(figure, unit);
  if (value !== null) return value;
  complain(path, `a figure in the unit of the measure, ${unit}`, `for example ${exampleInUnit(unit)}`);
  return NaN;
}

function toleranceOf(tolerance: Quantity, unit: string, complain: Complain): Observation['tolerance'] {
  const found = toleranceInUnit(tolerance, unit);
  const example = unit === 'share' ? '2 points' : exampleInUnit(unit);
  if (found === null)
    complain(['tolerance'], `10% of the value, or an amount in ${unit}`, `for example 10% or ${example}`);
  return found;
}

function sourceOf({ value, source, confidence }: ObservedEntry): Pick<Observation, 'source' | 'confidence'> {
  const stated = typeof value === 'object' ? value : { source, confidence };
  return { source: stated.source ?? null, confidence: stated.confidence ?? null };
}
