/**
 * The compiled model: what `compile` makes of a scenario and `simulate` runs.
 *
 * A plan is plain data (it crosses to worker threads by structured clone), already expanded over
 * places (localities, hospitals) and already in engine units: instants and lengths in ticks from
 * the start of the warm-up (tick 0 is midnight), shares from 0 to 1. `Infinity` stands for
 * "unlimited". Indices refer to positions in the plan's own arrays.
 */
import type { BundleSpec, LedgerSpec } from '../engine/ledger/ledger-spec.ts';
import type { StepFunction } from '../engine/step-function.ts';
import type { DistributionSpec } from '../random/distribution-spec.ts';

export type { BundleSpec, LedgerSpec, StepFunction };

/** What happens to people in place when capacity falls below the number in place. */
export type FallPolicy =
  | { readonly rule: 'letFinish' }
  | { readonly rule: 'sendBack' }
  | { readonly rule: 'moveTo'; readonly service: number };

/** Whether a more urgent request may put out a less urgent occupant, and what becomes of the stay. */
export type Preemption = 'none' | 'resume' | 'restart';

/** Queue of a service. Limits count people waiting in the queue (not those in service). */
export interface PlanQueue {
  /** Most people from outside who may wait; one more is rejected. Infinity = unlimited. */
  readonly outsideLimit: number;
  /** Most people from other services who may wait; one more stays where it is until there is room. */
  readonly transferLimit: number;
  /** One list by time of request within each priority level (0 is most urgent). */
  readonly preemption: Preemption;
}

/** People present at tick 0. One entry per group of people in service or waiting. */
export interface PlanInitial {
  readonly cohort: number;
  /** The node at which they stand: the `request` node by which they entered (or wait to enter). */
  readonly requestNode: number;
  readonly state: 'inService' | 'waiting';
  readonly count: number;
  /**
   * Remaining stay: `lengthBiased` draws from the equilibrium residual of the stay; `distribution`
   * draws it (days); `list` gives it one by one in ticks; `elapsed` gives time already spent, the rest
   * drawn conditional on exceeding it. For people waiting: only `elapsed` (their waits so far) or `none`.
   */
  readonly remaining:
    | { readonly rule: 'lengthBiased' }
    | { readonly rule: 'distribution'; readonly distribution: number }
    | { readonly rule: 'list'; readonly ticks: readonly number[] }
    | { readonly rule: 'elapsed'; readonly ticks: readonly number[] }
    | { readonly rule: 'none' };
}

/** Kinds of service. `places`: whole places one person each. `ledger`: amounts (hours, visits, starts). */
export interface PlanServiceBase {
  /** Name in the scenario, e.g. `reablement`. */
  readonly service: string;
  /** Locality, hospital or `all`: which copy this is. */
  readonly place: string;
  /** What the file calls its capacity, for words in tables. */
  readonly unit: 'beds' | 'hours' | 'visits' | 'staff' | 'placements' | 'places';
  readonly queue: PlanQueue;
  /** 1 while new people may start, 0 while not (admission windows, start days). Null = always. */
  readonly admission: StepFunction | null;
  /** When set, people start only at these instants (ticks): the hours pool's start days. Null = at any instant. */
  readonly startInstants: readonly number[] | null;
}

export interface PlanPlaces extends PlanServiceBase {
  readonly kind: 'places';
  /** Places there are, over time. `values` may be Infinity. */
  readonly capacity: StepFunction;
  readonly onFall: FallPolicy;
  /** Index of the turn-round time distribution, or -1. A place is not free until it has passed. */
  readonly turnround: number;
}

export interface PlanLedger extends PlanServiceBase {
  readonly kind: 'ledger';
  readonly ledger: LedgerSpec;
  /** Absent = let finish. */
  readonly onFall?: FallPolicy;
}

export type PlanService = PlanPlaces | PlanLedger;

/** A service asked for by a request, with what it takes of it. */
export interface PlanNeed {
  readonly service: number;
  /** Index into `bundles` for a ledger, -1 for places. */
  readonly bundle: number;
  /** For an alternative: the node that follows when it is this one (its stay differs). Absent = the request's `next`. */
  readonly next?: number;
}

/** A time limit on a wait: after a draw from `distribution` (days) the person goes to `then`. */
export interface PlanLimit {
  readonly distribution: number;
  readonly then: number;
}

/** A code that delays of a step are recorded under, and how many of them. */
export interface PlanCode {
  readonly code: number;
  /** Share of people, above 0; those of a step sum to 1. */
  readonly share: number;
}

/**
 * One step of a journey. Every node has a stable position; draws are keyed by the person and by
 * how many draws of that kind they have made, never by names, so renaming a service shifts nothing.
 */
