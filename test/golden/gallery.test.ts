/** The gallery shows what the charts are now. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { galleryFiles } from '../../scripts/gallery-files.ts';

const folder = join(import.meta.dirname, '../../docs/gallery');

test('docs/gallery is made from the scenarios as they are: else run `npm run gallery`', async () => {
  const files = await galleryFiles();
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  const stale = [...files].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});
