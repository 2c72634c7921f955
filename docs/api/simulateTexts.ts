import { simulateTexts } from 'stepdown';

const files = {
  'one.yaml': `
title: One ward
run: { from: 2016-04-01, length: 8 weeks, warmUp: 4 weeks, seed: example }
services: { ward: { beds: 10 } }
people:
  everybody: { arrive: { perDay: 1.5 }, admittedTo: ward, readyAfter: { exponential: 5 days }, leaveBy: home }
endings: { home: { at: home } }
`,
  'more.yaml': `
extends: one.yaml
title: The same with two more beds
services: { ward: { beds: 12 } }
`,
};

const results = await simulateTexts({ files, scenario: 'one.yaml', replications: 5 });
const beds = results.measures.find(({ measure }) => measure === 'occupied');
console.log(results.scenario, beds!.unit, beds!.low! < beds!.high!);
