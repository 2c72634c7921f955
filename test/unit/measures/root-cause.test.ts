import { describe, expect, it } from 'vitest';
import type { Plan, PlanNode } from '../../../src/model/plan.ts';
import { DAYS_PER_YEAR } from '../../../src/units.ts';
import { CHAIN, chainPlan } from '../../support/chain-plan.ts';
import { handMadeRun, valueOf } from '../../support/hand-made-run.ts';
import type { HandStay } from '../../support/hand-made-run.ts';

const { acute, stepDown, homeCare } = CHAIN;
const NIGHTS = 10;

/** Somebody in a place on every night of the window, held all the time when `constraint` is given. */
function allAlong(person: number, service: number, held?: { constraint: number; code: number }): HandStay {
  const end = { ended: NIGHTS, reason: 5, destination: -1000 };
  if (held === undefined) return { person, service, asked: 0, began: 0, ...end };
  return { person, service, asked: 0, began: 0, ready: 0, ...end, heldFor: held };
}

const plan = chainPlan({ endDay: NIGHTS });
/** After the step-down bed: an assessment in it. */
const assessed = changed(7, (node) => (node.op === 'stay' ? { ...node, next: 4 } : node));
/** After the step-down bed: back to the acute service. */
const circular = changed(8, (node) =>
  node.op === 'request' ? { ...node, needs: [{ service: acute, bundle: -1 }] } : node,
);

function changed(at: number, to: (node: PlanNode) => PlanNode): Plan {
  return { ...plan, nodes: plan.nodes.map((node, i) => (i === at ? to(node) : node)) };
}
const rate = DAYS_PER_YEAR / NIGHTS;

function nights(stays: readonly HandStay[], dimensions: Record<string, string>, of: Plan = plan): number {
  return valueOf(handMadeRun(of, { stays }), 'rootCauseDays', dimensions) / rate;
}

describe('root cause', () => {
  const waits = allAlong(1, acute, { constraint: stepDown, code: 1 });

  it('is the service waited for while nobody in it is held', () => {
    const stays = [waits, allAlong(2, stepDown), allAlong(3, stepDown)];
    expect(nights(stays, { constraint: 'step-down bed' })).toBeCloseTo(NIGHTS, 9);
    expect(nights(stays, { constraint: 'home care' })).toBe(0);
  });

  it('passes through in proportion to the people who are blocked', () => {
    const blocked = [2, 3, 4].map((person) => allAlong(person, stepDown, { constraint: homeCare, code: 2 }));
    const stays = [waits, ...blocked, allAlong(5, stepDown)];
    // One waits for step-down: a quarter its own, three quarters home care. Three wait for home care themselves.
    expect(nights(stays, { constraint: 'step-down bed' })).toBeCloseTo(0.25 * NIGHTS, 9);
    expect(nights(stays, { constraint: 'home care' })).toBeCloseTo(3.75 * NIGHTS, 9);
    expect(nights(stays, { reason: 'C', constraint: 'home care' })).toBeCloseTo(0.75 * NIGHTS, 9);
    expect(nights(stays, { reason: 'E', constraint: 'home care' })).toBeCloseTo(3 * NIGHTS, 9);
  });

  it('passes to a process that holds the people of a service', () => {
    const stays = [waits, allAlong(2, stepDown, { constraint: -1, code: 0 })];
    expect(nights(stays, { reason: 'C', constraint: 'process' }, assessed)).toBeCloseTo(NIGHTS, 9);
    expect(nights(stays, { reason: 'A', constraint: 'process' }, assessed)).toBeCloseTo(NIGHTS, 9);
  });

  it('comes to an end in a circle, and loses nobody', () => {
    const circle = [
      allAlong(1, acute, { constraint: stepDown, code: 1 }),
      allAlong(2, stepDown, { constraint: acute, code: 2 }),
    ];
    const total = ['acute', 'step-down bed'].map((constraint) => nights(circle, { constraint }, circular));
    expect(total[0]! + total[1]!).toBeCloseTo(2 * NIGHTS, 9);
  });

  it('adds up to the delayed days at midnight', () => {
    const stays = [
      waits,
      allAlong(2, stepDown, { constraint: homeCare, code: 2 }),
      allAlong(3, stepDown),
      allAlong(4, acute, { constraint: -1, code: 0 }),
    ];
    const seen = handMadeRun(plan, { stays });
    const sum = ['step-down bed', 'home care', 'process']
      .map((constraint) => valueOf(seen, 'rootCauseDays', { constraint }))
      .reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(valueOf(seen, 'delayedDaysAtMidnight'), 9);
  });
});
