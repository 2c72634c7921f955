/** Pictures of studies: inputs moved, inputs not known, sizes and levers. */
import { join } from 'node:path';
import { isDrawable, type Chart, type MissingChart } from '../../reports/charts/chart.ts';
import { drawsScatters } from '../../reports/charts/draws-scatter.ts';
import { leversChart } from '../../reports/charts/levers-chart.ts';
import { sizeCurve } from '../../reports/charts/size-curve.ts';
import { sweepCharts } from '../../reports/charts/sweep-charts.ts';
import { tornado } from '../../reports/charts/tornado.ts';
import { loadExperiment } from '../../src/cli/load-experiment.ts';
import { pullLevers } from '../../src/experiment/levers/pull-levers.ts';
import { keepNothing } from '../../src/experiment/points/values-store.ts';
import { runPsa } from '../../src/experiment/psa/run-psa.ts';
import { uncertainInputs } from '../../src/experiment/psa/uncertain-inputs.ts';
import { runInline } from '../../src/experiment/run-inline.ts';
import { readSize } from '../../src/experiment/sizing/read-size.ts';
import { size } from '../../src/experiment/sizing/size.ts';
import { sweepResults } from '../../src/experiment/sweep/assemble-sweep.ts';
import { runSweep } from '../../src/experiment/sweep/run-sweep.ts';
import { summariser } from '../../src/experiment/sweep/summarise.ts';
import type { SweepPoint } from '../../src/experiment/sweep/sweep-results.ts';
import { SCENARIOS, scenarioAt } from './ground.ts';
import { light, type Picture, type Show } from './show.ts';

const POOL = 'examples/hours-pool.yaml';
const HOSPITAL = 'examples/thin-slice.yaml';
const nobodyAsks = (): void => undefined;

function drawn(charts: readonly (Chart | MissingChart)[], prefix: string): Picture[] {
  return charts.filter(isDrawable).map((chart) => light(chart, prefix));
}

async function sweepShow(name: string, title: string): Promise<Show> {
  const file = `experiments/${name}.yaml`;
  const { task: asked } = loadExperiment(join(SCENARIOS, file), {});
  const replications = 6;
  const task = { ...asked, replications: { from: 1, to: replications } };
  const points: SweepPoint[] = [];
  const summarise = summariser(task);
  await runSweep({
    ...{ task, store: keepNothing, onProgress: nobodyAsks },
    run: (plans) => runInline(plans),
    take: (result) => void points.push(summarise(result)),
  });
  return {
    title,
    command: `npx stepdown sweep scenarios/${file} --replications ${String(replications)}`,
    replications,
    pictures: drawn(sweepCharts(sweepResults(task, points, '')), name),
  };
}

const UNKNOWN = [
  { path: 'services.reablement.hours.productiveRatio', range: '0.76..0.84' },
  { path: 'services.reablement.bundle.hours.gamma.mean', range: '36 hours..44 hours' },
];

async function psaShow(): Promise<Show> {
  const scenario = scenarioAt(POOL);
  const wrong = (expected: string): never => {
    throw new Error(expected);
  };
  const [draws, replications] = [16, 2];
  const found = await runPsa({
    base: { read: scenario.read, planned: scenario },
    variant: null,
    inputs: uncertainInputs({ base: scenario.read, variant: null }, UNKNOWN, wrong),
    figure: { measure: 'waiting', dimensions: { service: 'reablement' }, unit: 'people' },
    ...{ better: 'lower', draws, replications: { from: 1, to: replications } },
    ...{ run: (plans) => runInline(plans), store: keepNothing, onProgress: nobodyAsks },
  });
  const asked = UNKNOWN.map(({ path, range }) => `--input "${path}=${range}"`).join(' ');
  return {
    title: 'What is not known of the inputs',
    command: `npx stepdown psa scenarios/${POOL} ${asked} --measure "waiting[service=reablement]" --draws ${String(draws)} --replications ${String(replications)}`,
    replications,
    pictures: drawn([tornado(found), ...drawsScatters(found).slice(0, 1)], 'psa'),
  };
}

const SIZED = {
  ...{ minimise: 'services.reablement.hours', from: '900', to: '1400', step: '100' },
  ...{ suchThat: ['waiting[service=reablement]<=6'], input: [], cost: [] },
};

async function sizeShow(): Promise<Show> {
  const scenario = scenarioAt(POOL);
  const movable = { read: scenario.read, planned: scenario };
  const task = readSize(SIZED, movable);
  if (!task.ok) throw new Error('the question of the gallery cannot be read');
  const most = 10;
  const ground = {
    ...{ ...movable, inputs: task.value.inputs, store: keepNothing, onProgress: nobodyAsks },
    run: (plans: Parameters<typeof runInline>[0]) => runInline(plans),
  };
  const found = await size({ ...task.value, ground, most });
  const { minimise, from, to, step, suchThat } = SIZED;
  return {
    title: 'The fewest hours that will do',
    command: `npx stepdown size scenarios/${POOL} --minimise ${minimise} --from ${from} --to ${to} --step ${step} --such-that "${suchThat[0]!}" --replications ${String(most)}`,
    replications: most,
    pictures: drawn([sizeCurve(found)], 'size'),
  };
}

async function leversShow(): Promise<Show> {
  const scenario = scenarioAt(HOSPITAL);
  const prices = [
    ['reablement', 1200],
    ['acute', 60_000],
  ] as const;
  const [spend, replications] = [100_000, 16];
  const found = await pullLevers({
    ...{ spend, prices: new Map(prices), replications: { from: 1, to: replications } },
    ground: {
      ...{ read: scenario.read, planned: scenario, store: keepNothing, onProgress: nobodyAsks },
      run: (plans) => runInline(plans),
    },
  });
  const asked = prices.map(([service, pounds]) => `--price "${service}=£${String(pounds)}"`).join(' ');
  return {
    title: 'What the next £100,000 buys',
    command: `npx stepdown levers scenarios/${HOSPITAL} ${asked} --spend £${String(spend)} --replications ${String(replications)}`,
    replications,
    pictures: drawn([leversChart(found)], 'levers'),
  };
}

/** All of them, one after the other. */
export async function studyShows(): Promise<Show[]> {
  return [
    await sweepShow('small-team-map', 'Inputs moved together'),
    await sweepShow('small-team-one-by-one', 'Inputs moved one at a time'),
    await psaShow(),
    await sizeShow(),
    await leversShow(),
  ];
}
