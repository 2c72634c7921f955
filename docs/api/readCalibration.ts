import { formatProblems, loadScenarios, readCalibration } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const task = readCalibration({ read: ward!.read, observed: ward!.observed, asked: [] });
if (!task.ok) throw new Error(formatProblems(task.problems));
for (const { name, now, range } of task.value.inputs) console.log(name, now, range.low, range.high);
