import { loadExperiment, sweepResults } from 'stepdown';

const { task } = loadExperiment('docs/api/beds.yaml', {});
const results = sweepResults(task, [], 'not recorded');
console.log(results.schema, results.cases, results.measures);
