/** What a scenario is, in plain words. */
import { longDay } from '../../scenario/calendar/civil-day.ts';
import type { Assumption, Scenario } from '../../scenario/scenario.ts';
import { TICKS_PER_DAY } from '../../units.ts';
import type { Plan } from '../plan.ts';
import { count, figure } from './check-report.ts';
import { couldCarry } from './tables.ts';
import type { ServiceLoad } from './service-loads.ts';

function periodSentence(plan: Plan): string {
  const days = (plan.endTick - plan.fromTick) / TICKS_PER_DAY;
  const from = plan.startDay + plan.fromTick / TICKS_PER_DAY;
  const last = longDay(plan.startDay + Math.ceil(plan.endTick / TICKS_PER_DAY) - 1);
  const warmUp =
    plan.fromTick === 0
      ? 'without a warm-up'
      : `after a warm-up of ${count(plan.fromTick / TICKS_PER_DAY, 'day')}`;
  return `It measures ${longDay(from)} to ${last}, ${count(days, 'day')}, ${warmUp}.`;
}

function sizeSentence(plan: Plan): string {
  const services = new Set(plan.services.map(({ service }) => service)).size;
  const cohorts = new Set(plan.cohorts.map(({ cohort }) => cohort)).size;
  const copies =
    plan.services.length > services ? ` (${plan.services.length} with their copies over places)` : '';
  return `It has ${count(services, 'service')}${copies} and ${count(cohorts, 'group of people', 'groups of people')}.`;
}

/** The pool or place that is asked for the most of what it has. */
function bindingSentence(loads: readonly ServiceLoad[]): string[] {
  const finite = loads.filter(({ average }) => average.ratio > 0 && Number.isFinite(average.capacity));
  if (finite.length === 0) return [];
  const tightest = finite.reduce((most, one) => (one.average.ratio > most.average.ratio ? one : most));
  const { service, average } = tightest;
  const where = service.place === 'all' ? service.service : `${service.service} in ${service.place}`;
  return [
    `The tightest service is ${where}: ${figure(7 * average.starts)} people a week ask for it, and it could carry ${figure(couldCarry(average))}.`,
  ];
}

function assumptionSentence(assumptions: readonly Assumption[]): string[] {
  if (assumptions.length === 0) return ['No number in the file says where it comes from.'];
  const low = assumptions.filter(({ confidence }) => confidence === 'L').length;
  const unsourced = assumptions.filter(({ source }) => source === null).length;
  const lacking = unsourced === 0 ? '' : `, ${unsourced} of them without a source`;
  return [
    `${count(assumptions.length, 'number')} in the file ${assumptions.length === 1 ? 'has' : 'have'} a note of origin${lacking}; ${low} of low confidence.`,
  ];
}

/** One figure given without places is the capacity of each copy. */
function eachSentences({ services }: Scenario, plan: Plan): string[] {
  return Object.entries(services).flatMap(([name, { per, ...service }]) => {
    const copies = plan.services.filter(({ service: of }) => of === name).length;
    const figures = [
      service.beds,
      service.places,
      service.staff,
      service.hours,
      service.visits,
      service.placements,
    ];
    const plain = figures.find((given) => typeof given === 'string' || typeof given === 'number');
    if (per === undefined || per === 'all' || copies < 2 || plain === undefined) return [];
    return [`${name}: each of the ${copies} copies has ${plain}.`];
  });
}

/** Money by the year in a run of another length. */
function moneySentences({ money }: Scenario, plan: Plan): string[] {
  const days = (plan.endTick - plan.fromTick) / TICKS_PER_DAY;
  if (money === undefined || Math.abs(days - 365.25) < 2) return [];
  return [
    `Costs by the year are charged by the day (1/365.25 of a year); the run measures ${count(days, 'day')}.`,
  ];
}

/** All the sentences of a check. */
export function sentencesOf(
  plan: Plan,
  scenario: Scenario,
  {
    loads,
    assumptions,
  }: { readonly loads: readonly ServiceLoad[]; readonly assumptions: readonly Assumption[] },
): string[] {
  return [
    periodSentence(plan),
    sizeSentence(plan),
    ...bindingSentence(loads),
    ...eachSentences(scenario, plan),
    ...moneySentences(scenario, plan),
    ...assumptionSentence(assumptions),
  ];
}
