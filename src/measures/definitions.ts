/** Every row of a plan's results, in order: totals first, then breakdowns. */
import type { Plan } from '../model/plan.ts';
import { StaySum } from '../observe/stay-columns.ts';
import { afterwardsMeasures } from './afterwards-measures.ts';
import { costMeasures } from './cost-measures.ts';
import { crossingMeasures } from './crossing-measures.ts';
import { define, perYear } from './definition.ts';
import type { Definition } from './definition.ts';
import { clockRows } from './clock-measures.ts';
import { delayMeasures, heldRows } from './delay-measures.ts';
import { distributionDefinitions } from './distributions.ts';
import type { DistributionDefinition } from './distributions.ts';
import { levelMeasures } from './level-measures.ts';
import { endingMeasures } from './ending-measures.ts';
import { oncePerPlan } from './once-per-plan.ts';
import { pathwayMeasures } from './pathway-measures.ts';
import { planGroups } from './plan-groups.ts';
import type { PlanGroups, ServiceSubject } from './plan-groups.ts';
import { waysAfter } from './plan-routes.ts';
import { poolMeasures } from './pool-measures.ts';
import { rootCauseMeasures } from './root-cause-measures.ts';
import { seriesDefinitions } from './series.ts';
import type { SeriesDefinition } from './series.ts';
import {
  bandRows,
  delayRows,
  flowRows,
  longStayRows,
  personTimeRows,
  stayRows,
  waitRows,
  weekdayRows,
} from './stay-measures.ts';
import type { StaySubject } from './stay-measures.ts';
import { featuresOf } from './subject-features.ts';
import type { Features } from './subject-features.ts';
import { throughputRows } from './throughput.ts';

export interface Definitions {
  readonly groups: PlanGroups;
  readonly measures: readonly Definition[];
  readonly series: readonly SeriesDefinition[];
  readonly distributions: readonly DistributionDefinition[];
}

/** Definitions of a plan, worked out once. */
export const definitionsOf = oncePerPlan((plan): Definitions => {
  const groups = planGroups(plan);
  return {
    groups,
    measures: [
      ...delayMeasures(plan, groups),
      ...clockRows(plan, groups),
      ...dischargeRows(plan, groups),
      ...rootCauseMeasures(plan, groups),
      ...pathwayMeasures(plan),
      ...groups.subjects.flatMap((subject) => serviceRows(plan, groups, subject)),
      ...heldRows(plan, groups),
      ...deathsWaiting(plan, groups),
      ...endingMeasures(plan),
      ...crossingMeasures(plan, groups),
      ...afterwardsMeasures(plan),
      ...costMeasures(plan),
    ],
    series: seriesDefinitions(plan, groups),
    distributions: distributionDefinitions(plan, groups),
  };
});

/** Everybody who died while waiting, wherever and for whatever. */
function deathsWaiting(plan: Plan, groups: PlanGroups): Definition[] {
  const mayDie = groups.subjects.filter(
    (subject) => subject.whole && featuresOf(plan, subject).mayDieWaiting,
  );
  const filter = { services: mayDie.flatMap(({ services }) => services) };
  return mayDie.length === 0
    ? []
    : [define('diedWaiting', {}, (seen) => perYear(seen.stays(filter)[StaySum.diedWaiting]!, seen))];
}

/** Discharge-ready delay over all beds in which people can be held. */
function dischargeRows(plan: Plan, groups: PlanGroups): Definition[] {
  const beds = groups.subjects.filter(({ whole, services }) => whole && groups.inBed[services[0]!] === 1);
  const held = beds.filter((subject) => featuresOf(plan, subject).holds);
  const first = held[0];
  if (first === undefined) return [];
  const services = held.flatMap((subject) => subject.services);
  const all: StaySubject = { dimensions: {}, filter: { services }, features: featuresOf(plan, first) };
  return [...delayRows(all), ...bandRows(all)];
}

function serviceRows(plan: Plan, groups: PlanGroups, subject: ServiceSubject): Definition[] {
  const features = featuresOf(plan, subject);
  const filter = { services: subject.services };
  const stays: StaySubject = { dimensions: subject.dimensions, filter, features };
  const detail = subject.whole ? 'full' : 'short';
  const rows = [
    ...levelMeasures(subject, features),
    ...poolMeasures(subject),
    ...throughputRows(subject, filter, features),
    ...flowRows(stays),
    ...waitRows(stays, detail),
    ...stayRows(stays, detail),
  ];
  const isBed = groups.inBed[subject.services[0]!] === 1;
  if (isBed && features.holds) rows.push(...bandRows(stays));
  if (isBed) rows.push(...longStayRows(stays));
  if (isBed && features.entered) rows.push(...weekdayRows(stays, plan));
  if (!subject.whole) return rows.filter(({ row }) => !WHOLE_ONLY.has(row.measure));
  return [...rows, ...cohortRows(groups, stays), ...destinationRows(plan, stays)];
}

/** Breakdowns that are given for a service as a whole and not for each of its places. */
const WHOLE_ONLY: ReadonlySet<string> = new Set([
  'dischargeReadyBand',
  'leftByBand',
  'longStays',
  'died',
  'interrupted',
]);

function cohortRows({ cohorts }: PlanGroups, whole: StaySubject): Definition[] {
  if (cohorts.length < 2) return [];
  return cohorts.flatMap(({ name, members }) => {
    const subject: StaySubject = {
      dimensions: { ...whole.dimensions, cohort: name },
      filter: { ...whole.filter, cohorts: members },
      features: whole.features,
    };
    return [
      ...personTimeRows(subject, true),
      ...flowRows(subject),
      ...waitRows(subject, 'short'),
      ...stayRows(subject, 'short'),
    ];
  });
}

/** By where people went next: services by name and endings, and those who have not left. */
function destinationRows(plan: Plan, whole: StaySubject): Definition[] {
  const ways = waysAfter(plan, whole.filter.services ?? []);
  const byName = new Map<string, number[]>();
  const add = (name: string, destination: number): void => {
    byName.set(name, [...(byName.get(name) ?? []), destination]);
  };
  for (const service of [...ways.services].sort((a, b) => a - b))
    add(plan.services[service]!.service, service);
  for (const ending of [...ways.endings].sort((a, b) => a - b))
    add(plan.names.endings[ending]!.name, -1 - ending);
  if (byName.size < 2) return [];
  const subject = (destination: string, destinations: number[]): StaySubject => ({
    dimensions: { ...whole.dimensions, destination },
    filter: { ...whole.filter, destinations },
    features: whole.features,
  });
  const gone = [...byName].flatMap(([name, destinations]) => leftRows(subject(name, destinations)));
  return [...gone, ...personTimeRows(subject('not left', [-1000]), false)];
}

function leftRows(subject: StaySubject): Definition[] {
  const left = flowRows({ ...subject, features: NO_FEATURES }).filter(({ row }) => row.measure === 'left');
  return [...personTimeRows(subject, false), ...left, ...stayRows(subject, 'short')];
}

const NO_FEATURES: Features = {
  unlimited: false,
  mayBeOver: false,
  refuses: false,
  losesPatience: false,
  mayDieWaiting: false,
  interrupts: false,
  dies: false,
  holds: false,
  entered: false,
};
