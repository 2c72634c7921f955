import { scenarioOfTexts } from 'stepdown';

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

const more = scenarioOfTexts(files, 'more.yaml');
console.log(more.name, more.title, more.read.scenario.services['ward']);
