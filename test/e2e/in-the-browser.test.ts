/** The engine in a browser: the same scenario gives the same digits as in Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/experiment/from-texts.ts';
import type { Results } from '../../src/experiment/results.ts';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { checkout, SMALL, SMALL_VARIANT } from './stepdown.ts';

const asked = {
  files: { 'small.yaml': SMALL, 'shorter.yaml': SMALL_VARIANT },
  base: 'small.yaml',
  variants: ['shorter.yaml'],
  replications: 3,
};

/** As the package is built: see the script `build` in package.json. */
async function bundled(): Promise<string> {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['build']).toContain('esbuild workers/browser.ts --bundle');
  const { outputFiles } = await build({
    entryPoints: [join(checkout, 'workers/browser.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** Ten significant digits: other engines may round logarithms differently in the last. */
const toTenDigits = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? inner.toPrecision(10) : inner)),
  );

describe.runIf(hasBrowser())('in a browser', () => {
  it('compare gives what it gives in Node', async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      const script = await bundled();
      // as text: the test runner would put its own `import` into a function
      const found: string = await page.evaluate(`(async () => {
        const url = URL.createObjectURL(new Blob([${JSON.stringify(script)}], { type: 'text/javascript' }));
        const { compare } = await import(url);
        return JSON.stringify(await compare(${JSON.stringify(asked)}));
      })()`);
      const here = await compareTexts(asked);
      expect(here.differences.length).toBeGreaterThan(0);
      expect(toTenDigits(JSON.parse(found) as Results)).toEqual(toTenDigits(here));
    } finally {
      await browser.close();
    }
  });
});
