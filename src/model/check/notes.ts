/** What was done to figures on the way, said so that nothing is done in silence. */
import { itemsOf, shareOf } from '../../scenario/quantity.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capacityKeyOf, isPool } from '../../scenario/service-kinds.ts';
import { TICKS_PER_WEEK } from '../../units.ts';
import type { Plan } from '../plan.ts';
import { normalisedPattern } from '../compile/patterns.ts';
import { figure } from './check-report.ts';

/** A mean that differs from 1 by no more than rounding of the factors needs no mention. */
const LEVEL_ENOUGH = 0.005;

type Arrive = Scenario['people'][string]['arrive'];

/** Lists of factors whose mean is not about 1, with that mean. */
function unlevel(arrive: Arrive): string[] {
  const brought = normalisedPattern(arrive);
  const lists = [
    ['byMonth', arrive.byMonth, brought.months],
    ['byWeekday', arrive.byWeekday, brought.days],
    ['byHour', arrive.byHour, brought.hours],
  ] as const;
  return lists.flatMap(([key, factors, used]) => {
    if (factors === undefined || used === undefined) return [];
    const written = itemsOf(factors);
    const at = written.findIndex((factor) => shareOf(factor) > 0);
    const mean = shareOf(written[at]!) / used[at]!;
    return Math.abs(mean - 1) <= LEVEL_ENOUGH ? [] : [`${key} (mean given ${figure(mean)})`];
  });
}

/** Factors of arrivals that were brought to a mean of 1. */
export function normalised({ people }: Scenario): string[] {
  const changed = Object.entries(people).flatMap(([cohort, { arrive }]) => {
    const lists = unlevel(arrive);
    return lists.length === 0 ? [] : [`${cohort}: ${lists.join(', ')}`];
  });
  if (changed.length === 0) return [];
  return [
    `Factors of arrivals are brought to a mean of 1, so that the rate given is the average: ${changed.join('; ')}.`,
  ];
}

/** Groups whose rate counts people. */
export function batches({ people }: Scenario): string[] {
  return Object.entries(people).flatMap(([cohort, { arrive }]) =>
    arrive.batch !== undefined && (arrive.perDay !== undefined || arrive.rates !== undefined)
      ? [`${cohort}: the rate counts people, so that groups come more rarely the larger they are.`]
      : [],
  );
}

/** Weekday patterns over a run that is not whole weeks. */
export function partWeeks({ people }: Scenario, { fromTick, endTick }: Plan): string[] {
  if ((endTick - fromTick) % TICKS_PER_WEEK === 0) return [];
  if (Object.values(people).every(({ arrive }) => arrive.byWeekday === undefined)) return [];
  return [
    'The run does not measure whole weeks, so that some weekdays count once more than others: arrivals differ a little from the rates given.',
  ];
}

/** Whole beds out of patterns, factors and ramps. */
export function wholePlaces({ services, changes = [] }: Scenario): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const key = capacityKeyOf(service);
    if (key === null || key === 'unlimited' || isPool(service)) return [];
    const patterned = /"by(Month|Weekday|Hour)"/.test(JSON.stringify(service[key] ?? null));
    const moved = changes.some(({ services: changed, ramp }) => {
      const capacity = changed?.[name]?.[key];
      return capacity !== undefined && (ramp !== undefined || JSON.stringify(capacity).includes('"times"'));
    });
    if (!patterned && !moved) return [];
    return [`${name}: where factors or a ramp give a part of one of the ${key}, that part is left out.`];
  });
}
