/** People who come in from outside and people who leave for a care home: rows of the whole period, and by period. */
import type { Plan } from '../model/plan.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { endingCounts, type EndingCount } from './ending-measures.ts';
import type { Observed } from './observed.ts';
import { isBed } from './plan-groups.ts';
import type { CohortGroup, PlanGroups } from './plan-groups.ts';
import { firstServices } from './plan-routes.ts';

type Dimensions = Readonly<Record<string, string>>;

/** Services and endings whose crossings are counted by period. */
export const crossings = oncePerPlan((plan) => {
  const first = firstServices(plan);
  return {
    entered: plan.services.flatMap((service, index) => (isBed(service) && first.has(index) ? [index] : [])),
    leftFor: plan.names.endings.flatMap(({ at }, ending) => (at === 'care home' ? [ending] : [])),
  };
});

/** A count by period. */
export interface Crossing {
  readonly measure: 'admissions' | 'careHomeAdmissions';
  readonly dimensions: Dimensions;
  readonly of: (seen: Observed, p: number) => number;
}

/** Counts by period; none of care homes where some go there without a record of a stay. */
export function crossingCounts(plan: Plan, groups: PlanGroups): Crossing[] {
  const homes = careHomeCounts(plan);
  return homes?.every(({ byStaysAlone }) => byStaysAlone) === true
    ? [...admissions(plan, groups), ...careHomesByPeriod(plan, groups)]
    : admissions(plan, groups);
}

/** Rows of the whole period. */
export function crossingMeasures(plan: Plan, groups: PlanGroups): Definition[] {
  const homes = careHomeCounts(plan);
  return [
    ...admissions(plan, groups).map(({ measure, dimensions, of }) =>
      define(measure, dimensions, (seen) => perYear(overPeriods(seen, of), seen)),
    ),
    ...(homes === null ? [] : whomOf(groups)).map(({ dimensions, members }) => {
      const counts = homes!.map(({ of }) => of(members));
      return define('careHomeAdmissions', dimensions, (seen) =>
        perYear(
          counts.reduce((sum, count) => sum + count(seen), 0),
          seen,
        ),
      );
    }),
  ];
}

/** Of whom a figure is: everybody, a cohort or the people of a locality. */
interface Whom {
  readonly dimensions: Dimensions;
  readonly members: readonly number[];
}

function whomOf({ cohorts, localities }: PlanGroups): Whom[] {
  const all = cohorts.flatMap(({ members }) => members);
  const by = (key: string, groups: readonly CohortGroup[]): Whom[] =>
    groups.map(({ name, members }) => ({ dimensions: { [key]: name }, members }));
  return [
    { dimensions: {}, members: all },
    ...(cohorts.length > 1 ? by('cohort', cohorts) : []),
    ...by('locality', localities),
  ];
}

function admissions(plan: Plan, groups: PlanGroups): Crossing[] {
  const { entered } = crossings(plan);
  const nameOf = (index: number): string => plan.services[index]!.service;
  return [...new Set(entered.map(nameOf))].flatMap((service) => {
    const positions = entered.flatMap((index, position) => (nameOf(index) === service ? [position] : []));
    return whomOf(groups).map(({ dimensions, members }): Crossing => {
      const cells = { positions, members, width: entered.length, cohorts: plan.cohorts.length };
      const of: Crossing['of'] = (seen, p) => sumOf(seen.watch.crossings.came, cells, p);
      return { measure: 'admissions', dimensions: { service, ...dimensions }, of };
    });
  });
}

function careHomesByPeriod(plan: Plan, groups: PlanGroups): Crossing[] {
  const { leftFor } = crossings(plan);
  const positions = [...leftFor.keys()];
  return whomOf(groups).map(({ dimensions, members }): Crossing => {
    const cells = { positions, members, width: leftFor.length, cohorts: plan.cohorts.length };
    const of: Crossing['of'] = (seen, p) => sumOf(seen.watch.crossings.went, cells, p);
    return { measure: 'careHomeAdmissions', dimensions, of };
  });
}

/** Which cells of the reader's counts: positions among what is counted, and cohorts. */
interface Cells {
  readonly positions: readonly number[];
  readonly members: readonly number[];
  readonly width: number;
  readonly cohorts: number;
}

function sumOf(counts: Float64Array, { positions, members, width, cohorts }: Cells, p: number): number {
  let sum = 0;
  for (const position of positions)
    for (const cohort of members) sum += counts[(p * width + position) * cohorts + cohort]!;
  return sum;
}

function overPeriods(seen: Observed, of: Crossing['of']): number {
  let sum = 0;
  for (let p = 0; p < seen.watch.periods; p++) sum += of(seen, p);
  return sum;
}

/** How each ending in a care home is counted; null where there is none, or one that cannot be counted whole. */
function careHomeCounts(plan: Plan): EndingCount[] | null {
  const { leftFor } = crossings(plan);
  const counts = endingCounts(plan).filter(({ ending }) => leftFor.includes(ending));
  return leftFor.length > 0 && counts.length === leftFor.length ? counts : null;
}
