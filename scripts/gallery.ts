/**
 * Makes docs/gallery from shipped scenarios: every picture, and a page that shows them. `npm run gallery`;
 * the tests hold the page against what the charts say now. With `--documents` the pictures of documents too: that
 * takes LibreOffice, Chromium, pdftoppm and ImageMagick.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GALLERY, galleryFiles } from './gallery-files.ts';

if (process.argv.includes('--documents')) {
  const { printDocuments } = await import('./gallery/print-documents.ts');
  await printDocuments(GALLERY);
}
const files = await galleryFiles();
rmSync(GALLERY, { recursive: true, force: true });
mkdirSync(GALLERY, { recursive: true });
for (const [name, content] of files) writeFileSync(join(GALLERY, name), content);
console.log(`${String(files.size)} files in docs/gallery`);
