/** How far green and amber reach beyond a target, and how figures are rounded: as the target says, else as its board does. */
import { exampleInUnit, figureInUnit, toleranceInUnit } from '../../scenario/figure-in-unit.ts';
import type { Tolerance } from '../../scenario/figure-in-unit.ts';
import { shareOf } from '../../scenario/quantity.ts';
import type { Board, Path, Quantity, TargetEntry } from '../../scenario/scenario.ts';
import { DEFAULT_AMBER } from '../../scenario/schema/targets.ts';
import type { Complain } from '../named-figure.ts';
import type { Rounding, Span, Target } from './target.ts';

export interface UnitGround {
  readonly unit: string;
  /** Largest value there can be. */
  readonly most: number;
  readonly complain: Complain;
}

/** The zones round a bound. */
export function zonesOf(
  bound: Span,
  {
    entry,
    board,
    ground,
  }: { readonly entry: TargetEntry; readonly board: Board | undefined; readonly ground: UnitGround },
): Pick<Target, 'bound' | 'green' | 'amber' | 'amberStated'> {
  const stated = entry.amber ?? board?.amber;
  const slack: Tolerance = { of: 'value', size: shareOf(board?.green ?? 0) };
  const amber = widened(bound, amberOf(stated ?? DEFAULT_AMBER, ground));
  const green = widened(bound, slack);
  return { bound, green: within(green, amber), amber, amberStated: stated !== undefined };
}

/** The figure, or NaN with a complaint that its unit does not fit or that it is more than there can be. */
export function numberIn(figure: Quantity, path: Path, { unit, most, complain }: UnitGround): number {
  const value = figureInUnit(figure, unit);
  if (value !== null && unit === 'share' && value > most)
    complain(path, 'a share of at most 100%', 'nothing can meet it: correct the figure');
  if (value !== null) return value;
  complain(path, `a figure in the unit of the measure, ${unit}`, `for example ${exampleInUnit(unit)}`);
  return NaN;
}

/** How figures are rounded before they are judged; null: not at all. */
export function roundingOf(
  { rounding }: TargetEntry,
  board: Board | undefined,
  ground: UnitGround,
): Rounding | null {
  if (rounding === undefined) return decimalsOf(board, ground.unit);
  if (typeof rounding !== 'object' || !('to' in rounding))
    return { to: numberIn(rounding, ['rounding'], ground), rule: 'nearest' };
  return { to: numberIn(rounding.to, ['rounding', 'to'], ground), rule: rounding.rule ?? 'nearest' };
}

/** Decimals of a share are those of its percentage. */
function decimalsOf(board: Board | undefined, unit: string): Rounding | null {
  if (board?.decimals === undefined) return null;
  const places = board.decimals + (unit === 'share' ? 2 : 0);
  return { to: Number(`1e-${places}`), rule: 'nearest' };
}

function amberOf(amber: Quantity, { unit, complain }: UnitGround): Tolerance {
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

/** Where a target of its own narrows amber, green goes no further. */
function within(inner: Span, outer: Span): Span {
  return { low: Math.max(inner.low, outer.low), high: Math.min(inner.high, outer.high) };
}
