import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/measures/catalogue.ts';
import { measureReplication } from '../../../src/measures/measure-replication.ts';
import type { Catalogue, ReplicationResult } from '../../../src/measures/replication-result.ts';
import { DAYS_PER_YEAR, TICKS_PER_DAY } from '../../../src/units.ts';
import { chainPlan } from '../../support/chain-plan.ts';

/** Small systems, some hopelessly short of places, some with none waiting. */
const systems = fc.record({
  fromDay: fc.integer({ min: 0, max: 30 }),
  days: fc.integer({ min: 1, max: 60 }),
  beds: fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  ),
  perDay: fc.double({ min: 0.1, max: 6, noNaN: true }),
  stays: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.2, max: 15, noNaN: true }))),
  exact: fc.boolean(),
  replication: fc.integer({ min: 1, max: 1000 }),
});
type System = typeof systems extends fc.Arbitrary<infer T> ? T : never;

function run({ fromDay, days, beds, perDay, stays, exact, replication }: System) {
  const endDay = fromDay + days;
  const plan = chainPlan({ fromDay, endDay, beds, perDay, stays: stays as [number, number, number], exact });
  return { plan, catalogue: catalogueOf(plan), result: measureReplication(plan, replication) };
}

type Dimensions = Readonly<Record<string, string>>;

/** Values of the rows of a measure whose dimensions are these and, beside them, exactly `by`. */
function parts(
  { measures }: Catalogue,
  result: ReplicationResult,
  wanted: { measure: string; of?: Dimensions; by?: string },
) {
  const { measure, of = {}, by } = wanted;
  const keys = [...Object.keys(of), ...(by === undefined ? [] : [by])].sort();
  return measures.flatMap((row, i) =>
    row.measure === measure &&
    JSON.stringify(Object.keys(row.dimensions).sort()) === JSON.stringify(keys) &&
    Object.entries(of).every(([key, value]) => row.dimensions[key] === value)
      ? [result.values[i]!]
      : [],
  );
}

function sum(values: readonly number[]): number {
  expect(values.length).toBeGreaterThan(0);
  return values.reduce((a, b) => a + b, 0);
}

/** Sums of a few hundred doubles of like size: nine digits are certain. */
function close(part: number, whole: number): void {
  expect(Math.abs(part - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
}

describe('parts add up to the whole', () => {
  it('delayed days by service, locality, reason, attribution, pathway and constraint', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const whole = sum(parts(catalogue, result, { measure: 'delayedDays' }));
        for (const by of ['service', 'locality', 'reason', 'attribution', 'pathway', 'constraint'])
          close(sum(parts(catalogue, result, { measure: 'delayedDays', by })), whole);
        for (const by of ['service', 'locality', 'reason'])
          for (const measure of ['delayedDaysAtMidnight', 'patientsDelayed'])
            close(sum(parts(catalogue, result, { measure, by })), sum(parts(catalogue, result, { measure })));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('root causes add up to the delayed days at midnight, by recorded reason too', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const causes = parts(catalogue, result, { measure: 'rootCauseDays', by: 'constraint' });
        close(sum(causes), sum(parts(catalogue, result, { measure: 'delayedDaysAtMidnight' })));
        for (const reason of ['A', 'C']) {
          const of = { reason };
          const ofReason = parts(catalogue, result, { measure: 'rootCauseDays', of, by: 'constraint' });
          close(sum(ofReason), sum(parts(catalogue, result, { measure: 'delayedDaysAtMidnight', of })));
        }
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  it('person-time and leavers by next destination', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const of = { service: 'acute' };
        for (const measure of ['occupied', 'delayed', 'left'])
          close(
            sum(parts(catalogue, result, { measure, of, by: 'destination' })),
            sum(parts(catalogue, result, { measure, of })),
          );
      }),
      { numRuns: 40, seed: 9 },
    );
  });

  it('bands of delay are all who left', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const bands = parts(catalogue, result, { measure: 'dischargeReadyBand', by: 'band' });
        if (bands.every((share) => !Number.isNaN(share))) close(sum(bands), 1);
        else expect(bands.every((share) => Number.isNaN(share))).toBe(true);
      }),
      { numRuns: 40, seed: 10 },
    );
  });
});

describe('two ways of telling the same', () => {
  it('periods add up to the window', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const { periods } = catalogue;
        const total = periods.at(-1)!.toTick - periods[0]!.fromTick;
        for (const [row, { measure, dimensions }] of catalogue.series.entries()) {
          if (!['occupied', 'waiting', 'patientsDelayed'].includes(measure)) continue;
          const whole = parts(catalogue, result, { measure, of: dimensions });
          const byPeriod = periods.map(
            ({ fromTick, toTick }, p) =>
              (result.series[row * periods.length + p]! * (toTick - fromTick)) / total,
          );
          close(sum(byPeriod), sum(whole));
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('the distribution of a level has the level’s mean', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        for (const [i, { measure, dimensions }] of catalogue.distributions.entries()) {
          const average = result.distributions[i]!.reduce((a, share, level) => a + share * level, 0);
          const name = measure === 'bedsOccupied' ? 'occupied' : measure;
          close(average, sum(parts(catalogue, result, { measure: name, of: dimensions })));
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('midnights count whole-day stays exactly', () => {
    // Everybody comes, stays and waits for whole days: arrivals at midnight, fixed whole stays.
    fc.assert(
      fc.property(systems, fc.integer({ min: 1, max: 9 }), (system, stay) => {
        const { fromDay, days, beds, replication } = system;
        const base = chainPlan({
          fromDay,
          endDay: fromDay + days,
          beds,
          stays: [stay, stay + 1, stay + 2],
          exact: true,
        });
        const counts = Array.from({ length: fromDay + days }, (_, day) => (day * 7) % 3);
        const atTicks = counts.map((_, day) => day * TICKS_PER_DAY);
        const plan = {
          ...base,
          cohorts: base.cohorts.map((cohort) => ({
            ...cohort,
            arrivals: { rule: 'scheduled', atTicks, counts } as const,
          })),
        };
        const result = measureReplication(plan, replication);
        const catalogue = catalogueOf(plan);
        for (const by of [undefined, 'reason', 'locality'] as const) {
          const wanted = by === undefined ? {} : { by };
          const exact = parts(catalogue, result, { measure: 'delayedDays', ...wanted });
          const nights = parts(catalogue, result, { measure: 'delayedDaysAtMidnight', ...wanted });
          expect(nights).toHaveLength(exact.length);
          for (const [k, value] of exact.entries()) close(nights[k]!, value);
        }
      }),
      { numRuns: 40, seed: 13 },
    );
  });

  it('delayed days are patients delayed times the days of a year', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { catalogue, result } = run(system);
        const days = sum(parts(catalogue, result, { measure: 'delayedDays' }));
        close(sum(parts(catalogue, result, { measure: 'patientsDelayed' })) * DAYS_PER_YEAR, days);
      }),
      { numRuns: 20, seed: 14 },
    );
  });
});
