import fc from 'fast-check';
import { describe, it } from 'vitest';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import type { Plan, PlanNode, PlanPlaces, PlanService } from '../../../src/model/plan.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR } from '../../../src/units.ts';
import { CHAIN, chainPlan } from '../../support/chain-plan.ts';

const limit = fc.constantFrom(0, 1, 3, Infinity);

/** What may be odd about a service. */
const service = fc.record({
  outsideLimit: limit,
  transferLimit: limit,
  preemption: fc.constantFrom('none', 'resume', 'restart'),
  turnround: fc.boolean(),
  rule: fc.constantFrom('letFinish', 'sendBack', 'moveTo'),
  /** Capacity from days 0, 20 and 40. */
  capacity: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 8 }))),
  nights: fc.boolean(),
});
type OddService = typeof service extends fc.Arbitrary<infer T> ? T : never;

/** What may be odd about a request. */
const request = fc.record({
  where: fc.constantFrom('held', 'away'),
  alternatives: fc.boolean(),
  rule: fc.constantFrom('firstFree', 'inOrder', 'shortestQueue'),
  patience: fc.boolean(),
  death: fc.boolean(),
  early: fc.boolean(),
  companion: fc.boolean(),
  staffed: fc.boolean(),
});
type OddRequest = typeof request extends fc.Arbitrary<infer T> ? T : never;

const odd = fc.record({
  services: fc.tuple(service, service, service),
  request,
  perDay: fc.double({ min: 0.2, max: 5, noNaN: true }),
  fromDay: fc.integer({ min: 0, max: 30 }),
  exact: fc.boolean(),
  circular: fc.boolean(),
  replication: fc.integer({ min: 1, max: 1000 }),
});
type Odd = typeof odd extends fc.Arbitrary<infer T> ? T : never;

function oddService(base: PlanService, given: OddService, index: number): PlanPlaces {
  const { outsideLimit, transferLimit, preemption, rule, capacity, turnround, nights } = given;
  return {
    ...(base as PlanPlaces),
    queue: { outsideLimit, transferLimit, preemption },
    capacity: { at: [0, 20 * TICKS_PER_DAY, 40 * TICKS_PER_DAY], values: capacity },
    onFall: rule === 'moveTo' ? { rule, service: (index + 1) % 3 } : { rule },
    turnround: turnround ? 3 : -1,
    admission: nights ? dayTime() : null,
  };
}

/** Open from 8 to 20 hours of every day. */
function dayTime(): { at: number[]; values: number[] } {
  const days = Array.from({ length: 60 }, (_, day) => day * TICKS_PER_DAY);
  return {
    at: [0, ...days.flatMap((day) => [day + 8 * TICKS_PER_HOUR, day + 20 * TICKS_PER_HOUR])],
    values: [0, ...days.flatMap(() => [1, 0])],
  };
}

/** The request for a step-down bed, with everything that may be odd about it. */
function oddRequest(node: PlanNode, given: OddRequest): PlanNode {
  if (node.op !== 'request') return node;
  const { where, alternatives, rule, patience, death, companion } = given;
  const other = { service: CHAIN.homeCare, bundle: -1 };
  return {
    ...node,
    where,
    rule,
    needs: companion && !alternatives ? [...node.needs, other] : node.needs,
    alternatives: alternatives ? [other] : [],
    patience: patience ? { distribution: 0, then: 10 } : null,
    death: death ? { distribution: 1, then: 11 } : null,
    rejected: 10,
  };
}

function oddPlan({ services, request: asked, perDay, fromDay, exact, circular }: Odd): Plan {
  const base = chainPlan({ fromDay, endDay: 60, perDay, exact });
  const nodes = base.nodes.map((node, i): PlanNode => {
    if (i === 6) return oddRequest(node, asked);
    if (i === 1 && node.op === 'stay' && asked.early && !asked.companion)
      return { ...node, early: { ticks: 2 * TICKS_PER_DAY, node: 6 } };
    if (i === 2 && node.op === 'branch' && asked.early && !asked.companion)
      return { ...node, shares: [0, 1] };
    if (i === 4 && node.op === 'process' && asked.staffed) return { ...node, staff: CHAIN.homeCare };
    if (i === 8 && node.op === 'request' && circular)
      return { ...node, needs: [{ service: CHAIN.acute, bundle: -1 }], next: 9 };
    return node;
  });
  return {
    ...base,
    priorityLevels: 2,
    services: base.services.map((each, i) => oddService(each, services[i]!, i)),
    cohorts: base.cohorts.map((cohort, priority) => ({ ...cohort, priority })),
    nodes: [...nodes, { op: 'end', ending: 1 }],
    names: { ...base.names, endings: [...base.names.endings, { name: 'died', at: 'dead' }] },
  };
}

describe('conservation and Little’s law', () => {
  it('hold in every odd system', () => {
    fc.assert(
      fc.property(odd, (given) => {
        measureReplication(oddPlan(given), given.replication);
      }),
      { numRuns: 200, seed: 21 },
    );
  });
});
