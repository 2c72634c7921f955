import { loadScenarios, manifestOf } from 'stepdown';

const runs = loadScenarios(['docs/api/ward.yaml']).map((scenario) => ({ ...scenario, results: [] }));
const provenance = { version: '0.1.0', commit: null, node: process.version };
const facts = { workers: 1, startedAt: '2016-04-01T09:00:00Z', partial: false };
const manifest = manifestOf(provenance, runs, { from: 1, to: 4 }, facts);
console.log(manifest.seed, manifest.replications, manifest.scenarios[0]!.title);
