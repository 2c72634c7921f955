/**
 * What exact theory expects of each service of a plan, where it is plain enough, and why nothing is
 * said where it is not. Figures are those of the long run: warm-up and chance come on top.
 */
import { DAYS_PER_YEAR } from '../../units.ts';
import { type Demand, Loads } from '../check/service-loads.ts';
import type { Plan, PlanLedger, PlanService } from '../plan.ts';
import { type Coming, comingTo } from './coming.ts';
import type { Expectation, QueueFacts, Silence, StayFacts } from './expectation.ts';
import { coursesFrom, stayOf } from './holding.ts';
import { poolPlaces } from './pool-places.ts';
import { type Figure, queueFigures } from './queue-figures.ts';
import { type Asking, askingFor } from './requests.ts';

export interface Expectations {
  readonly expected: readonly Expectation[];
  readonly silent: readonly Silence[];
}

/** What is needed to judge one service. */
interface Judging {
  readonly plan: Plan;
  readonly loads: Loads;
  readonly coming: Coming;
}

/** Expectations of all services that anybody asks for. */
export function expectations(plan: Plan, loads: Loads = new Loads(plan)): Expectations {
  const judging: Judging = { plan, loads, coming: comingTo(plan) };
  const expected: Expectation[] = [];
  const silent: Silence[] = [];
  for (const { service, index, average } of loads.all()) {
    if (average.starts === 0) continue;
    const figures = service.kind === 'ledger' ? poolFigures(service, average) : [];
    const facts = factsOf(index, judging);
    const said = typeof facts === 'string' ? facts : queueFigures(facts);
    if (typeof said === 'string') silent.push({ service: index, why: said });
    else figures.push(...said);
    expected.push(...figures.map((figure) => ({ service: index, ...figure })));
  }
  return { expected, silent };
}

/**
 * What holds for a pool of any kind: hours over the mean plan, and what demand takes of it. Where
 * smaller plans may overtake, a pool that is asked for too much can carry more people than that,
 * because those with large plans never start.
 */
function poolFigures({ ledger }: PlanLedger, { starts, load, capacity, ratio }: Demand): Figure[] {
  const most = (DAYS_PER_YEAR * starts * capacity) / load;
  const sureness = ledger.order === 'firstInFirstOut' ? 'bound' : 'met';
  const bound: Figure = { measure: 'started', value: most, sureness, by: 'hours over the mean plan' };
  const used: Figure = { measure: 'utilisation', value: ratio, sureness: 'met', by: 'demand over hours' };
  return ratio < 1 ? [bound, used] : sureness === 'bound' ? [bound] : [];
}

/** Facts of the queue that a service is, or why it is no plain queue. */
function factsOf(index: number, judging: Judging): QueueFacts | string {
  const { plan, loads } = judging;
  const service = plan.services[index]!;
  if (plan.epochs.length > 0) return 'figures of the scenario change on a date';
  const shut = notSteady(service);
  if (shut !== null) return shut;
  const asking = askingFor(index, plan, loads);
  if (typeof asking === 'string') return asking;
  const arrivalRate = arrivalRateOf(asking, service, judging);
  if (typeof arrivalRate === 'string') return arrivalRate;
  const held =
    service.kind === 'ledger' ? poolHeld(service, asking, plan) : placesHeld(service, asking, plan);
  if (typeof held === 'string') return held;
  const patience = patienceOf(asking, plan);
  if (typeof patience === 'string') return patience;
  const facts = { ...held, arrivalRate, patience, room: service.queue.outsideLimit };
  return unequal(asking, service, facts) ?? facts;
}

function notSteady(service: PlanService): string | null {
  const { values } = service.kind === 'places' ? service.capacity : service.ledger.capacity;
  if (values.some((value) => value !== values[0])) return 'what there is changes with time';
  if (service.startInstants !== null) return 'people start at set times only';
  return service.admission === null ? null : 'people are let in at set times only';
}

function arrivalRateOf(
  asking: readonly Asking[],
  service: PlanService,
  { coming }: Judging,
): number | string {
  let rate = 0;
  for (const { node, perDay, fromPlace } of asking) {
    if (typeof perDay === 'string') return perDay;
    if (coming.shaped.has(node)) return 'people come to it from other services, whose queues decide when';
    if (fromPlace && service.queue.outsideLimit < Infinity)
      return 'its queue is limited for some and not for others';
    rate += perDay;
  }
  const isOpen = service.kind === 'places' && service.capacity.values[0] === Infinity;
  return coming.returns && !isOpen ? 'people come back to it' : rate;
}

type Held = Pick<QueueFacts, 'servers' | 'stay'>;

function placesHeld(
  service: PlanService & { kind: 'places' },
  asking: readonly Asking[],
  plan: Plan,
): Held | string {
  if (service.turnround >= 0) return 'places are made ready between people';
  const courses = coursesOf(asking, plan);
  if (typeof courses === 'string') return courses;
  const stay: StayFacts | string = stayOf(courses, plan.distributions);
  return typeof stay === 'string' ? stay : { servers: service.capacity.values[0]!, stay };
}

/** Courses of all who ask, each by their part of the whole. */
function coursesOf(asking: readonly Asking[], plan: Plan) {
  const all = [];
  for (const { request, need, perDay } of asking) {
    const courses = coursesFrom(need.next ?? request.next, plan);
    if (typeof courses === 'string') return courses;
    all.push(...courses.map(({ drawn, share }) => ({ drawn, share: share * (perDay as number) })));
  }
  return all;
}

function poolHeld(
  service: PlanService & { kind: 'ledger' },
  asking: readonly Asking[],
  plan: Plan,
): Held | string {
  if (service.ledger.basis !== 'rate') return `what there is is counted by the ${service.ledger.basis}`;
  const courses = coursesOf(asking, plan);
  if (typeof courses === 'string') return courses;
  if (courses.some(({ drawn }) => drawn.length !== 1)) return 'people stay on when their plan has ended';
  const bundles = asking.map(({ need }) => plan.bundles[need.bundle]!);
  const isOne = bundles.every((bundle) => JSON.stringify(bundle) === JSON.stringify(bundles[0]));
  return isOne
    ? poolPlaces(service, bundles[0]!, plan.distributions)
    : 'plans of different sizes share what there is';
}

/** Mean of an exponential patience, the same for all; giving up and dying come to one. */
function patienceOf(asking: readonly Asking[], { distributions }: Plan): number | string {
  const rates = asking.map(({ request }) =>
    [request.patience, request.death].reduce((sum, limit) => {
      const spec = limit === null ? null : distributions[limit.distribution]!;
      if (spec === null) return sum;
      const isPlain = spec.kind === 'exponential' && spec.truncate === undefined && spec.round === undefined;
      return isPlain ? sum + 1 / spec.mean : NaN;
    }, 0),
  );
  if (rates.some((rate) => Number.isNaN(rate)))
    return 'people give up waiting after times that are not exponential';
  if (rates.some((rate) => rate !== rates[0])) return 'some give up waiting sooner than others';
  return 1 / rates[0]!;
}

/** Priorities leave the queue as a whole what it was only where all stays have one exponential law. */
function unequal(
  asking: readonly Asking[],
  { queue }: PlanService,
  { servers, stay, room, patience }: QueueFacts,
): string | null {
  if (servers === Infinity || asking.every(({ priority }) => priority === asking[0]!.priority)) return null;
  if (queue.preemption !== 'none') return 'some put others out';
  if (room === 0) return null;
  const isOneQueue = stay.law === 'exponential' && room === Infinity && patience === Infinity;
  return isOneQueue ? null : 'some are let in before others';
}
