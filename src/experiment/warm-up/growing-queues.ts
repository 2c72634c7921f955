/** Services that cannot keep up, judged on whole runs as `run` judges them. */
import { definitionsOf } from '../../measures/definitions.ts';
import { growthOf } from '../../measures/queue-growth.ts';
import { unstableWarning } from '../../measures/replication-warnings.ts';
import { sliceTicks } from '../../measures/slice-width.ts';
import { gatheredWarnings } from '../gathered-warnings.ts';
import { rowKey } from '../scenario-run.ts';
import type { Steps } from './daily-series.ts';
import { meanOf, ticksOf, type WholeRun } from './whole-run.ts';

/** The warnings that a run of these replications would give of queues that grow. */
export function growingQueues(whole: WholeRun, kept: ReadonlyMap<string, Steps>): string[] {
  const { plan } = whole;
  const places = definitionsOf(plan).groups.subjects.filter(({ services }) => services.length === 1);
  const queues = places.flatMap(({ services, dimensions }) => {
    const [waiting, arrived] = ['waiting', 'arrived'].map((measure) =>
      kept.get(rowKey({ measure, dimensions })),
    );
    if (waiting === undefined || arrived === undefined) return [];
    return [{ service: plan.services[services[0]!]!, waiting, arrived }];
  });
  const replications = queues[0]?.waiting.length ?? 0;
  return gatheredWarnings(
    Array.from({ length: replications }, (_, r) => ({
      warnings: queues.flatMap(({ service, waiting, arrived }) => {
        const asked = arrived[r]!.slice(whole.warmUp).reduce((sum, value) => sum + value, 0);
        const growth = growthOf(slices(whole, waiting[r]!), asked);
        return growth === null ? [] : [unstableWarning(service, growth)];
      }),
    })),
  );
}

/** The measured steps in slices as wide as those of a run. */
function slices(whole: WholeRun, waiting: readonly number[]): number[] {
  const width = Math.max(1, Math.round(sliceTicks(whole.plan) / ticksOf(whole)));
  const measured = waiting.slice(whole.warmUp);
  return Array.from({ length: Math.floor(measured.length / width) }, (_, k) =>
    meanOf(measured.slice(k * width, (k + 1) * width)),
  );
}
