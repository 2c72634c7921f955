/** What may surprise or mislead, found before anything runs. */
import { baseLaw, lawOf } from '../../random/law-of.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capacityKeyOf, isPool } from '../../scenario/service-kinds.ts';
import { normalisedPattern } from '../compile/patterns.ts';
import { shareOf } from '../../scenario/quantity.ts';
import type { Plan } from '../plan.ts';
import { figure, percent } from './check-report.ts';
import type { ServiceLoad } from './service-loads.ts';
import { beginsFilled, type Settling, warmUpDays } from './settling.ts';
import { unitOf } from './tables.ts';
import { usesOf } from './uses.ts';

/** Above this load a service has hardly room to recover from a bad week. */
const NEARLY_FULL = 0.95;

function nameOf({ service, place }: { readonly service: string; readonly place: string }): string {
  return place === 'all' ? service : `${service} in ${place}`;
}

/** Services that are asked for more than they have, or nearly so. */
export function overloads(loads: readonly ServiceLoad[]): string[] {
  return loads.flatMap(({ service, average, peak, peakMonth }) => {
    const asked = `${figure(average.load)} of ${figure(average.capacity)} ${unitOf(service)} (${percent(average.ratio)})`;
    if (average.ratio >= 1) {
      return [
        `${nameOf(service)} is asked for more than there is: ${asked}. The queue grows for as long as the run lasts; there is no steady state.`,
      ];
    }
    if (peak.ratio >= 1) {
      return [
        `${nameOf(service)} is asked for more than there is in ${peakMonth} (${percent(peak.ratio)}): a queue builds up then.`,
      ];
    }
    if (average.ratio <= NEARLY_FULL) return [];
    return [
      `${nameOf(service)} is asked for nearly all there is: ${asked}. Queues will be long and differ much from year to year.`,
    ];
  });
}

/** A warm-up shorter than the slowest service needs. */
export function shortWarmUp(plan: Plan, settlings: readonly Settling[]): string[] {
  const warmUp = warmUpDays(plan);
  return settlings.flatMap(({ index, meanStay, needed }) => {
    const service = plan.services[index]!;
    if (needed <= warmUp || beginsFilled(plan, index)) return [];
    const has = warmUp === 0 ? 'there is no warm-up' : `the warm-up is ${figure(warmUp)} days`;
    if (!Number.isFinite(needed)) {
      return [
        `${nameOf(service)} never settles, whatever the warm-up, because its load is 100% or more (mean stay ${figure(meanStay)} days).`,
      ];
    }
    return [
      `${nameOf(service)} needs about ${figure(needed)} days to settle (mean stay ${figure(meanStay)} days); ${has}.`,
    ];
  });
}

/** Truncation and rounding that move a mean by more than 0.1%. */
export function movedMeans(plan: Plan): string[] {
  const uses = usesOf(plan);
  return plan.distributions.flatMap((spec, i) => {
    if (spec.truncate === undefined && spec.round === undefined) return [];
    const [given, drawn] = [baseLaw(spec).mean, lawOf(spec).mean];
    if (Math.abs(drawn - given) <= 1e-3 * Math.abs(given)) return [];
    const what = [...uses[i]!].join('; ');
    return [`${what}: truncation or rounding moves the mean from ${figure(given)} to ${figure(drawn)}.`];
  });
}

/** Services that nobody on any way asks for. */
export function unused(loads: readonly ServiceLoad[]): string[] {
  const idle = loads.filter(({ average }) => average.starts === 0).map(({ service }) => nameOf(service));
  return idle.length === 0 ? [] : [`Nobody is sent to ${idle.join(', ')}.`];
}

/** Lists of factors whose mean is not 1, and what was done. */
export function normalised({ people }: Scenario): string[] {
  return Object.entries(people).flatMap(([cohort, { arrive }]) => {
    const brought = normalisedPattern(arrive);
    const lists = [
      ['byMonth', arrive.byMonth, brought.months],
      ['byWeekday', arrive.byWeekday, brought.days],
      ['byHour', arrive.byHour, brought.hours],
    ] as const;
    return lists.flatMap(([key, factors, used]) => {
      if (factors === undefined || used === undefined) return [];
      const at = factors.findIndex((factor) => shareOf(factor) > 0);
      const mean = shareOf(factors[at]!) / used[at]!;
      if (Math.abs(mean - 1) < 1e-6) return [];
      return [
        `${cohort}: the mean of ${key} is ${figure(mean)}; the factors are brought to a mean of 1, so that the rate given is the average.`,
      ];
    });
  });
}

/** Whole beds out of patterns, factors and ramps. */
export function wholePlaces({ services, changes = [] }: Scenario): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const key = capacityKeyOf(service);
    if (key === null || isPool(service)) return [];
    const patterned = JSON.stringify(service[key] ?? null).match(/"by(Month|Weekday|Hour)"/) !== null;
    const moved = changes.some(({ services: changed, ramp }) => {
      const capacity = key === 'unlimited' ? undefined : changed?.[name]?.[key];
      return capacity !== undefined && (ramp !== undefined || JSON.stringify(capacity).includes('"times"'));
    });
    if (!patterned && !moved) return [];
    return [
      `${name}: where factors or a ramp give a part of one of the ${key === 'unlimited' ? 'places' : key}, it is left out.`,
    ];
  });
}

/** Shut throughout the warm-up because they are shut on the first day. */
export function shutWarmUp({ services, fromTick }: Plan): string[] {
  if (fromTick === 0) return [];
  return services.flatMap((service) => {
    const { at, values } = service.kind === 'places' ? service.capacity : service.ledger.capacity;
    const shut = values[0] === 0 && (at[1] ?? Infinity) >= fromTick && values.some((value) => value > 0);
    return shut
      ? [`${nameOf(service)} is shut during the whole warm-up, because it is shut on the first measured day.`]
      : [];
  });
}
