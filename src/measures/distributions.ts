/** Distributions: share of the measured time that a count stood at each level. */
import { LEVEL_KINDS, LevelKind } from '../observe/records.ts';
import type { Plan } from '../model/plan.ts';
import type { Observed } from './observed.ts';
import type { PlanGroups, ServiceSubject } from './plan-groups.ts';
import type { DistributionRow } from './replication-result.ts';
import { featuresOf } from './subject-features.ts';

export interface DistributionDefinition {
  readonly row: DistributionRow;
  readonly of: (seen: Observed) => Float64Array;
}

/** People in place, waiting and delayed in each single service (levels of several do not add up to a level). */
export function distributionDefinitions(plan: Plan, groups: PlanGroups): DistributionDefinition[] {
  return groups.subjects
    .filter(({ services }) => services.length === 1)
    .flatMap((subject) => {
      const { unlimited, holds } = featuresOf(plan, subject);
      const rows = [
        distribution(subject, subject.unit === 'beds' ? 'bedsOccupied' : 'occupied', LevelKind.occupied),
      ];
      if (!unlimited) rows.push(distribution(subject, 'waiting', LevelKind.waiting));
      if (holds) rows.push(distribution(subject, 'delayed', LevelKind.delayed));
      return rows;
    });
}

function distribution(subject: ServiceSubject, measure: string, kind: number): DistributionDefinition {
  const series = subject.services[0]! * LEVEL_KINDS + kind;
  return {
    row: { measure, dimensions: subject.dimensions },
    of: (seen) => shares(seen.watch.levels.timeAt[series]!, seen.ticks),
  };
}

/** Shares of time, up to the highest level that occurred. */
function shares(time: Float64Array, ticks: number): Float64Array {
  let levels = time.length;
  while (levels > 0 && time[levels - 1] === 0) levels--;
  return time.slice(0, levels).map((at) => at / ticks);
}
