import { loadScenarios, uncertainInputs } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const asked = [{ path: 'people.everybody.arrive.perDay', range: '1.8..2' }];
const inputs = uncertainInputs({ base: ward!.read, variant: null }, asked, (expected, cure) => {
  throw new Error(`expected ${expected}: ${cure}`);
});
for (const { name, low, high, from } of inputs) console.log(name, low, high, from);
