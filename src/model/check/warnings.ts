/** What may surprise or mislead, found before anything runs. */
import { parseDay } from '../../scenario/calendar/civil-day.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import { baseLaw, lawOf } from '../../random/law-of.ts';
import type { Plan, PlanService } from '../plan.ts';
import { figure, percent } from './check-report.ts';
import type { ServiceLoad } from './service-loads.ts';
import { unitOf } from './tables.ts';
import { usesOf } from './uses.ts';

/** Above this load a service has hardly room to recover from a bad week. */
const NEARLY_FULL = 0.95;

/** A service with its place, where it has several copies. */
export function nameOf({ service, place }: { readonly service: string; readonly place: string }): string {
  return place === 'all' ? service : `${service} in ${place}`;
}

function refuses({ queue }: PlanService): boolean {
  return Number.isFinite(queue.outsideLimit);
}

/** Whether everybody who asks for a service gives up in the end. */
function isGivenUp({ nodes }: Plan, index: number): boolean {
  return nodes.every(
    (node) =>
      node.op !== 'request' ||
      node.patience !== null ||
      ![...node.needs, ...node.alternatives].some(({ service }) => service === index),
  );
}

/** Whether people who ask for a service may take another instead: then its own load is only guessed. */
function isOneOfSeveral({ nodes }: Plan, index: number): boolean {
  return nodes.some(
    (node) =>
      node.op === 'request' &&
      node.alternatives.length > 0 &&
      [node.needs[0]!, ...node.alternatives].some(({ service }) => service === index),
  );
}

/**
 * Whether a queue cannot be said to grow for ever: people from outside are refused, all who wait give up in
 * the end, or whoever finds it full may go to another.
 */
export function isBounded(plan: Plan, index: number): boolean {
  return refuses(plan.services[index]!) || isGivenUp(plan, index) || isOneOfSeveral(plan, index);
}

function outlook(plan: Plan, { service, index, alwaysFull }: ServiceLoad): string {
  if (refuses(service))
    return 'Whoever comes from outside to a full queue is refused; only people from other services can make it grow.';
  if (isGivenUp(plan, index)) return 'Those who wait give up in the end, so that the queue stays as it is.';
  if (isOneOfSeveral(plan, index))
    return 'It is one of several to choose from: people are shared out here by size alone, and whoever finds it full takes another.';
  return alwaysFull
    ? 'The queue grows for as long as the run lasts; there is no steady state.'
    : 'In some months there is room; over the whole run the queue grows.';
}

/** Services that are asked for more than they have, or nearly so. */
export function overloads(plan: Plan, loads: readonly ServiceLoad[]): string[] {
  return loads.flatMap((load) => {
    const { service, average, peak, peakMonth } = load;
    const asked = `${figure(average.load)} of ${figure(average.capacity)} ${unitOf(service)} (${percent(average.ratio)})`;
    if (average.ratio >= 1) {
      return [`${nameOf(service)} is asked for more than there is: ${asked}. ${outlook(plan, load)}`];
    }
    if (peak.ratio >= 1) {
      const much = peak.capacity === 0 ? 'it is shut' : percent(peak.ratio);
      const then = refuses(service) ? 'more are refused' : 'a queue builds up';
      return [`${nameOf(service)} is asked for more than there is in ${peakMonth} (${much}): ${then} then.`];
    }
    if (average.ratio <= NEARLY_FULL) return [];
    return [
      `${nameOf(service)} is asked for nearly all there is: ${asked}. Queues will be long and differ much from year to year.`,
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
    const what = [...uses[i]!.values()].flatMap((used) => [...used]).join('; ');
    return [`${what}: truncation or rounding moves the mean from ${figure(given)} to ${figure(drawn)}.`];
  });
}

/** Services that nobody on any way asks for. */
export function unused(loads: readonly ServiceLoad[]): string[] {
  const idle = loads.filter(({ average }) => average.starts === 0).map(({ service }) => nameOf(service));
  return idle.length === 0 ? [] : [`Nobody is sent to ${idle.join(', ')}.`];
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

/** Dated changes that the run never sees. */
export function unseenChanges({ changes = [] }: Scenario, plan: Plan): string[] {
  const from = plan.startDay + plan.fromTick / TICKS_PER_DAY;
  const end = plan.startDay + plan.endTick / TICKS_PER_DAY;
  return changes.flatMap(({ on, until }) => {
    if ((parseDay(on) ?? 0) >= end) return [`The change on ${on} comes after the run.`];
    const over = until !== undefined && (parseDay(until) ?? end) < from;
    return over
      ? [`The change on ${on} is over before the first measured day, so that it is never in force.`]
      : [];
  });
}
