import { describe, expect, it } from 'vitest';
import { assertConserved, ConservationError } from '../../../src/measures/conservation.ts';
import { LevelKind } from '../../../src/observe/records.ts';
import { CHAIN, chainPlan, reablementPool } from '../../support/chain-plan.ts';
import { handMadeRun } from '../../support/hand-made-run.ts';
import type { HandStay } from '../../support/hand-made-run.ts';

const { acute, stepDown } = CHAIN;
const plan = chainPlan({ fromDay: 7, endDay: 35 });
const stays: HandStay[] = [
  {
    person: 1,
    service: acute,
    asked: 2,
    began: 5,
    ready: 9,
    ended: 12,
    heldFor: { constraint: stepDown, code: 1 },
  },
  { person: 1, service: stepDown, asked: 9, began: 12, ready: 20, ended: 20 },
];

describe('conservation', () => {
  it('is content with a run in which everything agrees', () => {
    expect(() => assertConserved(handMadeRun(plan, { stays }), 1)).not.toThrow();
  });

  it('names replication, cohort and both numbers when people are lost', () => {
    const seen = handMadeRun(plan, { stays });
    seen.summary.left[0] = 1;
    expect(() => assertConserved(seen, 3)).toThrow(
      new ConservationError(
        'replication 3: of cohort emergency (East) 2 people came in, but 1 left or are inside',
      ),
    );
  });

  it('names the service and both times when levels and stays disagree', () => {
    const seen = handMadeRun(plan, { stays, levels: [[5, acute, LevelKind.occupied, 1]] });
    expect(() => assertConserved(seen, 2)).toThrow(
      new ConservationError(
        'replication 2: acute: the time of people in place is 30 person-days by levels, 7 by stays',
      ),
    );
  });

  it('finds a delay that no record explains', () => {
    const unexplained = stays.map(({ heldFor: _, ...rest }) => rest);
    expect(() => assertConserved(handMadeRun(plan, { stays: unexplained }), 1)).toThrow(
      'acute: delays add up to 0 days, the time between ready and left is 3 days',
    );
  });

  it('finds people in places that are not there', () => {
    const crowd = Array.from({ length: 5 }, (_, person) => ({
      person,
      service: stepDown,
      asked: 8,
      began: 8 + person,
      ended: 30,
    }));
    expect(() => assertConserved(handMadeRun(plan, { stays: crowd }), 1)).toThrow(
      'step-down bed held 5 people in 4 places at day 12',
    );
  });

  it('finds a pool whose account is not what its level says, or that gave more than it had', () => {
    const withPool = {
      ...plan,
      services: plan.services.map((s, i) => (i === stepDown ? reablementPool : s)),
    };
    const account = { service: stepDown, commissioned: 400, available: 312, delivered: 300 };
    const none = { deferred: 0, lost: 0, overtakings: 0 };
    const check = (wrong: object) => () => {
      assertConserved(handMadeRun(withPool, { stays: [], ledger: [{ ...account, ...none, ...wrong }] }), 1);
    };
    expect(check({})).not.toThrow();
    expect(check({ available: 311 })).toThrow(
      'reablement could deliver 312 hours by its level and 311 by its account',
    );
    expect(check({ delivered: 313 })).toThrow('and delivered 313');
  });
});
