/** One replication, run and measured. */
import { simulate } from '../model/simulate.ts';
import type { Plan } from '../model/plan.ts';
import { assertConserved } from './conservation.ts';
import { quotient } from './definition.ts';
import { definitionsOf } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { Observed, watch } from './observed.ts';
import { periodEdges } from './periods.ts';
import type { ReplicationResult } from './replication-result.ts';
import { replicationWarnings } from './replication-warnings.ts';

/**
 * Runs a replication and works out every row of the catalogue. Throws `ConservationError` when the
 * run breaks a law. `engineSeconds` is 0: there is no clock here, the caller that has one fills it in.
 */
export function measureReplication(plan: Plan, replication: number): ReplicationResult {
  const definitions = definitionsOf(plan);
  const watched = watch(plan, definitions.groups);
  const summary = simulate(plan, replication, watched.readers);
  watched.levels.finish();
  const seen = new Observed(plan, definitions.groups, { watch: watched, summary });
  assertConserved(seen, replication);
  return {
    replication,
    ...valuesOf(definitions, seen),
    series: seriesOf(definitions, seen),
    distributions: definitions.distributions.map(({ of }) => of(seen)),
    probes: watched.probes.values,
    arrived: summary.arrived,
    left: summary.left,
    inside: summary.inside,
    events: summary.events,
    engineSeconds: 0,
    warnings: replicationWarnings(seen),
  };
}

function valuesOf(
  { measures }: Definitions,
  seen: Observed,
): Pick<ReplicationResult, 'values' | 'numerators' | 'denominators'> {
  const values = new Float64Array(measures.length);
  const numerators = new Float64Array(measures.length);
  const denominators = new Float64Array(measures.length);
  for (const [i, { of }] of measures.entries()) {
    const ratio = of(seen);
    values[i] = quotient(ratio);
    numerators[i] = ratio[0];
    denominators[i] = ratio[1];
  }
  return { values, numerators, denominators };
}

function seriesOf({ series }: Definitions, seen: Observed): Float64Array {
  const edges = periodEdges(seen.plan);
  const periods = edges.length - 1;
  const values = new Float64Array(series.length * periods);
  for (const [row, { of }] of series.entries())
    for (let p = 0; p < periods; p++) values[row * periods + p] = of(seen, p, edges[p + 1]! - edges[p]!);
  return values;
}
