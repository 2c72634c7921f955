import { keepNothing, loadExperiment, runInline, summariser, sweep, sweepResults } from 'stepdown';
import type { SweepPoint } from 'stepdown';

const { task } = loadExperiment('docs/api/beds.yaml', {});
const summarise = summariser(task);
const points: SweepPoint[] = [];
await sweep({
  task,
  run: runInline,
  store: keepNothing,
  onProgress: () => undefined,
  take: (result) => points.push(summarise(result)),
});
for (const { levels, figures } of sweepResults(task, points, 'not recorded').points)
  console.log(levels, figures[0]!.mean?.toFixed(0));
