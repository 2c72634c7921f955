import { loadExperiment } from 'stepdown';

const { task } = loadExperiment('docs/api/beds.yaml', {});
console.log(task.title, task.design);
console.log(
  task.inputs.map(({ name, now }) => `${name}, now ${now}`),
  task.points,
);
