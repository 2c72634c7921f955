/**
 * What must hold in every replication whatever the model: nobody is lost, time told twice is the
 * same, nobody stands in a place that is not there. A failure stops the run and says where.
 */
import { LEVEL_KINDS, LevelKind } from '../observe/records.ts';
import { WHOLE_RUN_KINDS } from '../observe/stay-columns.ts';
import type { PlanService } from '../model/plan.ts';
import { TICKS_PER_DAY } from '../units.ts';
import { poolAmount } from './level-measures.ts';
import type { Observed } from './observed.ts';

/** Sums of whole ticks are exact up to 2^53; beyond it they may differ by rounding. */
const ROUNDING = 1e-9;
/** A pool's account is kept in whole units, rounded where a rate changes. */
const POOL_ROUNDING = 1e-6;

/** A law was broken: the engine is at fault, not the scenario. */
export class ConservationError extends Error {
  override readonly name = 'ConservationError';
}

/** Throws {@link ConservationError} when a replication breaks a law. */
export function assertConserved(seen: Observed, replication: number): void {
  assertPeople(seen, replication);
  for (const [service, about] of seen.plan.services.entries()) {
    for (const [kind, words] of PERSON_TIME.entries())
      assertLittle(seen, { replication, service, kind, words });
    assertDelays(seen, { replication, service, about });
    assertPool(seen, { replication, service, about });
  }
  const rise = seen.watch.levels.check.rises[0];
  if (rise !== undefined)
    throw new ConservationError(
      `replication ${replication}: ${nameOf(seen.plan.services[rise.service]!)} held ${rise.held} people in ${rise.capacity} places at day ${rise.atTick / TICKS_PER_DAY}`,
    );
}

const PERSON_TIME = ['in place', 'waiting', 'in place after ready'] as const;
const LEVEL_OF = [LevelKind.occupied, LevelKind.waiting, LevelKind.delayed];

/** In = out + inside, for each cohort. */
function assertPeople({ plan, summary }: Observed, replication: number): void {
  for (const [i, { cohort, locality }] of plan.cohorts.entries()) {
    const arrived = summary.arrived[i]!;
    const accounted = summary.left[i]! + summary.inside[i]!;
    if (arrived !== accounted)
      throw new ConservationError(
        `replication ${replication}: of cohort ${cohort} (${locality}) ${arrived} people came in, but ${accounted} left or are inside`,
      );
  }
}

/** The integral form of Little's law: the integral of a level is the sum of people's times. */
function assertLittle(
  seen: Observed,
  at: { replication: number; service: number; kind: number; words: string },
): void {
  const { levels, stays } = seen.watch;
  const series = at.service * LEVEL_KINDS + LEVEL_OF[at.kind]!;
  const byLevel = levels.warmUpArea[series]! + levels.total(series);
  const byStays = stays.wholeRun[at.service * WHOLE_RUN_KINDS + at.kind]!;
  if (!differ(byLevel, byStays)) return;
  throw new ConservationError(
    `replication ${at.replication}: ${nameOf(seen.plan.services[at.service]!)}: the time of people ${at.words} is ${byLevel / TICKS_PER_DAY} person-days by levels, ${byStays / TICKS_PER_DAY} by stays`,
  );
}

/** Delays, recorded one by one, add up to the time between ready and left. */
function assertDelays(
  seen: Observed,
  at: { replication: number; service: number; about: PlanService },
): void {
  const byDelays = seen.watch.delays.wholeRun[at.service]!;
  const byStays = seen.watch.stays.wholeRun[at.service * WHOLE_RUN_KINDS + 2]!;
  if (!differ(byDelays, byStays)) return;
  throw new ConservationError(
    `replication ${at.replication}: ${nameOf(at.about)}: delays add up to ${byDelays / TICKS_PER_DAY} days, the time between ready and left is ${byStays / TICKS_PER_DAY} days`,
  );
}

/**
 * Units that a full pool may seem to give beyond what it had: a plan under way as the window opens has
 * given whole units until then, so that up to a unit each falls into the window that was due before it.
 * Twice the mean number of people stands for how many there were.
 */
function cutUnits(seen: Observed, service: number): number {
  return 1 + (2 * seen.area([service], LevelKind.occupied)) / seen.ticks;
}

/** What a pool's own account says it had is what its level says, and it gave no more than it had. */
function assertPool(seen: Observed, at: { replication: number; service: number; about: PlanService }): void {
  const totals = seen.ledgers.get(at.service);
  // A week's or day's account is settled when it ends, which need not be where the window does.
  if (totals === undefined || at.about.kind !== 'ledger' || at.about.ledger.basis !== 'rate') return;
  const byLevel = poolAmount(at.about, seen.area([at.service], LevelKind.capacity));
  if (byLevel === Infinity && totals.available === Infinity) return;
  const slack = POOL_ROUNDING * Math.max(1, byLevel);
  const most = totals.available + slack + cutUnits(seen, at.service) / at.about.ledger.unitsPerAmount;
  if (Math.abs(totals.available - byLevel) <= slack && totals.delivered <= most) return;
  throw new ConservationError(
    `replication ${at.replication}: ${nameOf(at.about)} could deliver ${byLevel} ${at.about.unit} by its level and ${totals.available} by its account, and delivered ${totals.delivered}`,
  );
}

function differ(a: number, b: number): boolean {
  return !(Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b)));
}

function nameOf({ service, place }: PlanService): string {
  return place === 'all' ? service : `${service} (${place})`;
}
