/** What becomes of people afterwards, with the ways of leaving as numbers. */
import { amountPerWeek, lengthInDays, shareOf } from '../../scenario/quantity.ts';
import type { Outcome } from '../../scenario/scenario.ts';
import type { Plan, PlanNames, PlanOutcome } from '../plan.ts';
import type { Problems } from './problems.ts';
import type { Setting } from './setting.ts';

/** Afterwards in a plan; nothing when the scenario says nothing of it. */
export function planAfterwards(
  { scenario: { afterwards }, problems }: Setting,
  names: PlanNames,
): Pick<Plan, 'afterwards'> {
  if (afterwards === undefined) return {};
  const groups = Object.entries(afterwards.of).flatMap(([name, outcome]): PlanOutcome[] => {
    const way = wayNamed(name, names, problems);
    return way === null ? [] : [{ ...way, ...figuresOf(outcome) }];
  });
  return { afterwards: { withinDays: lengthInDays(afterwards.within), groups } };
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
