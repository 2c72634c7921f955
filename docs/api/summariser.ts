import { loadExperiment, summariser } from 'stepdown';

const { task } = loadExperiment('docs/api/beds.yaml', {});
const summarise = summariser(task);
summarise({ case: 0, point: null, values: [Float64Array.of(100, 120)], precise: true });
const [days] = summarise({ case: 0, point: 0, values: [Float64Array.of(130, 152)], precise: true }).figures;
console.log(days!.mean, days!.difference!.mean, days!.difference!.verdict);