export type PlanNode =
  /** Ask for a service and wait. On admission the person moves there (leaving the place held). */
  | {
      readonly op: 'request';
      /** All of these together (first is the main one; the rest are held beside it until it is left). */
      readonly needs: readonly PlanNeed[];
      /** Alternatives to `needs[0]`, chosen by `rule`; empty = none. */
      readonly alternatives: readonly PlanNeed[];
      readonly rule: 'firstFree' | 'inOrder' | 'shortestQueue';
      /** Where the wait happens: `held` = in the place now held; `away` = that place is given up first. */
      readonly where: 'held' | 'away';
      readonly codes: readonly PlanCode[];
      readonly attribution: number;
      readonly clock: 1 | 2 | 3;
      /** Priority level 0 (most urgent) upwards; -1 = the cohort's. */
      readonly priority: number;
      readonly patience: PlanLimit | null;
      readonly death: PlanLimit | null;
      /** Where a person goes who is refused at a full queue (from outside): a node. */
      readonly rejected: number;
      readonly next: number;
    }
  /** Be served in the place held. `duration` -1 = as long as the ledger plan of the main service lasts. */
  | {
      readonly op: 'stay';
      readonly duration: number;
      /** Ask for the service of request node `node` this many ticks before the stay ends. Null = not early. */
      readonly early: { readonly ticks: number; readonly node: number } | null;
      readonly next: number;
    }
  /** Time passes with the place still held (assessment, medicines, transport): a delay with a code, unless no clock runs. */
  | {
      readonly op: 'process';
      readonly duration: number;
      readonly codes: readonly PlanCode[];
      readonly attribution: number;
      /** The latest clock running: 0 none yet, 1 no longer meeting criteria, 2 discharge-ready, 3 delayed transfer. */
      readonly clock: 0 | 1 | 2 | 3;
      /** Staff service that must be free to do it, or -1. */
      readonly staff: number;
      readonly next: number;
    }
  /** Choose a way by chance: `shares` sum to 1. */
  | { readonly op: 'branch'; readonly shares: readonly number[]; readonly next: readonly number[] }
  /** The person is now on this pathway (for tables). */
  | { readonly op: 'pathway'; readonly pathway: number; readonly next: number }
  /** The person leaves the model. */
  | { readonly op: 'end'; readonly ending: number };

/** How people come. Times are drawn by exact inversion of the cumulative rate. */
export type PlanArrivals =
  | { readonly rule: 'poisson'; readonly ratePerDay: StepFunction; readonly batch: number }
  | {
      readonly rule: 'renewal';
      readonly gap: number;
      readonly batch: number;
      readonly firstAt: 'gap' | 'start';
    }
  /** Exactly `counts[i]` people in the civil day i from tick 0, at instants by `hourShares` (24, sum 1). */
  | { readonly rule: 'daily'; readonly counts: readonly number[]; readonly hourShares: readonly number[] }
  | { readonly rule: 'scheduled'; readonly atTicks: readonly number[]; readonly counts: readonly number[] }
  | { readonly rule: 'table'; readonly rows: readonly PlanPersonRow[] };

/** One person of a table: what is not given is drawn. */
export interface PlanPersonRow {
  readonly atTick: number;
  /** Stays in the order of the journey, ticks; null = drawn. */
  readonly stays: readonly (number | null)[];
  /** Branch taken at each branching in order: index of the way; null = drawn. */
  readonly ways: readonly (number | null)[];
  /** Total of each bundle in order, hours or visits; null = drawn. */
  readonly bundles: readonly (number | null)[];
}

export interface PlanCohort {
  readonly cohort: string;
  readonly locality: string;
  readonly hospital: string;
  /** Priority level 0 (most urgent) upwards. */
  readonly priority: number;
  readonly arrivals: PlanArrivals;
  /** First node of the journey. */
  readonly entry: number;
}

/** Parameters that change at a date. Same lengths and shapes as the base; positions keep their meaning. */
export interface PlanEpoch {
  readonly fromTick: number;
  readonly nodes: readonly PlanNode[];
  readonly distributions: readonly DistributionSpec[];
  readonly bundles: readonly BundleSpec[];
}

/** Words for the numbers in records. */
export interface PlanNames {
  readonly codes: readonly string[];
  /** What each code means, at the same positions. */
  readonly reasons?: readonly string[];
  readonly attributions: readonly string[];
  readonly endings: readonly { readonly name: string; readonly at: EndingPlace }[];
  readonly pathways: readonly { readonly name: string; readonly number: 0 | 1 | 2 | 3 | null }[];
}
export type EndingPlace = 'home' | 'care home' | 'hospital' | 'dead' | 'elsewhere';

