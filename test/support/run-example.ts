/** Runs an example of the reference and gives what it printed. */
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { vi } from 'vitest';

/** Lines as a terminal would show them. Throws what the example throws. */
export async function printedBy(file: string): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
  });
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    log.mockRestore();
  }
  return lines.join('\n');
}
