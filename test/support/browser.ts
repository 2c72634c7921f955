/** A browser for end-to-end tests: Debian's chromium, started and stopped by the test itself. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Whether there is a browser. Without one the tests that need it are skipped, loudly; in CI that is a
 * failure, so that they can never be skipped there unseen.
 */
export function hasBrowser(): boolean {
  if (existsSync(PATH)) return true;
  const cure = `install it (apt-get install chromium) or name it in CHROMIUM`;
  if (process.env['CI'] !== undefined) throw new Error(`No browser at ${PATH}: ${cure}.`);
  console.warn(`\n*** SKIPPED: no browser at ${PATH}, so the report is not looked at; ${cure}. ***\n`);
  return false;
}

/** Starts the browser; whoever starts it closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ['--no-sandbox'] });
}
