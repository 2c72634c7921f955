/** What the model gives where something was observed, replication by replication. */
import type { ReplicationResult } from '../../measures/replication-result.ts';
import type { ScenarioRun } from '../scenario-run.ts';
import type { Observation, SeenBySpan } from './observation.ts';

type Periods = ScenarioRun['catalogue']['periods'];

/** The counterpart of the whole of an observation in each replication; NaN where it does not exist. */
export function modelledWhole({ catalogue, results }: ScenarioRun, { seen }: Observation): number[] {
  if (seen.by === 'period') return results.map((result) => result.values[seen.row]!);
  const all = seen.spans.flatMap(({ periods }) => periods);
  return results.map((result) => over(result, { seen, periods: catalogue.periods }, all));
}

/** The counterpart of each month or year in each replication: by span, then by replication. */
export function modelledSpans({ catalogue, results }: ScenarioRun, seen: SeenBySpan): number[][] {
  return seen.spans.map(({ periods }) =>
    results.map((result) => over(result, { seen, periods: catalogue.periods }, periods)),
  );
}

/** Sum or average of a series over some of its periods. */
function over(
  { series }: ReplicationResult,
  { seen, periods }: { readonly seen: SeenBySpan; readonly periods: Periods },
  which: readonly number[],
): number {
  const lengthOf = (p: number): number => periods[p]!.toTick - periods[p]!.fromTick;
  const weight = (p: number): number => (seen.of === 'amount' ? 1 : lengthOf(p));
  const sum = which.reduce((total, p) => total + weight(p) * series[seen.row * periods.length + p]!, 0);
  return seen.of === 'amount' ? sum : sum / which.reduce((total, p) => total + lengthOf(p), 0);
}
