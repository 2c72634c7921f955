import type { Loader, Source } from '../scenario/read/follow-extends.ts';
import { parse } from 'yaml';
import { WrongInput } from './exit.ts';
import { loadBeside, loadNamed } from './read-files.ts';

/** What the command line may change in a scenario. */
export interface Overrides {
  readonly seed?: string | undefined;
  /** Length of the warm-up. */
  readonly warmUp?: string | undefined;
  readonly probe?: readonly string[] | undefined;
}

/** How to read a scenario file with what the command line says. */
interface Overlaid {
  /** The one name of the scenario file. */
  readonly file: string;
  readonly source: Source;
  readonly load: Loader;
}

/** What the problems of options are filed under. */
const COMMAND_LINE = 'command line';

/**
 * A scenario file with the options laid over it, as a variant would be: the seed and further
 * probes are read, checked and recorded like anything a file says.
 */
export function overlaid(path: string, { seed, warmUp, probe }: Overrides): Overlaid {
  const named = loadNamed(path);
  const { file } = named;
  const run = Object.entries({ seed, warmUp }).filter(([, value]) => value !== undefined);
  if (run.length === 0 && probe === undefined) return { file, source: named, load: loadBeside };
  const lines = ['extends: scenario'];
  if (run.length > 0) lines.push(`run: ${JSON.stringify(Object.fromEntries(run))}`);
  if (probe !== undefined) lines.push('probes:', ...probe.map((text) => `  ${probeLine(text)}`));
  const load: Loader = (wanted, from) => (from === COMMAND_LINE ? named : loadBeside(wanted, from));
  return { file, source: { file: COMMAND_LINE, text: lines.join('\n') }, load };
}

/** Runs as it stands with any scenario that has a service of that name. */
const PROBE_EXAMPLE = "--probe 'queue: { state: { service: acute, is: waiting }, every: 1 day }'";

const SHORT = /^(?<service>[^{}:]+) (?<is>[a-z]+) every (?<every>[^{}:]+)$/;

/** A probe as it stands under `probes`. `acute waiting every 1 day` is short for one of that name. */
function probeLine(text: string): string {
  const line = text.replaceAll('\n', ' ').trim();
  const short = SHORT.exec(line)?.groups;
  if (short !== undefined) {
    const { service, is, every } = short;
    const name = JSON.stringify(`${service} ${is}`);
    return `${name}: { state: { service: ${JSON.stringify(service)}, is: ${is} }, every: ${every} }`;
  }
  if (isNamedMap(line)) return line;
  throw new WrongInput(
    `--probe "${text}" cannot be read: write a name and what to look at, as under \`probes\` in a file,\n` +
      `  ${PROBE_EXAMPLE}\nor in short\n  --probe 'acute waiting every 1 day'`,
  );
}

function isNamedMap(line: string): boolean {
  let read: unknown;
  try {
    read = parse(line);
  } catch {
    return false;
  }
  const values = typeof read === 'object' && read !== null ? Object.values(read) : [];
  return values.length === 1 && typeof values[0] === 'object' && values[0] !== null;
}
