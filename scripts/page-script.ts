/** The script of the page, bundled and made small: text that is written into every page we make. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The module that holds the script as a string. */
export function pageScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('../reports/page/script/main.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles[0]!.text.trim();
  return `/** The script of the page, bundled from ./script by \`npm run generate\`: it stands in the page itself. */
export const PAGE_SCRIPT =
  ${JSON.stringify(text)};
`;
}
