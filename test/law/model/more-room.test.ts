import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { StayChunk } from '../../../src/observe/records.ts';
import { simulate } from '../../../src/model/simulate.ts';
import { planOf } from '../../support/plan-of.ts';

interface Case {
  readonly acuteBeds: number | 'unlimited';
  readonly lastBeds: number;
  readonly perDay: number;
  readonly stayDays: number;
  readonly seed: string;
}

/** A hospital and a last service that all of a share of its patients go on to. */
function scenario({ acuteBeds, lastBeds, perDay, stayDays, seed }: Case): string {
  return stringify({
    title: 'Two services in a row',
    run: { from: '2016-04-01', length: '200 days', warmUp: 'none', seed, replications: 1 },
    endings: { home: { at: 'home' } },
    services: {
      acute: { beds: acuteBeds },
      unit: { beds: lastBeds, stay: { lognormal: { mean: `${stayDays} days`, cv: 1 } }, then: 'home' },
    },
    people: {
      patients: {
        arrive: { perDay },
        admittedTo: 'acute',
        readyAfter: { exponential: { mean: '4 days' } },
        leaveBy: { home: '50%', unit: '50%' },
      },
    },
  });
}

/** Days each person waited for a service up to the end, by person number. */
function waits(text: string, service: string): Map<number, number> {
  const plan = planOf(text);
  const index = plan.services.findIndex((each) => each.service === service);
  const found = new Map<number, number>();
  const stays = (chunk: StayChunk): void => {
    for (let i = 0; i < chunk.length; i += 1) {
      if (chunk.service[i] !== index) continue;
      const until = Number.isNaN(chunk.startedAt[i]!) ? chunk.endedAt[i]! : chunk.startedAt[i]!;
      found.set(chunk.person[i]!, until - chunk.requestedAt[i]!);
    }
  };
  simulate(plan, 1, { stays });
  return found;
}

const cases = fc.record({
  acuteBeds: fc.constant('unlimited' as const),
  lastBeds: fc.integer({ min: 1, max: 12 }),
  perDay: fc.double({ min: 0.3, max: 4, noNaN: true }),
  stayDays: fc.double({ min: 0.5, max: 8, noNaN: true }),
  seed: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
});

describe('more room', () => {
  it('in a last service, first come first served, with unlimited room before it, makes nobody wait longer', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), (base, more) => {
        const before = waits(scenario(base), 'unit');
        const after = waits(scenario({ ...base, lastBeds: base.lastBeds + more }), 'unit');
        for (const [person, wait] of before) expect(after.get(person)).toBeLessThanOrEqual(wait);
        expect(after.size).toBe(before.size);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('in the hospital lets nobody wait longer to get in; so fewer beds never mean less waiting', () => {
    const hospitals = fc.record({
      beds: fc.integer({ min: 1, max: 12 }),
      fewer: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(cases, hospitals, (base, { beds, fewer }) => {
        // Unlimited room after the hospital: what happens there cannot hold a bed.
        const roomy = { ...base, lastBeds: 10_000 };
        const more = waits(scenario({ ...roomy, acuteBeds: beds + fewer }), 'acute');
        const less = waits(scenario({ ...roomy, acuteBeds: beds }), 'acute');
        for (const [person, wait] of more) expect(less.get(person)).toBeGreaterThanOrEqual(wait);
        expect(less.size).toBe(more.size);
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});
