/** People a day whom a cohort brings by the figures of the file, before patterns, growth and changes. */
import { lawOf } from '../../random/law-of.ts';
import type { DistributionSpec } from '../../random/distribution-spec.ts';
import { lengthInDays, numberOf } from '../../scenario/quantity.ts';
import type { Quantity, Scenario } from '../../scenario/scenario.ts';
import { Places } from '../compile/places.ts';
import type { Plan } from '../plan.ts';

type Arrive = Scenario['people'][string]['arrive'];

function perDayTotal(perDay: NonNullable<Arrive['perDay']>, scenario: Scenario): number {
  if (typeof perDay !== 'object' || 'value' in perDay) return numberOf(perDay as Quantity);
  const map: Readonly<Record<string, Quantity | undefined>> = perDay;
  const places = new Places(scenario);
  const { from } = map;
  const figures =
    typeof from === 'string'
      ? [...places.localities, ...places.hospitals].map((place) => places.cell(place, from))
      : Object.values(map);
  return figures.reduce<number>((sum, figure) => (figure === undefined ? sum : sum + numberOf(figure)), 0);
}

function meanOf(position: number, distributions: readonly DistributionSpec[]): number {
  return position < 0 ? 1 : lawOf(distributions[position]!).mean;
}

/** People a day as given; null where the file gives them one by one, or as counts. */
export function givenPerDay(cohort: string, scenario: Scenario, plan: Plan): number | null {
  const { perDay, every, rates, gaps } = scenario.people[cohort]!.arrive;
  const { arrivals } = plan.cohorts.find((one) => one.cohort === cohort)!;
  if (perDay !== undefined) return perDayTotal(perDay, scenario);
  if (rates !== undefined) {
    return rates.perDay.reduce<number>((sum, rate) => sum + numberOf(rate), 0) / rates.perDay.length;
  }
  const batch = arrivals.rule === 'poisson' || arrivals.rule === 'renewal' ? arrivals.batch : -1;
  const people = meanOf(batch, plan.distributions);
  if (every !== undefined) return people / lengthInDays(every);
  return gaps !== undefined && arrivals.rule === 'renewal'
    ? people / meanOf(arrivals.gap, plan.distributions)
    : null;
}
