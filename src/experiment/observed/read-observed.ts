/** The `observed` section of a scenario against its catalogue: what each entry is to be set beside. */
import type { Catalogue } from '../../measures/replication-result.ts';
import { financialYear } from '../../scenario/calendar/months.ts';
import { exampleInUnit, figureInUnit, toleranceInUnit } from '../../scenario/figure-in-unit.ts';
import type { ObservedEntry, Path, Problem, Quantity, ReadScenario } from '../../scenario/scenario.ts';
import { complainer, dimensionsOf, findFigure, mostOf, type Complain } from '../named-figure.ts';
import { contradictions } from './contradictions.ts';
import type { Observation, SeenBySpan, SeenOnce } from './observation.ts';

/**
 * What was observed, in the order of the file. Problems are added to the list, all of an entry at once: an
 * unknown measure, a unit that does not fit, a share above 100%, figures that cannot all be right.
 */
export function readObserved(read: ReadScenario, catalogue: Catalogue, problems: Problem[]): Observation[] {
  const observed = Object.entries(read.scenario.observed ?? {}).flatMap(([name, entry]): Observation[] => {
    const complain = complainer(read, ['observed', name], problems);
    const before = problems.length;
    const rows = entry.value === undefined ? catalogue.series : catalogue.measures;
    const row = findFigure(rows, entry, complain);
    // Of a figure that does not exist the unit may still be known, and so whether the rest is right.
    const unit = (row === null ? rows.find(({ measure }) => measure === entry.measure) : rows[row])?.unit;
    if (unit === undefined) return [];
    const figures = figuresOf(entry, { unit, measure: entry.measure, complain });
    if (row === null || problems.length > before) return [];
    const about = { name, measure: entry.measure, dimensions: dimensionsOf(entry), unit };
    return [
      { ...about, ...sourceOf(entry), tolerance: figures.tolerance, seen: seenAt(row, figures, catalogue) },
    ];
  });
  problems.push(...contradictions(read, observed, catalogue));
  return observed;
}

interface Figures {
  /** Null where there are months or years. */
  readonly value: number | null;
  readonly by: SeenBySpan['by'];
  readonly spans: readonly { readonly span: string; readonly value: number }[];
  readonly tolerance: Observation['tolerance'];
}

interface Ground {
  readonly unit: string;
  readonly measure: string;
  readonly complain: Complain;
}

function figuresOf({ value, months, years, tolerance }: ObservedEntry, ground: Ground): Figures {
  const key = months === undefined ? 'years' : 'months';
  return {
    value: value === undefined ? null : numberIn(value, ['value'], ground),
    by: key === 'years' ? 'year' : 'month',
    spans: Object.entries(months ?? years ?? {})
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([span, figure]) => ({ span, value: numberIn(figure, [key, span], ground) })),
    tolerance: tolerance === undefined ? null : toleranceOf(tolerance, ground),
  };
}

/** The month in which a period begins, or its financial year, from its label. */
const SPAN_OF = {
  month: (label: string): string => label.slice(0, 7),
  year: (label: string): string => financialYear(label.slice(0, 7)),
} as const;

function seenAt(row: number, { value, by, spans }: Figures, catalogue: Catalogue): SeenOnce | SeenBySpan {
  if (value !== null) return { by: 'period', row, value };
  const periodsOf = (span: string): number[] =>
    catalogue.periods.flatMap(({ label }, p) => (SPAN_OF[by](label) === span ? [p] : []));
  const { of } = catalogue.series[row]!;
  return { by, row, of, spans: spans.map((each) => ({ ...each, periods: periodsOf(each.span) })) };
}

/** The figure, or NaN with a complaint that its unit does not fit or that it is more than there can be. */
function numberIn(figure: Quantity, path: Path, { unit, measure, complain }: Ground): number {
  const value = figureInUnit(figure, unit);
  if (value === null) {
    complain(path, `a figure in the unit of the measure, ${unit}`, `for example ${exampleInUnit(unit)}`);
    return NaN;
  }
  if (unit === 'share' && value > mostOf(measure))
    complain(path, 'a share of at most 100%', 'it is a share of people or of time: correct the figure');
  return value;
}

function toleranceOf(tolerance: Quantity, { unit, complain }: Ground): Observation['tolerance'] {
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