/** A scenario compiled to numbers: all that a replication needs, and plain data, so that it crosses to a worker thread or another machine. */
export interface Plan {
  readonly title: string;
  /** Root of all random numbers. */
  readonly seed: string;
  /** Day number (days since 1970-01-01) of tick 0. */
  readonly startDay: number;
  /** First measured tick (end of the warm-up). */
  readonly fromTick: number;
  /** End of the run: events before it happen, then the clock is set to it. */
  readonly endTick: number;
  /** Periods of series and `periods.csv`. */
  readonly period: 'hour' | 'day' | 'week' | 'month';
  /** Number of priority levels in use (at least 1). */
  readonly priorityLevels: number;
  readonly services: readonly PlanService[];
  readonly cohorts: readonly PlanCohort[];
  readonly nodes: readonly PlanNode[];
  readonly distributions: readonly DistributionSpec[];
  readonly bundles: readonly BundleSpec[];
  readonly epochs: readonly PlanEpoch[];
  readonly initial: readonly PlanInitial[];
  readonly names: PlanNames;
  readonly money: PlanMoney | null;
  readonly probes: readonly PlanProbe[];
  /** Absent when the scenario says nothing of it. */
  readonly afterwards?: PlanAfterwards;
}

/** What becomes of those who left for home, by the end of a time that begins as they leave. */
export interface PlanAfterwards {
  readonly withinDays: number;
  readonly groups: readonly PlanOutcome[];
  /** By pathway from hospital: what has become of everybody who took it. Empty when the scenario does not say. */
  readonly fromHospital: readonly PlanReturn[];
  /** What each day of delay in a bed does; absent = nothing. Shares stated are then those of people not delayed. */
  readonly delay?: PlanDelayEffect;
}
/** Growth with each day of delay, compounded: of the hazards of three ends, and of hours of care. */
export interface PlanDelayEffect {
  readonly died: number;
  readonly readmitted: number;
  readonly careHome: number;
  readonly ongoing: number;
  /** Days beyond which it grows no more. */
  readonly mostDays: number;
}
/** People who leave hospital by a pathway for a service meant to help them home. */
export interface PlanReturn {
  /** Position in the names of pathways. */
  readonly pathway: number;
  /** Services (positions) that the pathway waits for. */
  readonly services: readonly number[];
  readonly died: number;
  readonly readmitted: number;
  readonly careHome: number;
}
/** Of those who left by one way: shares (each person under one, the rest are at home) and care. */
export interface PlanOutcome {
  /** `pathway`: left for any ending at home from it. `ending`: left for it by no pathway that is named. */
  readonly by: 'pathway' | 'ending';
  /** Position in the names of pathways or endings. */
  readonly way: number;
  readonly died: number;
  readonly readmitted: number;
  readonly careHome: number;
  /** Hours of care a week for each who left, on average; null = not said. */
  readonly ongoingHours: number | null;
}

/** Unit costs, in pounds of `priceYear`. */
export interface PlanMoney {
  readonly priceYear: string;
  readonly lines: readonly PlanCostLine[];
}
export interface PlanCostLine {
  readonly what: string;
  readonly payer: string;
  /** Services (indices) the line covers; empty for a one-off. */
  readonly services: readonly number[];
  /**
   * `block`: pounds per day whether used or not; `occupiedDay`, `delayedDay`: per day; `contactHour`,
   * `start`: per unit; `oneOff`: once, at `fromTick`.
   */
  readonly basis: 'block' | 'occupiedDay' | 'delayedDay' | 'contactHour' | 'start' | 'oneOff';
  readonly pounds: number;
  /** Units a day of the measured period that are free; only what is beyond them is paid. 0 = all is paid. */
  readonly abovePerDay: number;
  /** Pounds a day of the measured period that the line pays at most. Infinity = no limit. */
  readonly mostPerDay: number;
  /** A block is paid from `fromTick` up to `untilTick`; the other running costs have the whole run. */
  readonly fromTick: number;
  readonly untilTick: number;
  readonly cashReleasing: boolean;
}

/** One state of one service (summed over `services`). */
export interface PlanState {
  readonly services: readonly number[];
  readonly of: 'waiting' | 'occupied' | 'delayed' | 'capacity' | 'free' | 'drawn' | 'spare';
}
/** A state, or a yes/no condition on states, looked at instants. */
export interface PlanProbe {
  readonly name: string;
  /** One state to record, or (with bounds) a condition that all must meet (result 0 or 1). */
  readonly states: readonly (PlanState & {
    readonly atLeast: number | null;
    readonly atMost: number | null;
  })[];
  readonly condition: boolean;
  /** Instants (ticks), ascending. */
  readonly atTicks: readonly number[];
  /** `before`: the state just before the instant; `at`: after everything that happens at it. */
  readonly when: 'before' | 'at';
  /** When set, results are averaged over a cycle of this many ticks as well as instant by instant. */
  readonly cycleTicks: number | null;
}
