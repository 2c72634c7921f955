import { findPerson, loadScenarios } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
console.log(findPerson(ward!.plan, 'everybody:12'));
console.log(findPerson(ward!.plan, 'nobody:12'));
