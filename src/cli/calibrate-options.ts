import type { AskedInput } from '../experiment/calibration/read-calibration.ts';
import type { RunOptions } from './run-options.ts';

/** What `calibrate` takes. */
export interface CalibrateOptions extends Omit<RunOptions, 'probe' | 'records'> {
  readonly input?: readonly string[] | undefined;
  readonly write?: true | undefined;
}

/** `PATH=LOW..HIGH`, or the name of an input of the file. Problems are filed under the command line. */
export function askedInput(text: string): AskedInput {
  const at = { file: 'command line', line: 1, column: 1 };
  const split = text.lastIndexOf('=');
  if (split < 0) return { name: text.trim(), range: null, at };
  return { name: text.slice(0, split).trim(), range: text.slice(split + 1).trim(), at };
}
