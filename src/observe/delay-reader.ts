/**
 * Reads delays into days in the window by where, waiting for what, code, attribution, pathway,
 * cohort and clock; and into distinct people, days by period, and counts at each midnight.
 */
import { BlockedPairs } from './blocked-pairs.ts';
import { PersonSet } from './person-set.ts';
import type { DelayChunk } from './records.ts';
import { midnightsWithin, PeriodFinder } from './window.ts';
import type { Window } from './window.ts';

export interface DelayWatch {
  readonly services: number;
  readonly cohorts: number;
  readonly codes: number;
  readonly attributions: number;
  readonly pathways: number;
  readonly window: Window;
  /** Group in which a service's people are counted once (its name, say). */
  readonly groupOfService: Int32Array;
  /** Group in which a pathway's people are counted once (its name, say). */
  readonly groupOfPathway: Int32Array;
  /** Group of cohorts whose days are kept by period (their locality, say). */
  readonly groupOfCohort: Int32Array;
  /** 1 where a delay counts in the whole: a bed or place is held. */
  readonly inBed: Uint8Array;
  /** Instants at which those delayed are counted (the last Thursdays of months) [ticks, ascending]. */
  readonly snapshots: readonly number[];
}

/** One combination and what was counted in it, within the window. */
export interface DelayGroup {
  readonly service: number;
  readonly constraint: number;
  readonly code: number;
  readonly attribution: number;
  readonly pathway: number;
  readonly cohort: number;
  readonly clock: number;
  /** Exact time [ticks]. */
  ticks: number;
  /** Midnights. */
  nights: number;
  /** People counted at the snapshots. */
  atSnapshots: number;
  /** Delays that overlap the window. */
  delays: number;
}

export class DelayReader {
  readonly groups: DelayGroup[] = [];
  /** Distinct people delayed in a bed in the window. */
  readonly people = new PersonSet();
  /** Of those, how many by group of cohort. */
  readonly peopleByCohortGroup: Float64Array;
  /** Distinct people delayed, by group of service. */
  readonly peopleByServiceGroup: PersonSet[];
  /** Distinct people delayed in a bed, by code, by attribution and by group of pathway. */
  readonly peopleByCode: PersonSet[];
  readonly peopleByAttribution: PersonSet[];
  readonly peopleByPathwayGroup: PersonSet[];
  /** Time delayed in a bed, row-major: period * (cohort groups + codes + attributions) + column [ticks]. */
  readonly periodTicks: Float64Array;
  readonly periodColumns: number;
  /** Midnights delayed in a bed, by period, service and clock: (period * services + service) * 2, on the first clock alone, then on a later one. */
  readonly periodNights: Float64Array;
  readonly pairs: BlockedPairs;
  /** Time from tick 0 to the end by service [ticks]. */
  readonly wholeRun: Float64Array;
  private readonly watch: DelayWatch;
  private readonly cohortGroups: number;
  private readonly finder: PeriodFinder;
  private readonly index = new Map<number, DelayGroup>();

  constructor(watch: DelayWatch) {
    this.watch = watch;
    this.cohortGroups = 1 + Math.max(-1, ...watch.groupOfCohort);
    this.periodColumns = this.cohortGroups + watch.codes + watch.attributions;
    this.periodTicks = new Float64Array((watch.window.edges.length - 1) * this.periodColumns);
    this.periodNights = new Float64Array((watch.window.edges.length - 1) * watch.services * 2);
    this.peopleByCohortGroup = new Float64Array(this.cohortGroups);
    this.peopleByServiceGroup = personSets(1 + Math.max(-1, ...watch.groupOfService));
    this.peopleByCode = personSets(watch.codes);
    this.peopleByAttribution = personSets(watch.attributions);
    this.peopleByPathwayGroup = personSets(1 + Math.max(-1, ...watch.groupOfPathway));
    this.wholeRun = new Float64Array(watch.services);
    this.finder = new PeriodFinder(watch.window);
    this.pairs = new BlockedPairs(watch.services, watch.window);
  }

