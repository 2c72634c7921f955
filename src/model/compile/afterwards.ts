/** What becomes of people afterwards, with the ways of leaving as numbers. */
import { amountPerWeek, lengthInDays, shareOf } from '../../scenario/quantity.ts';
import type { Afterwards, Outcome, Quantity } from '../../scenario/scenario.ts';
import type { Plan, PlanAfterwards, PlanNames, PlanOutcome, PlanReturn } from '../plan.ts';
import type { Problems } from './problems.ts';
import type { ServiceCopies } from './service-copies.ts';
import type { Setting } from './setting.ts';

/** Afterwards in a plan; nothing when the scenario says nothing of it. */
export function planAfterwards(
  setting: Setting,
  names: PlanNames,
  services: ServiceCopies,
): Pick<Plan, 'afterwards'> {
  const { scenario, problems } = setting;
  const { afterwards } = scenario;
  if (afterwards === undefined) return {};
  const groups = Object.entries(afterwards.of).flatMap(([name, outcome]): PlanOutcome[] => {
    const way = wayNamed(name, names, problems);
    return way === null ? [] : [{ ...way, ...figuresOf(outcome) }];
  });
  const fromHospital = returns(setting, names, services);
  const delay = delayOf(afterwards);
  return { afterwards: { withinDays: lengthInDays(afterwards.within), groups, fromHospital, ...delay } };
}

function delayOf({ delay }: Afterwards): Pick<PlanAfterwards, 'delay'> {
  if (delay === undefined) return {};
  const grows = (share: Quantity | undefined): number => (share === undefined ? 0 : shareOf(share));
  return {
    delay: {
      died: grows(delay.died),
      readmitted: grows(delay.readmitted),
      careHome: grows(delay['care home']),
      ongoing: grows(delay.ongoing),
      mostDays: lengthInDays(delay.upTo),
    },
  };
}

/** Pathways from hospital with the services they wait for; reading has made sure that each waits once. */
function returns(
  { scenario: { afterwards, pathways = {} }, problems }: Setting,
  names: PlanNames,
  services: ServiceCopies,
): PlanReturn[] {
  return Object.entries(afterwards?.['from hospital'] ?? {}).flatMap(([name, outcome]): PlanReturn[] => {
    const pathway = names.pathways.findIndex((one) => one.name === name);
    const target = pathways[name]!.steps.find(({ wait }) => wait !== undefined)!.wait!.for;
    const wanted = typeof target === 'string' ? [target] : target.any;
    const positions = wanted.flatMap((service) => services.of(service));
    const { died, readmitted, careHome } = figuresOf(outcome);
    if (pathway >= 0) return [{ pathway, services: positions, died, readmitted, careHome }];
    const cure = 'Nobody takes it: name a pathway that people take.';
    problems.add({
      path: ['afterwards', 'from hospital', name],
      value: name,
      expected: 'a way of leaving',
      cure,
    });
    return [];
  });
}

/** A name is a pathway first (a service may be one of itself), then an ending. */
function wayNamed(
  name: string,
  { pathways, endings }: PlanNames,
  problems: Problems,
): Pick<PlanOutcome, 'by' | 'way'> | null {
  const pathway = pathways.findIndex((one) => one.name === name);
  if (pathway >= 0) return { by: 'pathway', way: pathway };
  const ending = endings.findIndex((one) => one.name === name);
  if (ending >= 0) return { by: 'ending', way: ending };
  const cure = 'Nobody leaves by it: name the pathway or the ending by which they leave.';
  problems.add({ path: ['afterwards', 'of', name], value: name, expected: 'a way of leaving', cure });
  return null;
}

function figuresOf(outcome: Outcome): Omit<PlanOutcome, 'by' | 'way'> {
  return {
    died: shareOf(outcome.died),
    readmitted: shareOf(outcome.readmitted),
    careHome: shareOf(outcome['care home']),
    ongoingHours: outcome.ongoing === undefined ? null : amountPerWeek(outcome.ongoing),
  };
}
