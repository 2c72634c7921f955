/** The rows of a plan's results: the same in every replication. */
import type { Plan } from '../model/plan.ts';
import { definitionsOf } from './definitions.ts';
import { periodEdges, periodLabel } from './periods.ts';
import type { Catalogue } from './replication-result.ts';

/** Catalogue of a plan: what is measured of what, in the order of the values of a replication. */
export function catalogueOf(plan: Plan): Catalogue {
  const { measures, series, distributions } = definitionsOf(plan);
  const edges = periodEdges(plan);
  const periods = Array.from(edges.subarray(0, -1), (fromTick, i) => ({
    fromTick,
    toTick: edges[i + 1]!,
    label: periodLabel(plan, fromTick),
  }));
  return {
    measures: measures.map(({ row }) => row),
    series: series.map(({ row }) => row),
    distributions: distributions.map(({ row }) => row),
    periods,
  };
}
