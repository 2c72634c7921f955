import { EventCalendar } from '../../engine/calendar.ts';
import type { LedgerAmounts } from '../../engine/ledger/accounts.ts';
import type { Ledger } from '../../engine/ledger/ledger.ts';
import { RequestQueues } from '../../engine/request-queues.ts';
import { WorkList } from '../../engine/work-list.ts';
import { DelayLog, EventLog, LevelLog, StayLog } from '../../observe/log.ts';
import { LEVEL_KINDS, LevelKind, type Readers } from '../../observe/records.ts';
import type { SamplerBank } from '../../random/sampler-bank.ts';
import type { BundleSpec, Plan } from '../plan.ts';
import type { ArrivalStream } from './arrivals.ts';
import { CohortCounts } from './cohort-counts.ts';
import { Draws } from './draws.ts';
import { INDEX_SHIFT } from './event-type.ts';
import { Holdings } from './holdings.ts';
import { NodeTable } from './node-table.ts';
import { I, People, R } from './people.ts';
import { prepare, type Prepared } from './prepared.ts';
import { createPools } from './pool-state.ts';

/** The state of one replication, and the few things that every part does to it. */
export class Simulation {
  readonly plan: Plan;
  readonly prepared: Prepared;
  readonly calendar = new EventCalendar();
  readonly people = new People();
  readonly holdings = new Holdings();
  readonly queues: RequestQueues;
  readonly nodes: NodeTable;
  readonly draws: Draws;
  readonly stays: StayLog;
  readonly delays: DelayLog;
  readonly levels: LevelLog;
  readonly events: EventLog;
  /** Parameters in force. */
  bank: SamplerBank;
  bundles: readonly BundleSpec[];
  /** Per service. */
  readonly capacity: Float64Array;
  /** Capacity of each pool when it was last seen whether people must give up their care. */
  readonly handedOverAt: Float64Array;
  readonly occupied: Int32Array;
  readonly turning: Int32Array;
  readonly delayed: Int32Array;
  /** People held in the service who wait for another. */
  readonly blocked: Int32Array;
  readonly ledgers: (Ledger | null)[];
  readonly isLedger: Uint8Array;
  /** Per pool: who waits to be paid what is owed, by plan. What it had given when the warm-up ended. */
  readonly owedTo: Map<number, number>[];
  totalsAtWarmUp: (LedgerAmounts | null)[] = [];
  readonly overtakings: Float64Array;
  /** Admission window: 1 = open. Start days: 1 = only at `startAt`, the last start instant. */
  readonly gateOpen: Uint8Array;
  readonly byInstants: Uint8Array;
  readonly startAt: Float64Array;
  readonly turnround: Int32Array;
  readonly outsideLimit: Float64Array;
  readonly transferLimit: Float64Array;
  readonly preemption: Uint8Array;
  /** Position reached in each service's capacity and gate functions; the ledger event that counts. */
  readonly capacityStep: Int32Array;
  readonly gateStep: Int32Array;
  readonly ledgerEvent: Float64Array;
  readonly ledgerEventAt: Float64Array;
  readonly arrivals: ArrivalStream[] = [];
  readonly cohorts: CohortCounts;
  /** How long people in the initial queues have waited already, by slot [ticks]; used up by their first request. */
  readonly initialWait = new Map<number, number>();
  hasInitialWaits = false;
  /** People who have been admitted and are to go on, in order. */
  readonly movers = new WorkList();
  /** Services to be looked at in the admission phase, in the order in which they were marked. */
  readonly dirty = new WorkList();
  readonly isDirty: Uint8Array;
  /** Services whose queue limit must be looked at when the phase has settled. */
  readonly overLimit = new WorkList();
  /** Circular waits found so far. */
  circularWaits: { readonly atTick: number; readonly services: readonly number[] }[] = [];

