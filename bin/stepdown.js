#!/usr/bin/env node
// The command. Its only work here is to say what to do in a checkout that has not been built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/src/cli.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  console.error(`Stepdown is not built yet. In ${folder} run "npm ci", or "npm run build" after a change.`);
  process.exitCode = 1;
}
