import { describe, expect, it } from 'vitest';
import { DAYS_PER_YEAR } from '../../../src/units.ts';
import { CHAIN, chainPlan } from '../../support/chain-plan.ts';
import { handMadeRun, valueOf } from '../../support/hand-made-run.ts';
import type { HandStay } from '../../support/hand-made-run.ts';

const { acute, stepDown, homeCare } = CHAIN;
const plan = chainPlan({ fromDay: 7, endDay: 35 });
const years = 28 / DAYS_PER_YEAR;

/** Ready on day 10; three people held for three reasons in two localities, and one held outside a bed. */
const stays: HandStay[] = [
  held({ person: 1, ended: 14.5, code: 1, constraint: stepDown, pathway: 1 }),
  held({ person: 2, cohort: 1, ended: 12, code: 1, constraint: stepDown, pathway: 1 }),
  held({ person: 3, ended: 11, code: 0, constraint: -1, clock: 2, pathway: 0 }),
  held({
    person: 1,
    service: stepDown,
    asked: 10,
    began: 14.5,
    ready: 20,
    ended: 22,
    code: 2,
    constraint: homeCare,
  }),
  { person: 4, service: acute, asked: 8, began: 8, ready: 9, ended: 9 },
];

function held(
  given: Partial<HandStay> & {
    person: number;
    ended: number;
    code: number;
    constraint: number;
    clock?: number;
  },
): HandStay {
  const { code, constraint, clock = 3, ...rest } = given;
  return { service: acute, asked: 8, began: 8, ready: 10, ...rest, heldFor: { code, constraint, clock } };
}

describe('delayed days', () => {
  const seen = handMadeRun(plan, { stays });
  const days = (dimensions: Record<string, string> = {}): number =>
    valueOf(seen, 'delayedDays', dimensions) * years;

  it('are exact in total and in every breakdown', () => {
    expect(days()).toBeCloseTo(4.5 + 2 + 1 + 2, 10);
    expect(days({ locality: 'East' })).toBeCloseTo(7.5, 10);
    expect(days({ locality: 'West' })).toBeCloseTo(2, 10);
    expect(days({ service: 'acute' })).toBeCloseTo(7.5, 10);
    expect(days({ reason: 'C' })).toBeCloseTo(6.5, 10);
    expect(days({ reason: 'A' })).toBeCloseTo(1, 10);
    expect(days({ attribution: 'NHS' })).toBeCloseTo(9.5, 10);
    expect(days({ pathway: 'step-down' })).toBeCloseTo(6.5, 10);
    expect(days({ constraint: 'process' })).toBeCloseTo(1, 10);
    expect(days({ constraint: 'home care' })).toBeCloseTo(2, 10);
    expect(days({ locality: 'West', reason: 'C' })).toBeCloseTo(2, 10);
    expect(days({ reason: 'E', constraint: 'home care' })).toBeCloseTo(2, 10);
  });

  it('are fewer on the later clocks', () => {
    expect(days({ clock: 'criteria to reside' })).toBeCloseTo(9.5, 10);
    expect(days({ clock: 'discharge-ready' })).toBeCloseTo(9.5, 10);
    expect(days({ clock: 'delayed transfer' })).toBeCloseTo(8.5, 10);
  });

  it('count by nights as midnights pass', () => {
    // Midnights 11 to 14; 11 and 12; 11; 21 and 22.
    expect(valueOf(seen, 'delayedDaysAtMidnight') * years).toBeCloseTo(4 + 2 + 1 + 2, 10);
    expect(valueOf(seen, 'delayedDaysAtMidnight', { reason: 'C' }) * years).toBeCloseTo(6, 10);
  });

  it('become patients delayed when divided by the days', () => {
    expect(valueOf(seen, 'patientsDelayed')).toBeCloseTo(9.5 / 28, 12);
    expect(valueOf(seen, 'patientsDelayed', { locality: 'West' })).toBeCloseTo(2 / 28, 12);
  });

  it('touch distinct people, each once', () => {
    expect(valueOf(seen, 'peopleAffected')).toBe(3);
    expect(valueOf(seen, 'peopleAffected', { locality: 'East' })).toBe(2);
    expect(valueOf(seen, 'peopleAffected', { service: 'step-down bed' })).toBe(1);
  });

  it('touch people once under every reason, attribution and pathway of theirs', () => {
    expect(valueOf(seen, 'peopleAffected', { reason: 'C' })).toBe(2);
    expect(valueOf(seen, 'peopleAffected', { reason: 'E' })).toBe(1);
    expect(valueOf(seen, 'peopleAffected', { attribution: 'NHS' })).toBe(3);
    expect(valueOf(seen, 'peopleAffected', { pathway: 'step-down' })).toBe(2);
    expect(valueOf(seen, 'patientsDelayed', { pathway: 'step-down' })).toBeCloseTo(6.5 / 28, 12);
    expect(valueOf(seen, 'patientsDelayed', { attribution: 'NHS' })).toBeCloseTo(9.5 / 28, 12);
  });

  it('have a last Thursday: 28 April 2016 ends on day 28', () => {
    const late = held({
      person: 9,
      ready: 27,
      ended: 28,
      began: 20,
      asked: 20,
      code: 1,
      constraint: stepDown,
    });
    expect(valueOf(handMadeRun(plan, { stays: [...stays, late] }), 'patientsDelayedLastThursday')).toBe(1);
    expect(valueOf(seen, 'patientsDelayedLastThursday')).toBe(0);
  });

  it('split into bands of those who left', () => {
    // Delays of those who left beds: 4.5 (four nights), 2, 1, 2 days and none.
    expect(valueOf(seen, 'shareDelayed')).toBeCloseTo(4 / 5, 12);
    expect(valueOf(seen, 'meanDelay')).toBeCloseTo(9.5 / 5, 12);
    expect(valueOf(seen, 'meanDelayOfDelayed')).toBeCloseTo(9.5 / 4, 12);
    expect(valueOf(seen, 'dischargeReadyBand', { band: '0 days' })).toBeCloseTo(1 / 5, 12);
    expect(valueOf(seen, 'dischargeReadyBand', { band: '2-3 days' })).toBeCloseTo(2 / 5, 12);
    expect(valueOf(seen, 'dischargeReadyBand', { band: '4-6 days' })).toBeCloseTo(1 / 5, 12);
    expect(valueOf(seen, 'dischargeReadyBand', { band: '21+ days' })).toBe(0);
    expect(valueOf(seen, 'leftByBand', { band: '2-3 days' }) * years).toBeCloseTo(2, 12);
  });

  it('do not exist as shares when nobody left', () => {
    const nobody = handMadeRun(plan, { stays: [] });
    expect(valueOf(nobody, 'shareDelayed')).toBeNaN();
    expect(valueOf(nobody, 'delayedDays')).toBe(0);
  });
});

describe('time held outside a bed', () => {
  it('is no delayed day', () => {
    // Home care is counted in staff here; people held in it after ready block it.
    const plan2 = {
      ...plan,
      nodes: plan.nodes.map((node, i) => (i === 9 ? { ...node, next: 4 } : node)),
    } as typeof plan;
    const seen = handMadeRun(plan2, {
      stays: [held({ person: 1, service: homeCare, ended: 13, code: 0, constraint: -1 })],
    });
    expect(valueOf(seen, 'delayedDays')).toBe(0);
    expect(valueOf(seen, 'heldDays', { service: 'home care' }) * years).toBeCloseTo(3, 10);
  });
});
