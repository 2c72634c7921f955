import type { Loader, Source } from '../scenario/read/follow-extends.ts';
import { loadBeside, loadNamed } from './read-files.ts';

/** What the command line may change in a scenario. */
export interface Overrides {
  readonly seed?: string | undefined;
  readonly probe?: readonly string[] | undefined;
}

/** What the problems of options are filed under. */
const COMMAND_LINE = 'command line';

/**
 * A scenario file with the options laid over it, as a variant would be: the seed and further
 * probes are read, checked and recorded like anything a file says.
 */
export function overlaid(path: string, { seed, probe }: Overrides): { source: Source; load: Loader } {
  const named = loadNamed(path);
  if (seed === undefined && probe === undefined) return { source: named, load: loadBeside };
  const lines = ['extends: scenario'];
  if (seed !== undefined) lines.push(`run: { seed: ${JSON.stringify(seed)} }`);
  if (probe !== undefined) lines.push('probes:', ...probe.map((text) => `  ${text.replaceAll('\n', ' ')}`));
  const load: Loader = (wanted, from) => (from === COMMAND_LINE ? named : loadBeside(wanted, from));
  return { source: { file: COMMAND_LINE, text: lines.join('\n') }, load };
}
