/** Request nodes: what is asked for, where people wait meanwhile, and what may cut the wait short. */
import { numberOf } from '../../scenario/quantity.ts';
import type { Bundle, Distribution, Path, Quantity } from '../../scenario/scenario.ts';
import { capacityKeyOf, isPool } from '../../scenario/service-kinds.ts';
import type { PlanLimit, PlanNeed, PlanNode } from '../plan.ts';
import { bundleOf, ONE_START } from './bundles.ts';
import {
  type Held,
  type JourneyContext,
  type StepAt,
  type Wait,
  wanted,
  type Ways,
} from './journey-context.ts';
import { nearbyCopies } from './mutual-aid.ts';
import { clockOf } from './words.ts';

/** How one waits: the keys of a `wait` step, or of a cohort's `waiting`, with their place in the file. */
export type Waiting = Partial<Omit<Wait, 'for'>> & { readonly path: Path };

/** A request to be built. */
export interface Asked {
  readonly held: Held;
  readonly waiting: Waiting;
  /** The step of a pathway that follows; null where the cohort or the service says how to go on. */
  readonly then: StepAt | null;
}

const RULES = {
  'first free': 'firstFree',
  'in order': 'inOrder',
  'shortest queue': 'shortestQueue',
} as const;

/** Which bundle applies: that of the step, of the cohort, or of the service. */
function bundleFor(
  context: JourneyContext,
  service: string,
  { wait, path }: Held,
): { bundle: Bundle; path: Path } {
  const own = wait !== null && wanted(wait).includes(service) ? wait.bundle : undefined;
  if (own !== undefined) return { bundle: own, path: [...path, 'bundle'] };
  const { cohort, copy } = context;
  const ofCohort = cohort.bundles?.[service];
  if (ofCohort !== undefined) return { bundle: ofCohort, path: ['people', copy.cohort, 'bundles', service] };
  const ofService = context.service(service).bundle;
  if (ofService !== undefined) return { bundle: ofService, path: ['services', service, 'bundle'] };
  return context.ground.setting.problems.stop({
    path: ['services', service],
    value: service,
    expected: 'a bundle: how many hours a person takes, and over how long',
    cure: 'Add for example `bundle: { hours: 67 hours, over: 6 weeks }`.',
  });
}

/** Copies of a service that people may use: their own first. */
function copiesFor(context: JourneyContext, service: string, { path }: Held): readonly number[] {
  const own = context.serving(service, path);
  return [own, ...nearbyCopies(context, own)];
}

/** A service asked for, with the bundle taken of it when it is a pool. */
function needOf(context: JourneyContext, service: string, held: Held): PlanNeed {
  const index = context.serving(service, held.path);
  const declared = context.service(service);
  if (!isPool(declared)) return { service: index, bundle: -1 };
  const { sites, setting } = context.ground;
  if (capacityKeyOf(declared) === 'placements') return { service: index, bundle: sites.bundle(ONE_START) };
  const { bundle, path } = bundleFor(context, service, held);
  return {
    service: index,
    bundle: sites.bundle(bundleOf(bundle, { path, sites, problems: setting.problems })),
  };
}

/** Level from 0 (most urgent); a queue kept by time of request has one level for all. */
function priorityOf(context: JourneyContext, service: string, priority: number | undefined): number {
  if (context.service(service).queue?.order !== 'priority') return 0;
  return priority === undefined ? -1 : priority - 1;
}

interface Limit {
  readonly after: Distribution;
  readonly path: Path;
  readonly then: () => number;
}

function limitOf(context: JourneyContext, { after, path, then }: Limit): PlanLimit {
  const distribution = context.ground.sites.distribution(after, 'length', [...path, 'after']);
  return { distribution, then: then() };
}

/** A limit of a queue as written: a number of people, or Infinity for `unlimited` (the default). */
export function queueLimit(limit: Quantity | undefined): number {
  return limit === undefined || limit === 'unlimited' ? Infinity : numberOf(limit);
}

/** Where those go who are refused at a full queue; -1 when none of the queues is ever full. */
function rejectedTo(context: JourneyContext, ways: Ways, { held, waiting }: Asked): number {
  const services = held.wait === null ? [held.service] : wanted(held.wait);
  if (services.every((name) => queueLimit(context.service(name).queue?.limit) === Infinity)) return -1;
  const { rejected, path } = waiting;
  return rejected === undefined
    ? ways.refused()
    : ways.choose({ destination: rejected, path: [...path, 'rejected'] });
}

/** Everything else that would do: other places of the service itself, then other services, each with its places. */
function alternativesOf(context: JourneyContext, ways: Ways, { held, then }: Asked): PlanNeed[] {
  const [, ...others] = held.wait === null ? [] : wanted(held.wait);
  const [, ...elsewhere] = copiesFor(context, held.service, held);
  return [
    ...elsewhere.map((index) => ({ ...needOf(context, held.service, held), service: index })),
    ...others.flatMap((service) => {
      const next = ways.afterAdmission({ ...held, service }, then);
      const need = needOf(context, service, held);
      return copiesFor(context, service, held).map((index) => ({ ...need, service: index, next }));
    }),
  ];
}

function limitsOf(context: JourneyContext, ways: Ways, { path, patience, death }: Waiting) {
  const patient = [...path, 'patience'];
  return {
    patience:
      patience === undefined
        ? null
        : limitOf(context, {
            after: patience.after,
            path: patient,
            then: () => ways.choose({ destination: patience.then, path: [...patient, 'then'] }),
          }),
    death:
      death === undefined
        ? null
        : limitOf(context, { after: death.after, path: [...path, 'death'], then: () => ways.died() }),
  };
}

/** The request by which somebody comes to the service `asked.held`. */
export function requestOf(context: JourneyContext, ways: Ways, asked: Asked): PlanNode {
  const { words } = context.ground;
  const { held, waiting, then } = asked;
  const choice = held.wait !== null && typeof held.wait.for !== 'string' ? held.wait.for.rule : undefined;
  const companions = (waiting.with ?? []).map((service) => needOf(context, service, held));
  return {
    op: 'request',
    needs: [needOf(context, held.service, held), ...companions],
    alternatives: alternativesOf(context, ways, asked),
    rule: RULES[choice ?? 'first free'],
    where: waiting.where === 'home' ? 'away' : 'held',
    codes: words.codes(waiting.code),
    attribution: words.attribution(waiting.attribution),
    clock: clockOf(waiting.clock),
    priority: priorityOf(context, held.service, waiting.priority),
    ...limitsOf(context, ways, waiting),
    rejected: rejectedTo(context, ways, asked),
    next: ways.afterAdmission(held, then),
  };
}