  constructor(plan: Plan, replication: number, readers: Readers) {
    this.plan = plan;
    this.prepared = prepare(plan);
    this.bank = this.prepared.banks[0]!;
    this.bundles = plan.bundles;
    this.nodes = new NodeTable(plan.nodes);
    const services = plan.services.length;
    const queues = plan.services.map((service) => service.queue);
    this.queues = new RequestQueues(services, plan.priorityLevels);
    this.draws = new Draws(plan.cohorts.map((_, cohort) => cohortRoot(plan, replication, cohort)));
    this.stays = new StayLog(readers.stays);
    this.delays = new DelayLog(readers.delays);
    this.levels = new LevelLog(readers.levels);
    this.events = new EventLog(readers.events);
    this.capacity = new Float64Array(services);
    this.handedOverAt = new Float64Array(services);
    this.occupied = new Int32Array(services);
    this.turning = new Int32Array(services);
    this.delayed = new Int32Array(services);
    this.blocked = new Int32Array(services);
    this.overtakings = new Float64Array(services);
    this.ledgers = createPools(plan);
    this.isLedger = Uint8Array.from(this.ledgers, (ledger) => (ledger ? 1 : 0));
    this.owedTo = plan.services.map(() => new Map<number, number>());
    this.gateOpen = new Uint8Array(services).fill(1);
    this.byInstants = Uint8Array.from(plan.services, (service) => (service.startInstants ? 1 : 0));
    this.startAt = new Float64Array(services).fill(-1);
    this.turnround = Int32Array.from(plan.services, (s) => (s.kind === 'places' ? s.turnround : -1));
    this.outsideLimit = Float64Array.from(queues, (queue) => queue.outsideLimit);
    this.transferLimit = Float64Array.from(queues, (queue) => queue.transferLimit);
    this.preemption = Uint8Array.from(queues, (queue) => Number(queue.preemption !== 'none'));
    this.capacityStep = new Int32Array(services);
    this.gateStep = new Int32Array(services);
    this.ledgerEvent = new Float64Array(services);
    this.ledgerEventAt = new Float64Array(services).fill(NaN);
    this.cohorts = new CohortCounts(plan);
    this.isDirty = new Uint8Array(services);
  }

  /** Whether people or services wait for the admission phase. */
  isUnsettled(): boolean {
    return this.movers.length > 0 || this.dirty.length > 0 || this.overLimit.length > 0;
  }

  /** Put an event in the calendar; returns its order key. */
  schedule(time: number, priority: number, type: number, index: number): number {
    return this.calendar.schedule(time, priority, (index << INDEX_SHIFT) | type);
  }

  /** Look at this service in the admission phase of this instant. */
  mark(service: number): void {
    if (this.isDirty[service] === 1) return;
    this.isDirty[service] = 1;
    this.dirty.push(service);
  }

  /** Somebody left, or places were added: whoever waits for this service (also beside another) may move. */
  freed(service: number): void {
    if (this.queues.waiting[service]! > 0) this.mark(service);
    if (this.prepared.isCompanion[service] === 0) return;
    for (const main of this.prepared.wantedWith[service]!) {
      if (this.queues.waiting[main]! > 0) this.mark(main);
    }
  }

  /** Places that somebody could take now (may be negative while people above capacity drain). */
  free(service: number): number {
    return this.capacity[service]! - this.occupied[service]! - this.turning[service]!;
  }

  /** Whether people may start now. */
  isOpen(service: number): boolean {
    return (
      this.gateOpen[service] === 1 &&
      (this.byInstants[service] === 0 || this.startAt[service] === this.calendar.now)
    );
  }

  /** A uniform number for the person's next draw of a kind. */
  draw(person: number, kind: number): number {
    const { ints, reals } = this.people;
    const at = (person << 5) + I.drawn + kind;
    const count = ints[at]!;
    ints[at] = count + 1;
    return this.draws.uniform(ints[(person << 5) + I.cohort]!, kind, reals[(person << 4) + R.number]!, count);
  }

  logOccupied(service: number): void {
    this.#logLevel(service * LEVEL_KINDS + LevelKind.occupied, this.occupied[service]!);
  }

  logDelayed(service: number): void {
    this.#logLevel(service * LEVEL_KINDS + LevelKind.delayed, this.delayed[service]!);
  }

  logWaiting(service: number): void {
    this.#logLevel(service * LEVEL_KINDS + LevelKind.waiting, this.queues.waiting[service]!);
  }

  /** Writes the columns itself: the instant would be boxed on its way into a call, four times a person. */
  #logLevel(series: number, level: number): void {
    const log = this.levels;
    if (!log.on) return;
    const i = log.length;
    log.at[i] = this.calendar.now;
    log.series[i] = series;
    log.level[i] = level;
    log.length = i + 1;
    if (log.length === log.limit) log.drain();
  }

  logEvent(kind: number, person: number, service: number, detail: number): void {
    if (!this.events.on) return;
    const { ints, reals } = this.people;
    const now = this.calendar.now;
    if (person < 0) this.events.append(now, kind, -1, -1, service, detail);
    else
      this.events.append(
        now,
        kind,
        reals[(person << 4) + R.number]!,
        ints[(person << 5) + I.cohort]!,
        service,
        detail,
      );
  }
}

/** The name under which everything random of a cohort is drawn. */
export function cohortRoot(plan: Plan, replication: number, cohort: number): string {
  const { cohort: name, locality, hospital } = plan.cohorts[cohort]!;
  return JSON.stringify([plan.seed, replication, name, locality, hospital]);
}
