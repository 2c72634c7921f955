import { keepNothing, loadScenarios, psa, runInline, uncertainInputs } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const inputs = uncertainInputs({ base: ward!.read, variant: null }, [], (expected, cure) => {
  throw new Error(`expected ${expected}: ${cure}`);
});
const how = { run: runInline, store: keepNothing, onProgress: () => undefined };
const found = await psa({
  base: { read: ward!.read, planned: ward! },
  variant: null,
  ...{ inputs, draws: 8, replications: { from: 1, to: 2 }, better: 'lower' },
  figure: { measure: 'delayedDays', dimensions: {}, unit: 'days/year' },
  ...how,
});
console.log(
  found.inputs.map(({ name }) => name),
  found.samples.length,
  Math.round(found.figure.mean),
);
