import { formatProblems, keepNothing, leastCost, loadScenarios, readSize, runInline } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const movable = { read: ward!.read, planned: ward! };
const costs = ['services.step-down bed.beds=£54000', 'delayedDays=£300'];
const input = ['services.step-down bed.beds=7..11'];
const task = readSize({ minimise: 'cost', input, suchThat: [], cost: costs }, movable);
if (!task.ok) throw new Error(formatProblems(task.problems));
const { inputs, sized, prices, measurePrices } = task.value;
const how = { run: runInline, store: keepNothing, onProgress: () => undefined };
const ground = { ...movable, ...how, inputs };
const found = await leastCost({
  ...{ ground, measurePrices, replications: 2 },
  sized: sized[0]!,
  price: prices[0]!,
});
console.log(found.answer, found.alike);
