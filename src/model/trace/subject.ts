import { nearestName } from '../../scenario/nearest-name.ts';
import type { Plan, PlanCohort } from '../plan.ts';

/** Whom a story is about. Persons are numbered in their cohort from 0 in order of arrival; those there at the start count down from -1. */
export type Subject =
  | { readonly kind: 'person'; readonly cohort: number; readonly person: number }
  | { readonly kind: 'service'; readonly service: number }
  | { readonly kind: 'everybody' };

export type SubjectFound =
  | { readonly subject: Subject }
  /** What is wrong, and where one of several could be meant, a name that would do. */
  | { readonly problem: string; readonly instead?: string };

/** Name of a copy of a service, with its place when there are several: `acute@Royal Blackburn`. */
export function serviceName(plan: Plan, service: number): string {
  const { service: name, place } = plan.services[service]!;
  return plan.services.filter((other) => other.service === name).length === 1 ? name : `${name}@${place}`;
}

/** Name of a copy of a cohort, with what tells it from the others: `emergency@East Lancashire`. */
export function cohortName(plan: Plan, cohort: number): string {
  const own = plan.cohorts[cohort]!;
  const copies = plan.cohorts.filter((other) => other.cohort === own.cohort);
  if (copies.length === 1) return own.cohort;
  const forms: ((copy: PlanCohort) => string)[] = [
    ({ locality }) => locality,
    ({ hospital }) => hospital,
    ({ locality, hospital }) => `${locality}/${hospital}`,
  ];
  const form = forms.find((of) => new Set(copies.map(of)).size === copies.length) ?? forms[2]!;
  return `${own.cohort}@${form(own)}`;
}

/** `emergency 12`: the twelfth to arrive; `emergency, there at the start 1`. */
export function personName(plan: Plan, cohort: number, person: number): string {
  const name = cohortName(plan, cohort);
  return person >= 0 ? `${name} ${person + 1}` : `${name}, there at the start, ${-person}`;
}

/** The person that `emergency:12` names: cohort, and number of arrival in it from 1. */
export function findPerson(plan: Plan, text: string): SubjectFound {
  const colon = text.lastIndexOf(':');
  const number = colon < 0 ? NaN : Number(text.slice(colon + 1));
  if (!Number.isInteger(number) || number < 1) {
    return {
      problem: `"${text}" names nobody: write the cohort and the number of arrival in it, as emergency:12`,
    };
  }
  const names = plan.cohorts.map((_, cohort) => cohortName(plan, cohort));
  const cohort = names.indexOf(text.slice(0, colon));
  if (cohort < 0) {
    const { problem, instead } = unknown('cohort', text.slice(0, colon), names);
    return { problem, ...(instead !== undefined && { instead: `${instead}:${number}` }) };
  }
  return { subject: { kind: 'person', cohort, person: number - 1 } };
}

/** The service that `acute` or `acute@Royal Blackburn` names. */
export function findService(plan: Plan, text: string): SubjectFound {
  const names = plan.services.map((_, service) => serviceName(plan, service));
  const service = names.indexOf(text);
  if (service < 0) return unknown('service', text, names);
  return { subject: { kind: 'service', service } };
}

function unknown(
  kind: string,
  text: string,
  names: readonly string[],
): { problem: string; instead?: string } {
  const copies = names.filter((name) => name.startsWith(`${text}@`) || name.startsWith(`${text}/`));
  const said = `there is no ${kind} "${text}"`;
  if (copies.length === 0) return { problem: `${said}: ${nearestName(text, names).advice}` };
  const problem = `${said} alone: say which of ${copies.length}\n${copies.map((name) => `  ${name}`).join('\n')}`;
  return { problem, instead: copies[0]! };
}
