import { csvLine } from '../csv.ts';
import { instantLabel } from '../instant-label.ts';
import type { ScenarioRun } from '../scenario-run.ts';

/** `probes.csv`: what each probe saw at each of its instants, in each replication. */
export function* probesTable(runs: readonly ScenarioRun[]): Generator<string> {
  yield csvLine(['scenario', 'replication', 'probe', 'at', 'value']);
  for (const { name, plan, results } of runs) {
    const labels = plan.probes.map((probe) => probe.atTicks.map((tick) => instantLabel(plan.startDay, tick)));
    for (const result of results) {
      for (const [i, probe] of plan.probes.entries()) {
        for (const [k, value] of result.probes[i]!.entries()) {
          yield csvLine([name, result.replication, probe.name, labels[i]![k]!, value]);
        }
      }
    }
  }
}
