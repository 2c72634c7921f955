/** Whether targets are met: green, amber, red, or what cannot be told apart by the replications there are. */
import { levelSummary } from '../estimate.ts';
import type { TargetColour, TargetResult } from '../results.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import { proportionInterval } from '../../statistics/proportion-interval.ts';
import { valuesOf } from './target-figure.ts';
import type { Rounding, Target } from './target.ts';

/** Every target of a scenario, in the order of the file. */
export function judged(run: ScenarioRun): TargetResult[] {
  return run.targets.map((target) => judge(target, valuesOf(run, target.figure)));
}

/**
 * A target against the value of each replication; those that do not exist (NaN) are left out. A figure that the
 * file states has no chance in it: its interval is itself.
 */
export function judge(target: Target, all: readonly number[]): TargetResult {
  const values = all.filter(Number.isFinite);
  const summary = levelSummary(values);
  const { mean, low, high } = target.stated ? { ...summary, low: summary.mean, high: summary.mean } : summary;
  const round = (value: number | null): number | null =>
    value === null ? null : roundedTo(value, target.rounding);
  const figures = { value: round(mean), low: round(low), high: round(high) };
  const chance = target.chance === null || values.length === 0 ? null : chanceOf(target, values);
  const possible =
    chance === null ? coloursWithin(target, figures) : coloursByChance(target, values, target.chance!);
  return {
    ...aboutOf(target),
    ...figures,
    chance,
    status: possible.length === 1 ? possible[0]! : 'cannot tell',
    possible,
    ...(values.length === 0 ? { why: 'there is no value to judge' } : {}),
  };
}

function aboutOf({ bound, green, amber, figure: _, chance: __, ...about }: Target) {
  const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ...about,
    ...{ atLeast: end(bound.low), atMost: end(bound.high) },
    ...{ greenAtLeast: end(green.low), greenAtMost: end(green.high) },
    ...{ amberAtLeast: end(amber.low), amberAtMost: end(amber.high) },
  };
}

/** Slack for the dust of binary fractions. */
const DUST = 1e-9;

function roundedTo(value: number, rounding: Rounding | null): number {
  if (rounding === null) return value;
  const { to, rule } = rounding;
  const steps = value / to;
  const whole = { nearest: Math.round(steps), up: Math.ceil(steps - DUST), down: Math.floor(steps + DUST) };
  return Number((whole[rule] * to).toPrecision(12));
}

/** Where a value lies: 0 green, 1 or -1 amber above or below, 2 or -2 red. */
function zoneOf({ green, amber }: Target, value: number): number {
  const below = (bound: number): boolean => value < bound - DUST * Math.max(1, Math.abs(bound));
  const above = (bound: number): boolean => value > bound + DUST * Math.max(1, Math.abs(bound));
  if (below(green.low)) return below(amber.low) ? -2 : -1;
  if (above(green.high)) return above(amber.high) ? 2 : 1;
  return 0;
}

const COLOURS: readonly TargetColour[] = ['green', 'amber', 'red'];

/** Every colour of which the interval of the mean holds a value; all where there is no interval. */
function coloursWithin(
  target: Target,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): TargetColour[] {
  if (low === null || high === null) return COLOURS.filter((colour) => hasColour(target, colour));
  const [from, to] = [zoneOf(target, low), zoneOf(target, high)];
  const zones = Array.from({ length: to - from + 1 }, (_, i) => Math.abs(from + i));
  return COLOURS.filter((colour, zone) => zones.includes(zone) && hasColour(target, colour));
}

/** A target whose amber has no width is green or red. */
function hasColour({ green, amber }: Target, colour: TargetColour): boolean {
  return colour !== 'amber' || green.low !== amber.low || green.high !== amber.high;
}

/** How many runs do at least so well: 0 green, 1 green or amber. */
function countWithin(target: Target, values: readonly number[], zone: number): number {
  return values.filter((value) => Math.abs(zoneOf(target, roundedTo(value, target.rounding))) <= zone).length;
}

function chanceOf(target: Target, values: readonly number[]): TargetResult['chance'] {
  const met = countWithin(target, values, 0);
  const { low, high } = proportionInterval(met, values.length);
  return { asked: target.chance!, met: met / values.length, low, high, replications: values.length };
}

/**
 * Green when enough runs are green; amber when too few are, but enough are green or amber; red when too
 * few are even that. A share of runs is told from the chance asked for by its 95% interval.
 */
function coloursByChance(target: Target, values: readonly number[], asked: number): TargetColour[] {
  const share = (zone: number) => proportionInterval(countWithin(target, values, zone), values.length);
  const [green, amber] = [share(0), share(1)];
  const may = {
    green: green.high >= asked,
    amber: green.low < asked && amber.high >= asked,
    red: amber.low < asked,
  };
  return COLOURS.filter((colour) => may[colour] && hasColour(target, colour));
}
