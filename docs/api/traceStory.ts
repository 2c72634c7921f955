import { findPerson, loadScenarios, traceStory } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const found = findPerson(ward!.plan, 'everybody:48');
if ('problem' in found) throw new Error(found.problem);
for (const { when, what } of traceStory(ward!.plan, 1, found.subject)) console.log(when, what);
