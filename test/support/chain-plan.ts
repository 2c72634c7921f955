/** A small plan for tests of measures: acute bed -> step-down bed -> home care, each held for by the one before. */
import type { Plan, PlanNode, PlanService } from '../../src/model/plan.ts';
import type { DistributionSpec } from '../../src/random/distribution-spec.ts';
import { TICKS_PER_DAY } from '../../src/units.ts';

function beds(service: string, place: string, unit: PlanService['unit'], places: number): PlanService {
  return {
    kind: 'places',
    service,
    place,
    unit,
    queue: { outsideLimit: Infinity, transferLimit: Infinity, preemption: 'none' },
    admission: null,
    startInstants: null,
    capacity: { at: [0], values: [places] },
    onFall: { rule: 'letFinish' },
    turnround: -1,
  };
}

function request(service: number, code: number, next: number): PlanNode {
  return {
    op: 'request',
    needs: [{ service, bundle: -1 }],
    alternatives: [],
    rule: 'inOrder',
    where: 'held',
    codes: [{ code, share: 1 }],
    attribution: 0,
    clock: 3,
    priority: -1,
    patience: null,
    death: null,
    rejected: 10,
    next,
  };
}

/** Services of {@link chainPlan} by position. */
export const CHAIN = { acute: 0, stepDown: 1, homeCare: 2 } as const;

export interface ChainGiven {
  /** Measured from this day to that; the warm-up comes before. */
  readonly fromDay?: number;
  readonly endDay?: number;
  readonly beds?: readonly [acute: number, stepDown: number, homeCare: number];
  readonly perDay?: number;
  /** Mean stays [days], exponential; or exactly so long when `exact`. */
  readonly stays?: readonly [number, number, number];
  readonly exact?: boolean;
}

/**
 * Two localities send people to one acute service. Half go home after a day's assessment under
 * code A; half wait for a step-down bed (code C) and then for home care (code E).
 */
export function chainPlan(given: ChainGiven = {}): Plan {
  const { fromDay = 0, endDay = 28, perDay = 1, exact = false } = given;
  const places = given.beds ?? [20, 4, 6];
  const stays = given.stays ?? [5, 6, 10];
  return {
    title: 'chain',
    seed: 'chain',
    startDay: 16892, // 1 April 2016, a Friday
    fromTick: fromDay * TICKS_PER_DAY,
    endTick: endDay * TICKS_PER_DAY,
    period: 'week',
    priorityLevels: 1,
    services: [
      beds('acute', 'all', 'beds', places[0]),
      beds('step-down bed', 'all', 'beds', places[1]),
      beds('home care', 'all', 'staff', places[2]),
    ],
    cohorts: ['East', 'West'].map((locality) => ({
      cohort: 'emergency',
      locality,
      hospital: 'all',
      priority: 0,
      arrivals: { rule: 'poisson', ratePerDay: { at: [0], values: [perDay / 2] }, batch: -1 },
      entry: 0,
    })),
    nodes: [
      request(CHAIN.acute, -1, 1),
      { op: 'stay', duration: 0, early: null, next: 2 },
      { op: 'branch', shares: [0.5, 0.5], next: [3, 5] },
      { op: 'pathway', pathway: 0, next: 4 },
      {
        op: 'process',
        duration: 3,
        codes: [{ code: 0, share: 1 }],
        attribution: 0,
        clock: 2,
        staff: -1,
        next: 10,
      },
      { op: 'pathway', pathway: 1, next: 6 },
      request(CHAIN.stepDown, 1, 7),
      { op: 'stay', duration: 1, early: null, next: 8 },
      request(CHAIN.homeCare, 2, 9),
      { op: 'stay', duration: 2, early: null, next: 10 },
      { op: 'end', ending: 0 },
    ],
    distributions: [...stays.map(exact ? fixed : exponential), fixed(1)],
    bundles: [],
    epochs: [],
    initial: [],
    names: {
      codes: ['A', 'C', 'E'],
      attributions: ['NHS'],
      endings: [{ name: 'home', at: 'home' }],
      pathways: [
        { name: 'simple', number: 0 },
        { name: 'step-down', number: 2 },
      ],
    },
    money: {
      priceYear: '2016/17',
      lines: [
        line({ what: 'step-down block', basis: 'block', pounds: 100, services: [CHAIN.stepDown] }),
        line({ what: 'acute delayed day', basis: 'delayedDay', pounds: 300, services: [CHAIN.acute] }),
        line({ what: 'set-up', basis: 'oneOff', pounds: 5000, services: [], payer: 'council' }),
      ],
    },
    probes: [],
  };
}

function fixed(value: number): DistributionSpec {
  return { kind: 'fixed', value };
}

function exponential(mean: number): DistributionSpec {
  return { kind: 'exponential', mean };
}

type CostLine = NonNullable<Plan['money']>['lines'][number];

function line(given: Pick<CostLine, 'what' | 'basis' | 'pounds' | 'services'> & Partial<CostLine>): CostLine {
  const fromTick = given.basis === 'oneOff' ? 20 * TICKS_PER_DAY : 0;
  return {
    payer: 'NHS',
    abovePerDay: 0,
    mostPerDay: Infinity,
    fromTick,
    untilTick: Number.MAX_SAFE_INTEGER,
    cashReleasing: given.basis === 'block',
    ...given,
  };
}

/** A pool of 100 commissioned and 78 contact hours a week, in tenths of an hour. */
export const reablementPool: PlanService = {
  kind: 'ledger',
  service: 'reablement',
  place: 'all',
  unit: 'hours',
  queue: { outsideLimit: Infinity, transferLimit: Infinity, preemption: 'none' },
  admission: null,
  startInstants: null,
  ledger: {
    basis: 'rate',
    unitsPerAmount: 10,
    partsPerAmount: 10,
    capacity: { at: [0], values: [780] },
    commissioned: { at: [0], values: [1000] },
    foreseen: [],
    reserve: 'allWeeks',
    order: 'firstFit',
    shortfall: 'deferred',
    whileWaiting: 'last',
    startDay: 16892,
  },
};
