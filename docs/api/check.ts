import { check, formatProblems, loadScenarios } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const told = check({ read: ward!.read, planned: ward! });
if (!told.ok) throw new Error(formatProblems(told.problems));
for (const { heading, sentences } of told.value.explained.slice(0, 3)) console.log(heading, sentences);
console.log(told.value.tables.map(({ title }) => title));
