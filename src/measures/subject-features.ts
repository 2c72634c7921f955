/** What can happen in a service, told from the plan: rows for what cannot are left out of the catalogue. */
import type { Plan } from '../model/plan.ts';
import { isBed } from './plan-groups.ts';
import type { ServiceSubject } from './plan-groups.ts';
import { firstRequests, mainServices, passThroughServices, requests, waysAfter } from './plan-routes.ts';

export interface Features {
  /** No limit at any time. */
  readonly unlimited: boolean;
  /** Capacity changes, or people are present at the start. */
  readonly mayBeOver: boolean;
  /** A queue can be full. */
  readonly refuses: boolean;
  readonly losesPatience: boolean;
  readonly mayDieWaiting: boolean;
  readonly interrupts: boolean;
  /** Stays can end in death. */
  readonly dies: boolean;
  /** People can be held in it after they are ready. */
  readonly holds: boolean;
  /** Beds or places that people come to from outside, with no place to wait in. */
  readonly entered: boolean;
}

/** Features of the services of a subject. */
export function featuresOf(plan: Plan, { services }: ServiceSubject): Features {
  const own = services.map((service) => plan.services[service]!);
  const asked = requests(plan).filter(({ node }) => mainServices(node).some((s) => services.includes(s)));
  const held = new Set(passThroughServices(plan));
  const first = firstRequests(plan);
  const places = own.filter((service) => service.kind === 'places');
  return {
    unlimited: own.every(
      (s) => s.kind === 'places' && s.capacity.values.every((value) => value === Infinity),
    ),
    mayBeOver: plan.initial.length > 0 || own.some((service) => capacitySteps(service) > 1),
    refuses: own.some(({ queue }) => Number.isFinite(queue.outsideLimit)),
    losesPatience: asked.some(({ node }) => node.patience !== null),
    mayDieWaiting: asked.some(({ node }) => node.death !== null),
    interrupts:
      own.some(({ queue }) => queue.preemption !== 'none') ||
      places.some(({ onFall }) => onFall.rule === 'sendBack'),
    dies: [...waysAfter(plan, services).endings].some((ending) => plan.names.endings[ending]!.at === 'dead'),
    holds: services.some((service) => held.has(service)),
    entered: own.some(isBed) && asked.some(({ index, node }) => node.where === 'away' || first.has(index)),
  };
}

function capacitySteps(service: Plan['services'][number]): number {
  return service.kind === 'places' ? service.capacity.values.length : service.ledger.capacity.values.length;
}
