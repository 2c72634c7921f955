/** What a file itself moves: levels that follow the year or a change must not be taken for a run that settles. */
import type { StepFunction } from '../../engine/step-function.ts';
import { meanOver, valueAt } from '../../model/compile/step-function.ts';
import type { Plan } from '../../model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';

/** A year in whole weeks [days]: days are set beside the same weekday a year before. */
export const YEAR_DAYS = 364;
/** A year may differ from the one before by so much before it is called a change: months fall a day or two apart. */
const SAME_SHARE = 0.01;

/**
 * How a file moves through time: `even`, the same every week; `yearly`, the same every year; `changing`,
 * something differs between the last year of the run and the one before, or there are dated changes.
 */
export type Moving = 'even' | 'yearly' | 'changing';

/** How the file of a plan moves. */
export function movingOf(plan: Plan): Moving {
  const steps = inputsOf(plan);
  if (steps === null || plan.epochs.length > 0) return 'changing';
  if (steps.every((each) => repeatsWeekly(each, plan.endTick))) return 'even';
  return steps.every((each) => isSameNextYear(each, plan.endTick)) ? 'yearly' : 'changing';
}

/** Everything that is given as a function of time; null where people come at stated instants. */
function inputsOf({ services, cohorts }: Plan): StepFunction[] | null {
  const rates: StepFunction[] = [];
  for (const { arrivals } of cohorts) {
    if (arrivals.rule === 'scheduled' || arrivals.rule === 'table') return null;
    if (arrivals.rule === 'poisson') rates.push(arrivals.ratePerDay);
    if (arrivals.rule === 'daily')
      rates.push({ at: arrivals.counts.map((_, day) => day * TICKS_PER_DAY), values: arrivals.counts });
  }
  const capacities = services.map((service) =>
    service.kind === 'places' ? service.capacity : service.ledger.capacity,
  );
  return [...rates, ...capacities];
}

/** Whether a function has the same value a week after each of its steps, and steps nowhere else. */
function repeatsWeekly(step: StepFunction, endTick: number): boolean {
  const instants = [...step.at, ...step.at.map((at) => at - TICKS_PER_WEEK)];
  return instants
    .filter((at) => at >= 0 && at + TICKS_PER_WEEK < endTick)
    .every((at) => valueAt(step, at) === valueAt(step, at + TICKS_PER_WEEK));
}

function isSameNextYear(step: StepFunction, endTick: number): boolean {
  const year = YEAR_DAYS * TICKS_PER_DAY;
  const length = Math.min(year, endTick - year);
  if (length <= 0) return false;
  const [later, earlier] = [endTick - length, endTick - length - year].map((from) =>
    meanOver(step, from, from + length),
  );
  if (later === earlier) return true;
  return Math.abs(later! - earlier!) <= SAME_SHARE * Math.max(later!, earlier!);
}
