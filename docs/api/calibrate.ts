import { calibrate, formatProblems, loadScenarios, readCalibration, runInline } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const task = readCalibration({ read: ward!.read, observed: ward!.observed, asked: [] });
if (!task.ok) throw new Error(formatProblems(task.problems));
const { calibration } = await calibrate({
  ...task.value,
  ...{ read: ward!.read, planned: ward!, replications: { from: 1, to: 2 } },
  sourceOf: () => () => null,
  run: runInline,
  onProgress: () => undefined,
});
for (const { name, before, after, unit } of calibration.inputs) console.log(name, before, after, unit);
console.log(calibration.ending);
