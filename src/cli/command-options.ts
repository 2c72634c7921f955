/** Options that several commands share. */
import { Option } from '@commander-js/extra-typings';
import { queueArgument, replicationsArgument, seedArgument, workersArgument } from './arguments.ts';

/** What commands that take many scenarios say of their argument. */
export const FILES_OR_FOLDERS =
  'scenario files, or folders of them with all below; what is only a base of others is passed over';

export const workersOption = () =>
  new Option('-w, --workers <n>', 'threads to run on (default: one for each processor)').argParser(
    workersArgument,
  );
export const queueOption = () =>
  new Option(
    '--queue <address>',
    'run on the machines that joined this queue with `stepdown worker`, e.g. redis://localhost:6379',
  ).argParser(queueArgument);
export const replicationsOption = () =>
  new Option(
    '-n, --replications <n|a..b>',
    'how many replications, or which (31..60); instead of what the file says',
  ).argParser(replicationsArgument);
export const seedOption = () =>
  new Option('-s, --seed <text>', 'start of all random numbers, instead of what the file says').argParser(
    seedArgument,
  );
export const outOption = (fallback: string) =>
  new Option('-o, --out <folder>', `folder for the results (default: ${fallback})`);
export const storeOption = () =>
  new Option('--store <folder>', 'folder that keeps finished replications (default: out/store)');
export const jsonOption = (what: string) => new Option('--json', `print ${what} as JSON, for machines`);
export const recordsOption = () =>
  new Option('--records', 'also write every stay and every event, unrounded');
export const tablesOnlyOption = () =>
  new Option(
    '--tables-only',
    'write figures and tables, but no page and no pictures, which `stepdown report` and `stepdown chart` can make later',
  );
export const quietOption = () => new Option('-q, --quiet', 'print nothing but problems');
export const probeOption = () =>
  new Option(
    '--probe <text>',
    'look at a state as well; may be given several times: "acute waiting every 1 day", or what stands under `probes` in a file: "queue: { state: { service: acute, is: waiting }, every: 1 day }"',
  ).argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]);
