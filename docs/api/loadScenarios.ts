import { loadScenarios } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml'], { seed: 'another' });
console.log(ward!.name, ward!.title, ward!.plan.seed, ward!.replications);