  /** Reads a chunk: the reader to give to the model. */
  readonly read = (chunk: DelayChunk): void => {
    const { fromTick, endTick } = this.watch.window;
    for (let i = 0; i < chunk.length; i++) {
      const from = chunk.fromAt[i]!;
      const to = chunk.toAt[i]!;
      if (to <= from) continue;
      this.wholeRun[chunk.service[i]!]! += to - (from > 0 ? from : 0);
      const a = from > fromTick ? from : fromTick;
      const b = to < endTick ? to : endTick;
      if (b > a) this.count(chunk, i, a, b);
    }
  };

  private count(chunk: DelayChunk, i: number, a: number, b: number): void {
    const group = this.groupOf(chunk, i);
    const { service, cohort } = group;
    const person = chunk.person[i]!;
    group.ticks += b - a;
    group.nights += midnightsWithin(a, b);
    group.atSnapshots += countWithin(this.watch.snapshots, a, b);
    group.delays++;
    this.pairs.add(group, a, b);
    this.peopleByServiceGroup[this.watch.groupOfService[service]!]!.add(cohort, person);
    if (this.watch.inBed[service] !== 1) return;
    const cohortGroup = this.watch.groupOfCohort[cohort]!;
    if (this.people.add(cohort, person)) this.peopleByCohortGroup[cohortGroup]!++;
    this.countPerson(group, person);
    this.spread(a, b, group);
  }

  /** Counts a person once under each code, attribution and pathway of a delay. */
  private countPerson({ code, attribution, pathway, cohort }: DelayGroup, person: number): void {
    if (code >= 0) this.peopleByCode[code]!.add(cohort, person);
    if (attribution >= 0) this.peopleByAttribution[attribution]!.add(cohort, person);
    if (pathway >= 0) this.peopleByPathwayGroup[this.watch.groupOfPathway[pathway]!]!.add(cohort, person);
  }

  /** Splits a delay at the edges of periods. */
  private spread(a: number, b: number, { service, cohort, code, attribution, clock }: DelayGroup): void {
    const { groupOfCohort, codes, services, window } = this.watch;
    const { edges } = window;
    const later = clock > 1 ? 1 : 0;
    let from = a;
    for (let period = this.finder.of(a); from < b; period++) {
      const to = Math.min(b, edges[period + 1]!);
      const row = period * this.periodColumns;
      this.periodTicks[row + groupOfCohort[cohort]!]! += to - from;
      if (code >= 0) this.periodTicks[row + this.cohortGroups + code]! += to - from;
      if (attribution >= 0) this.periodTicks[row + this.cohortGroups + codes + attribution]! += to - from;
      this.periodNights[(period * services + service) * 2 + later]! += midnightsWithin(from, to);
      from = to;
    }
  }

  private groupOf(chunk: DelayChunk, i: number): DelayGroup {
    const { services, cohorts, codes, attributions, pathways } = this.watch;
    let key = chunk.service[i]!;
    key = key * (services + 1) + chunk.constraint[i]! + 1;
    key = key * (codes + 1) + chunk.code[i]! + 1;
    key = key * (attributions + 1) + chunk.attribution[i]! + 1;
    key = key * (pathways + 1) + chunk.pathway[i]! + 1;
    key = (key * cohorts + chunk.cohort[i]!) * 4 + chunk.clock[i]!;
    const known = this.index.get(key);
    if (known !== undefined) return known;
    const group = newGroup(chunk, i);
    this.index.set(key, group);
    this.groups.push(group);
    return group;
  }
}

function personSets(length: number): PersonSet[] {
  return Array.from({ length }, () => new PersonSet());
}

function newGroup(chunk: DelayChunk, i: number): DelayGroup {
  return {
    service: chunk.service[i]!,
    constraint: chunk.constraint[i]!,
    code: chunk.code[i]!,
    attribution: chunk.attribution[i]!,
    pathway: chunk.pathway[i]!,
    cohort: chunk.cohort[i]!,
    clock: chunk.clock[i]!,
    ticks: 0,
    nights: 0,
    atSnapshots: 0,
    delays: 0,
  };
}

/** How many of the instants lie in `(after, upTo]`. */
function countWithin(instants: readonly number[], after: number, upTo: number): number {
  return countUpTo(instants, upTo) - countUpTo(instants, after);
}

function countUpTo(instants: readonly number[], upTo: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle]! <= upTo) low = middle + 1;
    else high = middle;
  }
  return low;
}
