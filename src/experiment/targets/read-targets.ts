/** The `targets` section of a scenario against its catalogue. */
import type { Catalogue } from '../../measures/replication-result.ts';
import { shareOf } from '../../scenario/quantity.ts';
import type { Path, Problem, Quantity, ReadScenario, TargetEntry } from '../../scenario/scenario.ts';
import { complainer, dimensionsOf, mostOf, type Complain } from '../named-figure.ts';
import { numberIn, roundingOf, zonesOf, type UnitGround } from './colour-rule.ts';
import { contradictions } from './contradictions.ts';
import { findSubject, type Subject } from './find-target-figure.ts';
import type { Span, Target } from './target.ts';

/** What stands in the place of a measure where the file states the figure. */
export const STATED = 'stated';

/**
 * Targets in the order of the file, those of a series in the order of their periods. Problems are added to the
 * list: an unknown measure, a unit that does not fit, two targets that cannot both be met.
 */
export function readTargets(read: ReadScenario, catalogue: Catalogue, problems: Problem[]): Target[] {
  const { populations, targets: entries = {} } = read.scenario;
  const targets = Object.entries(entries).flatMap(([name, entry]) => {
    const complain = complainer(read, ['targets', name], problems);
    const before = problems.length;
    const bounds = boundsOf(entry);
    const subject = findSubject({ entry, catalogue, populations, complain }, bounds[0]?.period !== null);
    if (subject === null) return [];
    const found = bounds.map((bound) => targetOf({ name, entry, bound, subject }, read, complain));
    return problems.length > before ? [] : found;
  });
  problems.push(...contradictions(read, targets));
  return targets;
}

/** A bound as written, of a period or of all that is judged. */
interface Written {
  readonly period: string | null;
  readonly span: (ground: UnitGround) => Span;
}

function boundsOf({ atMost, atLeast, between }: TargetEntry): Written[] {
  const key = atMost === undefined ? 'atLeast' : 'atMost';
  const bound = atMost ?? atLeast;
  const spanOf = (figure: Quantity, path: Path) => (ground: UnitGround) => {
    const value = numberIn(figure, path, ground);
    return key === 'atMost' ? { low: -Infinity, high: value } : { low: value, high: Infinity };
  };
  if (bound === undefined) return [{ period: null, span: (ground) => pairOf(between!, ground) }];
  if (typeof bound !== 'object' || !('series' in bound))
    return [{ period: null, span: spanOf(bound, [key]) }];
  return Object.entries(bound.series)
    .map(([period, figure]) => ({ period, span: spanOf(figure, [key, 'series', period]) }))
    .sort((one, other) => (one.period < other.period ? -1 : 1));
}

function pairOf(between: NonNullable<TargetEntry['between']>, ground: UnitGround): Span {
  const pair = Array.isArray(between) ? between : between.value;
  const within: Path = Array.isArray(between) ? ['between'] : ['between', 'value'];
  const [low, high] = pair.map((figure, i) => numberIn(figure, [...within, i], ground)) as [number, number];
  if (low > high) ground.complain(['between'], 'the lower figure first', 'exchange the two');
  return { low, high };
}

interface Asked {
  readonly name: string;
  readonly entry: TargetEntry;
  readonly bound: Written;
  readonly subject: Subject;
}

function targetOf(
  { name, entry, bound, subject }: Asked,
  { scenario }: ReadScenario,
  complain: Complain,
): Target {
  const { unit, stated, per, population, figureOf, written } = subject;
  const measure = entry.measure ?? STATED;
  const ground = { unit: written, most: stated ? 1 : mostOf(measure), complain };
  const board = entry.board === undefined ? undefined : scenario.boards?.[entry.board];
  return {
    ...{ name, unit, stated, per, population, period: bound.period, board: entry.board ?? null },
    measure,
    dimensions: dimensionsOf({ measure, where: entry.where }),
    ...sourceOf(entry),
    figure: figureOf(bound.period),
    ...zonesOf(bound.span(ground), { entry, board, ground }),
    rounding: roundingOf(entry, board, ground),
    chance: entry.chance === undefined ? null : shareOf(entry.chance),
  };
}

/** Of a pair with a source each, that of the first. */
function sourceOf({ atMost, atLeast, between }: TargetEntry): Pick<Target, 'source' | 'confidence'> {
  const bound = atMost ?? atLeast ?? (Array.isArray(between) ? between[0] : between);
  const { source = null, confidence = null } = typeof bound === 'object' ? bound : {};
  return { source, confidence };
}
