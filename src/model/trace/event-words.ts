import { EndReason, EventKind } from '../../observe/records.ts';
import type { Plan, PlanService } from '../plan.ts';
import { lengthInWords } from './instant-words.ts';
import { type Memory, taken } from './memory.ts';
import { personName, serviceName } from './subject.ts';

/** One event, out of its columns. */
export interface ToldEvent {
  readonly at: number;
  readonly kind: number;
  /** Number in the cohort; cohort -1 = an event of a service. */
  readonly person: number;
  readonly cohort: number;
  readonly service: number;
  readonly detail: number;
}

/** What happened in words, without who and when, or null when it need not be told. */
export function eventInWords(plan: Plan, event: ToldEvent, memory: Memory): string | null {
  if (event.cohort < 0) return serviceEvent(plan, event);
  const where = event.service >= 0 ? serviceName(plan, event.service) : '';
  return (
    waitEvent(event, where, memory) ?? stayEvent(plan, event, { where, memory }) ?? endEvent(plan, event)
  );
}

/** Who it happened to: a person or a service. */
export function whoInWords(plan: Plan, { cohort, person, service }: ToldEvent): string {
  return cohort >= 0 ? personName(plan, cohort, person) : serviceName(plan, service);
}

function waitEvent(event: ToldEvent, where: string, memory: Memory): string | null {
  const { askedAt, startedAt } = memory.of(event.cohort, event.person);
  switch (event.kind) {
    case EventKind.requested:
      askedAt.set(event.service, event.at);
      return `asks for ${where}`;
    case EventKind.rejected:
      askedAt.delete(event.service);
      return `is refused: the queue for ${where} is full`;
    case EventKind.reneged: {
      const waited = event.at - taken(askedAt, event.service);
      const what = event.detail === EndReason.died ? 'dies' : 'gives up';
      return `${what} waiting for ${where}${after(waited)}`;
    }
    case EventKind.started: {
      const waited = event.at - taken(askedAt, event.service);
      startedAt.set(event.service, event.at);
      return `starts in ${where}${waited > 0 ? `, having waited ${lengthInWords(waited)}` : ''}`;
    }
    default:
      return null;
  }
}

function stayEvent(
  plan: Plan,
  event: ToldEvent,
  { where, memory }: { where: string; memory: Memory },
): string | null {
  const { startedAt, readyAt } = memory.of(event.cohort, event.person);
  switch (event.kind) {
    case EventKind.ready:
      readyAt.set(event.service, event.at);
      return `is ready to leave ${where}`;
    case EventKind.processStarted:
      return `begins: ${reason(plan, event.detail)}; the place in ${where} is kept`;
    case EventKind.processEnded:
      return `is done with: ${reason(plan, event.detail)}`;
    case EventKind.interrupted:
      return `is put out of ${where} with ${lengthInWords(event.detail)} still to come`;
    case EventKind.deferred:
      return `has come to the end of the plan in ${where}${owedInWords(plan.services[event.service]!, event.detail)}`;
    case EventKind.left: {
      const stayed = event.at - taken(startedAt, event.service);
      const delayed = event.at - taken(readyAt, event.service);
      const ofThat = delayed > 0 ? `, ${lengthInWords(delayed)} of it after being ready` : '';
      return `leaves ${where}${after(stayed)}${ofThat}`;
    }
    default:
      return null;
  }
}

function endEvent(plan: Plan, { kind, detail, person }: ToldEvent): string | null {
  if (kind === EventKind.arrived) return person < 0 ? 'is there at the start' : 'arrives';
  if (kind === EventKind.died) return 'dies';
  if (kind !== EventKind.ended) return null;
  const { name, at } = plan.names.endings[detail]!;
  return name === at ? `goes: ${name}` : `goes: ${name} (${at})`;
}

function serviceEvent(plan: Plan, { kind, service, detail }: ToldEvent): string | null {
  switch (kind) {
    case EventKind.capacityChanged:
      return `now has ${capacityInWords(plan.services[service]!, detail)}`;
    case EventKind.placeFreed:
      return 'has a place made ready for the next person';
    case EventKind.opened:
      return 'begins to admit';
    case EventKind.closed:
      return 'stops admitting';
    case EventKind.circularWait:
      return `is one of ${detail} services that wait for each other in a circle`;
    default:
      return null;
  }
}

function capacityInWords(service: PlanService, capacity: number): string {
  if (capacity === Infinity) return `unlimited ${service.unit}`;
  if (service.kind === 'places') return `${capacity} ${service.unit}`;
  const { unitsPerAmount, basis } = service.ledger;
  const amount = Number((capacity / unitsPerAmount).toFixed(2));
  const unit = service.unit === 'hours' ? 'contact hours' : service.unit;
  return `${amount} ${unit} a ${basis === 'day' ? 'day' : 'week'}`;
}

function owedInWords(service: PlanService, owed: number): string {
  if (owed === 0) return ' and waits for what was due to be settled';
  return ` and is still owed ${Number(owed.toFixed(2))} ${service.unit}`;
}

function reason(plan: Plan, code: number): string {
  if (code < 0) return 'a step before leaving';
  const name = plan.names.codes[code]!;
  const words = plan.names.reasons?.[code] ?? name;
  return words === name ? name : `${words} (${name})`;
}

function after(ticks: number): string {
  return ticks > 0 ? ` after ${lengthInWords(ticks)}` : '';
}
