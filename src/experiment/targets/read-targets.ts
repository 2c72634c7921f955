/** The `targets` section of a scenario against its catalogue. */
import type { Catalogue } from '../../measures/replication-result.ts';
import { exampleInUnit, figureInUnit, toleranceInUnit } from '../../scenario/figure-in-unit.ts';
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import { shareOf } from '../../scenario/quantity.ts';
import type { Path, Problem, Quantity, ReadScenario, TargetEntry } from '../../scenario/scenario.ts';
import { DEFAULT_AMBER } from '../../scenario/schema/targets.ts';
import { complainer, dimensionsOf, findFigure, mostOf, type Complain } from '../named-figure.ts';
import { contradictions } from './contradictions.ts';
import type { Rounding, Span, Target } from './target.ts';

/**
 * Targets in the order of the file. Problems are added to the list: an unknown measure, a unit that
 * does not fit, two targets that cannot both be met.
 */
export function readTargets(read: ReadScenario, catalogue: Catalogue, problems: Problem[]): Target[] {
  const targets = Object.entries(read.scenario.targets ?? {}).flatMap(([name, entry]) => {
    const complain = complainer(read, ['targets', name], problems);
    const before = problems.length;
    const row = findFigure(catalogue.measures, entry, complain);
    if (row === null) return [];
    const { unit, measure } = catalogue.measures[row]!;
    const target = targetOf({ name, entry, row }, { unit, measure, complain });
    return problems.length > before ? [] : [target];
  });
  problems.push(...contradictions(read, targets));
  return targets;
}

interface Ground {
  readonly unit: string;
  readonly measure: string;
  readonly complain: Complain;
}

interface Named {
  readonly name: string;
  readonly entry: TargetEntry;
  readonly row: number;
}

function targetOf({ name, entry, row }: Named, ground: Ground): Target {
  const { measure, amber, rounding, chance } = entry;
  const { unit } = ground;
  const green = greenOf(entry, ground);
  return {
    ...{ name, measure, dimensions: dimensionsOf(entry), unit, ...sourceOf(entry), row },
    green,
    amber: widened(green, amberOf(amber ?? DEFAULT_AMBER, ground)),
    amberStated: amber !== undefined,
    rounding: rounding === undefined ? null : roundingOf(rounding, ground),
    chance: chance === undefined ? null : shareOf(chance),
  };
}

function greenOf({ atMost, atLeast, between }: TargetEntry, ground: Ground): Span {
  if (atMost !== undefined) return { low: -Infinity, high: numberIn(atMost, ['atMost'], ground) };
  if (atLeast !== undefined) return { low: numberIn(atLeast, ['atLeast'], ground), high: Infinity };
  const pair = Array.isArray(between) ? between : between!.value;
  const within: Path = Array.isArray(between) ? ['between'] : ['between', 'value'];
  const [low, high] = pair.map((figure, i) => numberIn(figure, [...within, i], ground)) as [number, number];
  if (low > high) ground.complain(['between'], 'the lower figure first', 'exchange the two');
  return { low, high };
}

/** The figure, or NaN with a complaint that its unit does not fit or that it is more than there can be. */
function numberIn(figure: Quantity, path: Path, { unit, measure, complain }: Ground): number {
  const value = figureInUnit(figure, unit);
  if (value !== null && unit === 'share' && value > mostOf(measure))
    complain(path, 'a share of at most 100%', 'nothing can meet it: correct the figure');
  if (value !== null) return value;
  complain(path, `a figure in the unit of the measure, ${unit}`, `for example ${exampleInUnit(unit)}`);
  return NaN;
}

function amberOf(amber: Quantity, { unit, complain }: Ground): Tolerance {
  const found = toleranceInUnit(amber, unit);
  if (found !== null) return found;
  complain(['amber'], `a share of the target, or an amount in ${unit}`, `for example ${DEFAULT_AMBER}`);
  return { of: 'value', size: 0 };
}

/** A share of an infinite bound is no bound. */
function widened({ low, high }: Span, { of, size }: Tolerance): Span {
  const beyond = (bound: number): number =>
    Number.isFinite(bound) ? size * (of === 'value' ? Math.abs(bound) : 1) : 0;
  return { low: low - beyond(low), high: high + beyond(high) };
}

function roundingOf(rounding: NonNullable<TargetEntry['rounding']>, ground: Ground): Rounding {
  if (typeof rounding !== 'object' || !('to' in rounding))
    return { to: numberIn(rounding, ['rounding'], ground), rule: 'nearest' };
  return { to: numberIn(rounding.to, ['rounding', 'to'], ground), rule: rounding.rule ?? 'nearest' };
}

/** Of a pair with a source each, that of the first. */
function sourceOf({ atMost, atLeast, between }: TargetEntry): Pick<Target, 'source' | 'confidence'> {
  const bound = atMost ?? atLeast ?? (Array.isArray(between) ? between[0] : between);
  const { source = null, confidence = null } = typeof bound === 'object' ? bound : {};
  return { source, confidence };
}
