/** Runs a command in this process: what starts in a moment need not be waited for. */
import { main } from '../../src/cli/main.ts';
import { vi } from 'vitest';

export interface Ran {
  readonly code: number;
  readonly err: string;
}

/** Exit code, and what was said on standard error; what is printed is passed over. */
export async function runMain(...args: readonly string[]): Promise<Ran> {
  const said: string[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((...values: unknown[]) => {
    said.push(values.map(String).join(' '));
  });
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    return { code: await main(args), err: said.join('\n') };
  } finally {
    error.mockRestore();
    log.mockRestore();
  }
}
