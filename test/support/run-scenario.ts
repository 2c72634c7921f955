/** Runs of scenarios given as objects, for tests against exact theory. */
import { mean } from 'simple-statistics';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { catalogueOf } from '../../src/measures/catalogue.ts';
import { measureReplication } from '../../src/measures/measure-replication.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { planOf } from './plan-of.ts';

/** Standard errors allowed: with several hundred checks, one false alarm in a few thousand runs of all of them. */
const Z = 5;

/** Mean over replications and its standard error. */
export interface Sample {
  readonly mean: number;
  readonly se: number;
}

export interface Ran {
  /** A measure of one service (and of one cohort of it). */
  measure(measure: string, service: string, cohort?: string): Sample;
  /** Share of time at a level of what is counted (`occupied`, `waiting` ...). */
  level(measure: string, service: string, level: number): Sample;
  /** A probe at each of its instants. */
  probe(name: string): readonly Sample[];
  /** The average of a probe over its instants. */
  probeAverage(name: string): Sample;
}

/** Runs a scenario (an object in the shape of a file) so often. Throws with its problems when it is not right. */
export function runScenario(scenario: object, replications: number): Ran {
  const plan = planOf(stringify(scenario));
  const catalogue = catalogueOf(plan);
  const results = Array.from({ length: replications }, (_, i) => measureReplication(plan, i + 1));
  const find = (
    rows: readonly { measure: string; dimensions: object }[],
    measure: string,
    of: object,
  ): number => {
    const row = rows.findIndex((each) => each.measure === measure && sameEntries(each.dimensions, of));
    if (row < 0) throw new Error(`no ${measure} of ${JSON.stringify(of)}`);
    return row;
  };
  return {
    measure(measure, service, cohort) {
      const row = find(catalogue.measures, measure, cohort === undefined ? { service } : { service, cohort });
      return sampleOf(results.map((result) => result.values[row]!));
    },
    level(measure, service, level) {
      const row = find(catalogue.distributions, measure, { service });
      return sampleOf(results.map((result) => result.distributions[row]![level] ?? 0));
    },
    probeAverage(name) {
      const index = plan.probes.findIndex((probe) => probe.name === name);
      return sampleOf(results.map((result) => mean([...result.probes[index]!])));
    },
    probe(name) {
      const index = plan.probes.findIndex((probe) => probe.name === name);
      return plan.probes[index]!.atTicks.map((_, k) =>
        sampleOf(results.map((result) => result.probes[index]![k]!)),
      );
    },
  };
}

function sameEntries(one: object, other: object): boolean {
  const text = (of: object): string => JSON.stringify(Object.entries(of).sort());
  return text(one) === text(other);
}

function sampleOf(values: readonly number[]): Sample {
  return meanInterval(values);
}

/** The exact value must lie within 5 standard errors of the mean; with no spread at all, be equal to it. */
export function expectExact(what: string, { mean: seen, se }: Sample, exact: number): void {
  const score = (seen - exact) / se;
  const said = `${what}: ${seen} against ${exact}, standard error ${se}, ${score.toFixed(2)} standard errors off`;
  if (se === 0) expect(seen, said).toBeCloseTo(exact, 9);
  else expect(Math.abs(score), said).toBeLessThan(Z);
}

/** A figure per year as one per day. */
export function perDay(yearly: Sample): Sample {
  return { mean: yearly.mean / 365.25, se: yearly.se / 365.25 };
}

/** The period and seed of a theory test. */
export function run(length: string, warmUp: string, seed: string): object {
  return { from: '2020-01-01', length, warmUp, seed, replications: 1 };
}
