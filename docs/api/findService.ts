import { findService, loadScenarios } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
console.log(findService(ward!.plan, 'step-down bed'));
