import { findPerson, loadScenarios, traceJourney } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const found = findPerson(ward!.plan, 'everybody:48');
if ('problem' in found || found.subject.kind !== 'person') throw new Error('nobody of that number');
const { stretches, ending } = traceJourney(ward!.plan, 1, found.subject);
for (const { service, kind } of stretches) console.log(service, kind);
console.log(ending);
