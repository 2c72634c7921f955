import { formatProblems, loadScenarios, scenarioWith } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const path = ['services', 'step-down bed', 'beds'];
const more = scenarioWith({ read: ward!.read, planned: ward! }, [{ path, value: 9, source: null }]);
if (!more.ok) throw new Error(formatProblems(more.problems));
console.log(more.value.plan.services.map(({ service }) => service));
