/** Writes the files that are made from the code: `npx tsx scripts/generate.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
for (const [path, text] of generatedFiles()) {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
  console.log(path);
}
