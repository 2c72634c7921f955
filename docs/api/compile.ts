import { compile, formatProblems, readScenario } from 'stepdown';

const text = `
title: One ward
run: { from: 2016-04-01, length: 8 weeks, warmUp: 4 weeks, seed: example }
services: { ward: { beds: 10 } }
people:
  everybody: { arrive: { perDay: 1.5 }, admittedTo: ward, readyAfter: { exponential: 5 days }, leaveBy: home }
endings: { home: { at: home } }
`;
const read = readScenario({ file: 'one.yaml', text }, () => {
  throw new Error('this scenario extends nothing');
});
if (!read.ok) throw new Error(formatProblems(read.problems));
const plan = compile(read.value);
console.log(plan.ok && plan.value.seed);
