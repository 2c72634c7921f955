/**
 * What the model appends while it runs. The model computes no statistic: readers receive chunks of
 * these columns, in the order handled, and summarise them. Chunks are reused: read at once, keep
 * nothing. Instants are ticks from the start of the warm-up; warm-up is cut by the reader.
 */

/** Why a stay (or a wait that never became one) ended. */
export const EndReason = {
  transferred: 0,
  discharged: 1,
  died: 2,
  reneged: 3,
  rejected: 4,
  stillPresent: 5,
  /** Put out by a more urgent request or by a fall in capacity; a later stay of the same person goes on. */
  interrupted: 6,
  /** A request withdrawn because another of its alternatives was taken. */
  withdrawn: 7,
} as const;
export type EndReason = (typeof EndReason)[keyof typeof EndReason];

/**
 * Stays, appended when they end (and, as `stillPresent`, when the run ends). A request that never
 * got in has `startedAt` NaN. A stay that has not reached the end of its service has `readyAt` NaN.
 */
export interface StayChunk {
  readonly length: number;
  /** Person number within the cohort, from 0 in order of arrival (initial people are negative). */
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  readonly service: Int32Array;
  /** Service come from, -1 = outside. */
  readonly origin: Int32Array;
  /** Service gone to (index), or -1 - ending when the person left the model, or -1000 when neither (still present, interrupted). */
  readonly destination: Int32Array;
  /** Pathway on which the person is, -1 before any. */
  readonly pathway: Int32Array;
  readonly requestedAt: Float64Array;
  readonly startedAt: Float64Array;
  readonly readyAt: Float64Array;
  /** When the discharge-ready clock began (or the one after it); NaN when the stay ended, or goes on, without. */
  readonly dischargeReadyAt: Float64Array;
  readonly endedAt: Float64Array;
  readonly reason: Uint8Array;
  /** Contact hours (or visits) planned for the stay in a ledger service; NaN elsewhere. */
  readonly planned: Float64Array;
  /** How long the person has been kept in beds after being ready until this stay ends, all stays together [ticks]; 0 of waits. */
  readonly delayedTicks: Float64Array;
}

/**
 * Delays: time in a place after ready, one record per wait or process, appended when it closes (or
 * at the end of the run with `open` 1).
 */
export interface DelayChunk {
  readonly length: number;
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  /** Service in whose place the person is held. */
  readonly service: Int32Array;
  /** Service waited for, -1 for a process. This is the binding constraint of first order. */
  readonly constraint: Int32Array;
  readonly code: Int32Array;
  readonly attribution: Int32Array;
  readonly pathway: Int32Array;
  /** 1 no longer meeting criteria, 2 discharge-ready, 3 delayed transfer. */
  readonly clock: Uint8Array;
  readonly fromAt: Float64Array;
  readonly toAt: Float64Array;
  readonly open: Uint8Array;
}

/** What a level counts. Series index = service * LevelKinds + kind. */
export const LevelKind = {
  /** People in place, those delayed included. For a ledger: people active. */
  occupied: 0,
  /** People who have asked and not started, wherever they wait. */
  waiting: 1,
  /** People in place after ready. */
  delayed: 2,
  /** Places there are (Infinity when unlimited). For a ledger: deliverable units a week (or a day). */
  capacity: 3,
  /** Places being made ready between occupants. For a ledger: commissioned units. */
  turnround: 4,
  /** Ledger: units a week (or day) being drawn. Places: people waiting who hold no place elsewhere. */
  drawn: 5,
} as const;
export const LEVEL_KINDS = 6;

/** Changes of a level: from `at` on, series `series` stands at `level`. Several may share an instant; the last holds. */
export interface LevelChunk {
  readonly length: number;
  readonly at: Float64Array;
  readonly series: Int32Array;
  readonly level: Float64Array;
}

/** Events in the order handled; written only when somebody listens (`--records`, `trace`, tests). */
export const EventKind = {
  arrived: 0,
  requested: 1,
  rejected: 2,
  started: 3,
  ready: 4,
  processStarted: 5,
  processEnded: 6,
  left: 7,
  ended: 8,
  reneged: 9,
  died: 10,
  interrupted: 11,
  capacityChanged: 12,
  placeFreed: 13,
  opened: 14,
  closed: 15,
  /** One event for each service of the circle, at the instant at which it closes. */
  circularWait: 16,
  deferred: 17,
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

export interface EventChunk {
  readonly length: number;
  readonly at: Float64Array;
  readonly kind: Uint8Array;
  /** Person number and cohort, -1 for events of a service. */
  readonly person: Float64Array;
  readonly cohort: Int32Array;
  /** Service the event is about, -1 = none. */
  readonly service: Int32Array;
  /** Ending for `ended`, code for processes, new capacity for `capacityChanged`,
   * services in the circle for `circularWait`, else 0. */
  readonly detail: Float64Array;
}

/** Who reads. A reader left out costs nothing. */
export interface Readers {
  readonly stays?: (chunk: StayChunk) => void;
  readonly delays?: (chunk: DelayChunk) => void;
  readonly levels?: (chunk: LevelChunk) => void;
  readonly events?: (chunk: EventChunk) => void;
}

/** Totals that the engine counts for itself, returned when a replication ends. */
export interface RunSummary {
  /** Events taken from the calendar. */
  readonly events: number;
  /** Per cohort: people who arrived, left the model, are still inside (initial people included in `arrived`). */
  readonly arrived: Float64Array;
  readonly left: Float64Array;
  readonly inside: Float64Array;
  /** Ledger services: amounts in hours or visits over the measured period; per service, NaN elsewhere. */
  readonly ledger: readonly LedgerTotals[];
  /** Circular waits found, by name and instant. */
  readonly circularWaits: readonly { readonly atTick: number; readonly services: readonly number[] }[];
}

export interface LedgerTotals {
  readonly service: number;
  readonly commissioned: number;
  /** Deliverable (contact) hours there were. */
  readonly available: number;
  /** Delivered. */
  readonly delivered: number;
  /** Undelivered when due because the pool fell short: put off, and never delivered. */
  readonly deferred: number;
  readonly lost: number;
  /** Starts that passed somebody who had asked earlier. */
  readonly overtakings: number;
}
