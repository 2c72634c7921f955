/** Targets on one scale: each value as a share of its target, in per cent. */
import type { TargetResult } from '../../src/experiment/results.ts';

/** The bound by which a target is scaled: of a pair, the one the value is nearer to. */
function scaleOf({ atLeast, atMost, chance, value }: TargetResult): number | null {
  if (chance !== null) return chance.asked;
  if (atLeast === null || atMost === null) return atLeast ?? atMost;
  return value !== null && Math.abs(value - atLeast) < Math.abs(value - atMost) ? atLeast : atMost;
}

/** Whether the target has a place on the scale: a value, and a bound that is not zero. */
export function isDrawn(target: TargetResult | undefined): target is TargetResult {
  if (target === undefined) return false;
  const scale = scaleOf(target);
  return target.value !== null && scale !== null && scale > 0;
}

/** Value and 95% interval in per cent of the target. */
export function percentOfTarget(target: TargetResult): { value: number; low: number; high: number } {
  const { chance } = target;
  const { value, low, high } =
    chance === null ? target : { value: chance.met, low: chance.low, high: chance.high };
  const percent = (figure: number): number => (100 * figure) / scaleOf(target)!;
  return { value: percent(value!), low: percent(low ?? value!), high: percent(high ?? value!) };
}

/** From where to where amber reaches, in per cent of the target; none of a chance, which has no such band. */
export function amberBands(target: TargetResult): { from: number; to: number }[] {
  if (target.chance !== null) return [];
  const scale = scaleOf(target)! / 100;
  const { greenAtLeast, greenAtMost, amberAtLeast, amberAtMost } = target;
  const band = (from: number | null, to: number | null) =>
    from === null || to === null || from === to ? [] : [{ from: from / scale, to: to / scale }];
  return [...band(amberAtLeast, greenAtLeast), ...band(greenAtMost, amberAtMost)];
}
