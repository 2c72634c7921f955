/** Copies of services and cohorts gathered under their names, for totals and breakdowns. */
import type { Plan, PlanService } from '../model/plan.ts';

type Dimensions = Readonly<Record<string, string>>;

/** One or more services that a figure is about. */
export interface ServiceSubject {
  readonly dimensions: Dimensions;
  /** Indices of services. */
  readonly services: readonly number[];
  readonly unit: PlanService['unit'];
  readonly kind: PlanService['kind'];
  /** False for one place of a service that has several: totals come first. */
  readonly whole: boolean;
}

/** Cohorts of one name, or of one locality. */
export interface CohortGroup {
  readonly name: string;
  readonly members: readonly number[];
}

export interface PlanGroups {
  /** Each service by name, followed by each of its places when there are several. */
  readonly subjects: readonly ServiceSubject[];
  /** Service names in order of first appearance, and for each service the position of its name. */
  readonly serviceNames: readonly string[];
  readonly nameOfService: Int32Array;
  /** Names of pathways, likewise, and for each pathway the position of its name. */
  readonly pathwayNames: readonly string[];
  readonly nameOfPathway: Int32Array;
  readonly cohorts: readonly CohortGroup[];
  readonly localities: readonly CohortGroup[];
  /** Per cohort, position of its locality (the last = none). */
  readonly localityOfCohort: Int32Array;
  /** 1 where a place is a bed (or another place in which one stays). */
  readonly inBed: Uint8Array;
}

/** Whether time after ready in such a service is a delayed day. */
export function isBed(service: PlanService): boolean {
  return service.unit === 'beds' || service.unit === 'places';
}

/** Groups of a plan's services and cohorts. */
export function planGroups(plan: Plan): PlanGroups {
  const { services, cohorts, names } = plan;
  const serviceNames = unique(services.map(({ service }) => service));
  const pathwayNames = unique(names.pathways.map(({ name }) => name));
  const localities = groups(
    cohorts.map(({ locality }) => locality),
    (name) => name !== 'all' && name !== '',
  );
  const position = (locality: string): number => localities.findIndex(({ name }) => name === locality);
  return {
    subjects: serviceNames.flatMap((name) => subjectsOf(plan, name, localities)),
    serviceNames,
    nameOfService: Int32Array.from(services, ({ service }) => serviceNames.indexOf(service)),
    pathwayNames,
    nameOfPathway: Int32Array.from(names.pathways, ({ name }) => pathwayNames.indexOf(name)),
    cohorts: groups(
      cohorts.map(({ cohort }) => cohort),
      () => true,
    ),
    localities,
    localityOfCohort: Int32Array.from(cohorts, ({ locality }) =>
      position(locality) < 0 ? localities.length : position(locality),
    ),
    inBed: Uint8Array.from(services, (service) => (isBed(service) ? 1 : 0)),
  };
}

function subjectsOf({ services }: Plan, name: string, localities: readonly CohortGroup[]): ServiceSubject[] {
  const copies = services.flatMap(({ service }, index) => (service === name ? [index] : []));
  const { unit, kind } = services[copies[0]!]!;
  const whole = { dimensions: { service: name }, services: copies, unit, kind, whole: true };
  if (copies.length === 1) return [whole];
  const one = (index: number): ServiceSubject => {
    const { place } = services[index]!;
    const key = localities.some((locality) => locality.name === place) ? 'locality' : 'place';
    return { dimensions: { service: name, [key]: place }, services: [index], unit, kind, whole: false };
  };
  return [whole, ...copies.map(one)];
}

function groups(names: readonly string[], keep: (name: string) => boolean): CohortGroup[] {
  return unique(names)
    .filter(keep)
    .map((name) => ({ name, members: names.flatMap((each, index) => (each === name ? [index] : [])) }));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
