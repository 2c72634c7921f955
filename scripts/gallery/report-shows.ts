/** Pictures of runs and comparisons. */
import { chartsOfResults } from '../../reports/one-chart.ts';
import type { Manifest, Results } from '../../src/experiment/results.ts';
import { runGround } from './ground.ts';
import { light, type Picture, type Show } from './show.ts';

const PROBE =
  'patients in acute beds: { state: { service: acute, is: occupied }, every: 1 hour, cycle: 7 days }';

/** The comparison that the documents are made of, too. */
export const COMPARED = {
  files: ['lancashire-67h.yaml', 'lancashire-38h.yaml'],
  replications: 6,
} as const;
const SEVERAL = ['town', 'town-52-hours', 'town-onward-care'].map((name) => `models/${name}.yaml`);
const ALONE = 'examples/thin-slice.yaml';

/** Of a run only what a comparison shows otherwise. */
const OF_A_RUN = ['flow-map', 'delay-ledger', 'staircase', 'week'];
const OF_ALL_VARIANTS = ['variants-delayed-days', 'variants-staircase', 'cost-frontier'];
/** A few in the greys of a photocopier. */
const IN_PRINT = ['delay-ledger', 'delayed-days-by-reason', 'patients-delayed-by-month', 'flow-map'];

type Found = { readonly results: Results; readonly manifest: Manifest };

function pictures(found: Found, prefix: string, only?: readonly string[]): Picture[] {
  return chartsOfResults(found)
    .filter(({ file }) => only?.includes(file) ?? true)
    .map(({ chart, file }) => light({ ...chart, name: file }, prefix));
}

const scenarios = (files: readonly string[]): string => files.map((file) => `scenarios/${file}`).join(' ');

/** The comparison of two, and the same pictures in print. */
export function comparisonShows(found: Found): Show[] {
  const { files, replications } = COMPARED;
  const command = `npx stepdown compare ${scenarios(files)} --replications ${String(replications)}`;
  const all = pictures(found, 'compare');
  return [
    {
      title: 'A comparison: Lancashire with bundles of 67 and of 38 contact hours',
      command,
      replications,
      pictures: all,
    },
    {
      title: 'The same for print, in greys that stay apart on a photocopier',
      command: 'npx stepdown chart out/38h --chart delay-ledger --theme print --svg ledger.svg',
      replications,
      pictures: pictures(found, 'print', IN_PRINT).map((each) => ({ ...each, theme: 'print' })),
    },
  ];
}

export async function severalShow(): Promise<Show> {
  const replications = 8;
  return {
    title: 'Several variants beside each other',
    command: `npx stepdown compare ${scenarios(SEVERAL)} --replications ${String(replications)}`,
    replications,
    pictures: pictures(await runGround({ files: SEVERAL, replications }), 'several', OF_ALL_VARIANTS),
  };
}

export async function runShow(): Promise<Show> {
  const replications = 10;
  return {
    title: 'A run of one hospital, with a probe that looks every hour',
    command: `npx stepdown run scenarios/${ALONE} --replications ${String(replications)} --probe "${PROBE}"`,
    replications,
    pictures: pictures(await runGround({ files: [ALONE], probe: [PROBE], replications }), 'run', OF_A_RUN),
  };
}
