/** The capacity of one copy of a service through the whole run, with the dated changes that concern it. */
import { fromDecimal, type Fraction, fraction, ONE, plus, times, ZERO } from './exact.ts';
import { exactShare } from '../../scenario/quantity.ts';
import type { Capacity, CapacityAdjustment, ChangedCapacity } from '../../scenario/scenario.ts';
import { capacityAt, type CapacityParts, type CapacitySite, isPattern, partsOf } from './capacity-parts.ts';
import { type DatedChange, inForce, rampShare } from './dated-changes.ts';
import { instantsOfDays } from './day-pieces.ts';
import { type Amount, amountIn, UNLIMITED } from './figures.ts';
import { stateDay } from './run-calendar.ts';
import { steps } from './step-function.ts';
import type { Opening } from './windows.ts';

/** What is commissioned and what of it can be delivered. */
export interface Level {
  readonly commissioned: Amount;
  readonly deliverable: Amount;
}

/** One change of a capacity with the parts it brings, or how it adjusts what there is. */
interface CapacityChange {
  readonly dated: DatedChange;
  readonly apply: (parts: CapacityParts) => CapacityParts;
  readonly cuts: readonly number[];
}

/** Parts and their weight while a ramp leads from one to the other; weights sum to 1. */
interface Weighted {
  readonly weight: Fraction;
  readonly parts: CapacityParts;
}

function adjusted(
  adjustment: CapacityAdjustment,
  site: CapacitySite,
): (parts: CapacityParts) => CapacityParts {
  const factor = adjustment.times === undefined ? ONE : fromDecimal(exactShare(adjustment.times));
  const more = adjustment.add === undefined ? ZERO : amountIn(site.basis, adjustment.add);
  return (parts) => ({
    ...parts,
    amountOn: (day) => {
      const amount = parts.amountOn(day);
      if (amount === UNLIMITED || more === UNLIMITED) return UNLIMITED;
      return plus(times(amount, factor), more);
    },
  });
}

/** Whether a change says how much more or less there is, not how much. */
export function isAdjustment(changed: object): changed is CapacityAdjustment {
  return Object.hasOwn(changed, 'times') || Object.hasOwn(changed, 'add');
}

/** How a change acts on the capacity of one place; null when its map leaves this place out. */
function changeOf(changed: ChangedCapacity, dated: DatedChange, site: CapacitySite): CapacityChange | null {
  if (typeof changed === 'object' && !isPattern(changed) && !isAdjustment(changed)) {
    const own = (changed as Record<string, ChangedCapacity>)[site.place];
    return own === undefined ? null : changeOf(own, dated, site);
  }
  if (typeof changed === 'object' && isAdjustment(changed)) {
    return { dated, apply: adjusted(changed, site), cuts: [] };
  }
  const figure = changed;
  const cuts = typeof figure === 'object' && isPattern(figure) ? partsOf(figure, site).cuts : [];
  return { dated, apply: (parts) => partsOf(figure, site, parts), cuts };
}

/** The parts in force on a dated day. */
function weightedOn(day: number, base: CapacityParts, changes: readonly CapacityChange[]): Weighted[] {
  let now: Weighted[] = [{ weight: ONE, parts: base }];
  for (const { dated, apply } of changes) {
    if (!inForce(dated, day)) continue;
    const share = rampShare(dated, day);
    const left = plus(ONE, fraction(-share.top, share.bottom));
    const after = now.map(({ weight, parts }) => ({ weight: times(weight, share), parts: apply(parts) }));
    const before = now.map(({ weight, parts }) => ({ weight: times(weight, left), parts }));
    now = [...before, ...after].filter(({ weight }) => weight.top > 0n);
  }
  return now;
}

function levelOf(
  weighted: readonly Weighted[],
  dated: number,
  at: { day: number; tickOfDay: number },
): Level {
  let commissioned: Amount = ZERO;
  let deliverable: Amount = ZERO;
  for (const { weight, parts } of weighted) {
    if (parts.closedOn(dated)) continue;
    const amount = parts.amountOn(dated);
    if (amount === UNLIMITED) return { commissioned: UNLIMITED, deliverable: UNLIMITED };
    const here = times(times(amount, weight), parts.factor(at.day, at.tickOfDay));
    commissioned = plus(commissioned, here);
    deliverable = plus(deliverable, times(here, parts.ratio));
  }
  return { commissioned, deliverable };
}

function sameAmount(a: Amount, b: Amount): boolean {
  return a === UNLIMITED || b === UNLIMITED ? a === b : a.top === b.top && a.bottom === b.bottom;
}

export interface LevelsAsk {
  readonly capacity: Capacity;
  readonly changed: readonly { readonly dated: DatedChange; readonly capacity: ChangedCapacity }[];
  /** Working hours outside which there is nothing. */
  readonly opening: Opening | null;
}

/** Capacity levels over the whole run: the patterns of the day, and the dated state (in the warm-up, that of `from`). */
export function capacityLevels(ask: LevelsAsk, site: CapacitySite): { at: number[]; values: Level[] } {
  const { calendar } = site.setting;
  const base = partsOf(capacityAt(ask.capacity, site), site);
  const changes = ask.changed
    .map(({ dated, capacity }) => changeOf(capacity, dated, site))
    .filter((change) => change !== null);
  const cuts = [...base.cuts, ...changes.flatMap((change) => change.cuts), ...(ask.opening?.cuts ?? [])];
  const pieces = instantsOfDays(calendar, cuts);
  const byDay = new Map<number, Weighted[]>();
  return steps<Level>(
    pieces.map(({ tick }) => tick),
    (_, i) => {
      const piece = pieces[i]!;
      if (ask.opening && !ask.opening.openAt(piece.day, piece.tickOfDay)) {
        return { commissioned: ZERO, deliverable: ZERO };
      }
      const dated = stateDay(calendar, piece.day);
      const weighted = byDay.get(dated) ?? weightedOn(dated, base, changes);
      byDay.set(dated, weighted);
      return levelOf(weighted, dated, piece);
    },
    (a, b) => sameAmount(a.commissioned, b.commissioned) && sameAmount(a.deliverable, b.deliverable),
  );
}
