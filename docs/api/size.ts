import { formatProblems, keepNothing, loadScenarios, readSize, runInline, size } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const movable = { read: ward!.read, planned: ward! };
const task = readSize(
  {
    minimise: 'services.step-down bed.beds',
    ...{ from: '7', to: '13', step: '3' },
    suchThat: ['patientsDelayed <= 2'],
    ...{ input: [], cost: [] },
  },
  movable,
);
if (!task.ok) throw new Error(formatProblems(task.problems));
const how = { run: runInline, store: keepNothing, onProgress: () => undefined };
const ground = { ...movable, ...how, inputs: task.value.inputs };
const found = await size({ ...task.value, ground, most: 8 });
console.log(found.outcome, found.answer);
