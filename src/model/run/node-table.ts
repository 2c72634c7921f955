import type { PlanCode, PlanLimit, PlanNeed, PlanNode } from '../plan.ts';

/** Codes of the steps of a journey, in the order of the busiest first. */
export const Op = { request: 0, stay: 1, branch: 2, pathway: 3, process: 4, end: 5 } as const;
const OPS: Readonly<Record<PlanNode['op'], number>> = Op;
const RULES = { firstFree: 0, inOrder: 1, shortestQueue: 2 } as const;
export const Rule: Readonly<Record<keyof typeof RULES, number>> = RULES;

/**
 * The journey's nodes as columns. A column means what its name says where the step has such a
 * thing; -1 elsewhere. An epoch loads other numbers into the same columns.
 */
export class NodeTable {
  readonly op: Uint8Array;
  readonly next: Int32Array;
  /** Main service and bundle of a request; staff service of a process. */
  readonly service: Int32Array;
  readonly bundle: Int32Array;
  /** Distribution of a stay or process. */
  readonly duration: Int32Array;
  /** Codes of a step with the cumulative share of people put down to each. */
  readonly codes: Int32Array[];
  readonly codeShares: Float64Array[];
  readonly attribution: Int32Array;
  readonly clock: Uint8Array;
  /** 1 = the place held is given up before waiting. */
  readonly away: Uint8Array;
  readonly rule: Uint8Array;
  readonly priority: Int32Array;
  readonly patience: Int32Array;
  readonly patienceThen: Int32Array;
  readonly death: Int32Array;
  readonly deathThen: Int32Array;
  readonly rejected: Int32Array;
  /** Ticks before the end of a stay at which the next service is asked for (-1 = not), and its request node. */
  readonly early: Float64Array;
  readonly earlyNode: Int32Array;
  /** Ending of an end, pathway of a pathway. */
  readonly what: Int32Array;
  /** 1 for a stay after which the person leaves the model: its end frees a place. */
  readonly frees: Uint8Array;
  /** Needs beyond the first, and alternatives, as pairs service, bundle. */
  readonly companions: (readonly PlanNeed[])[];
  readonly alternatives: (readonly PlanNeed[])[];
  /** 1 for a request of one service: no companion, no alternative. */
  readonly isPlain: Uint8Array;
  /** Ways of a branch: cumulative shares and nodes. */
  readonly shares: Float64Array[];
  readonly ways: Int32Array[];

  constructor(nodes: readonly PlanNode[]) {
    const size = nodes.length;
    this.op = new Uint8Array(size);
    this.next = new Int32Array(size).fill(-1);
    this.service = new Int32Array(size).fill(-1);
    this.bundle = new Int32Array(size).fill(-1);
    this.duration = new Int32Array(size).fill(-1);
    this.codes = nodes.map(() => new Int32Array(0));
    this.codeShares = nodes.map(() => new Float64Array(0));
    this.attribution = new Int32Array(size).fill(-1);
    this.clock = new Uint8Array(size);
    this.away = new Uint8Array(size);
    this.rule = new Uint8Array(size);
    this.priority = new Int32Array(size).fill(-1);
    this.patience = new Int32Array(size).fill(-1);
    this.patienceThen = new Int32Array(size).fill(-1);
    this.death = new Int32Array(size).fill(-1);
    this.deathThen = new Int32Array(size).fill(-1);
    this.rejected = new Int32Array(size).fill(-1);
    this.early = new Float64Array(size).fill(-1);
    this.earlyNode = new Int32Array(size).fill(-1);
    this.what = new Int32Array(size).fill(-1);
    this.frees = new Uint8Array(size);
    this.isPlain = new Uint8Array(size);
    this.companions = nodes.map(() => []);
    this.alternatives = nodes.map(() => []);
    this.shares = nodes.map(() => new Float64Array(0));
    this.ways = nodes.map(() => new Int32Array(0));
    this.load(nodes);
  }

  /** Take the numbers of these nodes (as many, of the same kinds). */
  load(nodes: readonly PlanNode[]): void {
    nodes.forEach((node, at) => {
      this.op[at] = OPS[node.op];
      if ('next' in node && typeof node.next === 'number') this.next[at] = node.next;
      this.#loadStep(node, at);
    });
    nodes.forEach((node, at) => {
      if (node.op === 'stay') this.frees[at] = nodes[node.next]!.op === 'end' ? 1 : 0;
    });
  }

  #loadStep(node: PlanNode, at: number): void {
    if (node.op === 'request') this.#loadRequest(node, at);
    else if (node.op === 'end') this.what[at] = node.ending;
    else if (node.op === 'pathway') this.what[at] = node.pathway;
    else if (node.op === 'branch') {
      this.shares[at] = cumulative(node.shares);
      this.ways[at] = Int32Array.from(node.next);
    } else {
      this.duration[at] = node.duration;
      if (node.op === 'stay') {
        this.early[at] = node.early ? node.early.ticks : -1;
        this.earlyNode[at] = node.early ? node.early.node : -1;
      } else {
        this.service[at] = node.staff;
        this.#loadReason(node, at);
      }
    }
  }

  #loadRequest(node: Extract<PlanNode, { op: 'request' }>, at: number): void {
    this.service[at] = node.needs[0]!.service;
    this.bundle[at] = node.needs[0]!.bundle;
    this.companions[at] = node.needs.slice(1);
    this.alternatives[at] = node.alternatives;
    this.isPlain[at] = node.needs.length === 1 && node.alternatives.length === 0 ? 1 : 0;
    this.rule[at] = Rule[node.rule]!;
    this.away[at] = node.where === 'away' ? 1 : 0;
    this.priority[at] = node.priority;
    this.rejected[at] = node.rejected;
    this.#loadReason(node, at);
    this.#loadLimit(node.patience, { at, distribution: this.patience, then: this.patienceThen });
    this.#loadLimit(node.death, { at, distribution: this.death, then: this.deathThen });
  }

  #loadReason(node: { codes: readonly PlanCode[]; attribution: number; clock: number }, at: number): void {
    this.codes[at] = Int32Array.from(node.codes, ({ code }) => code);
    this.codeShares[at] = cumulative(node.codes.map(({ share }) => share));
    this.attribution[at] = node.attribution;
    this.clock[at] = node.clock;
  }

  #loadLimit(limit: PlanLimit | null, to: { at: number; distribution: Int32Array; then: Int32Array }): void {
    to.distribution[to.at] = limit ? limit.distribution : -1;
    to.then[to.at] = limit ? limit.then : -1;
  }
}

function cumulative(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (share) => (sum += share));
}
