/**
 * Makes docs/gallery from shipped scenarios: every picture as SVG and PNG, and a page that shows them.
 * `npm run gallery`; the tests hold the page against what the charts say now.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { galleryFiles } from './gallery-files.ts';

const folder = fileURLToPath(new URL('../docs/gallery/', import.meta.url));
const files = await galleryFiles();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of files) writeFileSync(join(folder, name), content);
console.log(`${files.size} files in docs/gallery`);
