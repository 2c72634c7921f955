import { keepNothing, levers, loadScenarios, runInline } from 'stepdown';

const [ward] = loadScenarios(['docs/api/ward.yaml']);
const how = { run: runInline, store: keepNothing, onProgress: () => undefined };
const found = await levers({
  ...{ spend: 100_000, prices: new Map([['ward', 90_000]]) },
  replications: { from: 1, to: 2 },
  ground: { read: ward!.read, planned: ward!, ...how },
});
for (const { service, bought, delayedDays } of found.levers)
  console.log(
    `${bought.toFixed(1)} more of ${service}:`,
    Math.round(delayedDays.mean),
    'delayed days a year',
  );
