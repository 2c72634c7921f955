/** The command in the process of the test: for many calls that run nothing, each of which would start a process. */
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Ended } from '../e2e/stepdown.ts';

/** What `stepdown` with these arguments says and returns in this folder. Not for calls at the same time. */
export async function commandHere(folder: string, args: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' };
  const lines = (stream: keyof typeof said) => (line: string) => void (said[stream] += `${line}\n`);
  const bytes = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    said[stream] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(lines('out')),
    vi.spyOn(console, 'error').mockImplementation(lines('err')),
    vi.spyOn(process.stdout, 'write').mockImplementation(bytes('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(bytes('err')),
  ];
  const before = process.cwd();
  process.chdir(folder);
  try {
    return { code: await main(args), ...said };
  } finally {
    process.chdir(before);
    spies.forEach((spy) => spy.mockRestore());
  }
}
