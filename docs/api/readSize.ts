import { formatProblems, loadScenarios, readSize } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const movable = { read: ward!.read, planned: ward! };
const asked = { minimise: 'services.step-down bed.beds', from: '5', to: '20', input: [], cost: [] };
const task = readSize({ ...asked, suchThat: ['patientsDelayed <= 2'] }, movable);
console.log(task.ok && task.value.sized);
const wrong = readSize({ ...asked, suchThat: ['patientsDelayd <= 2'] }, movable);
console.log(wrong.ok || formatProblems(wrong.problems));
