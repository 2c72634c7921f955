/** The gallery shows what the charts are now; of the documents it says where their pictures are older than their words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GALLERY, galleryFiles } from '../../scripts/gallery-files.ts';

test('docs/gallery is made from the scenarios as they are: else run `npm run gallery`', async () => {
  const files = await galleryFiles();
  expect(readdirSync(GALLERY).sort()).toEqual([...files.keys()].sort());
  const stale = [...files].filter(
    ([name, content]) => !readFileSync(join(GALLERY, name)).equals(Buffer.from(content as string)),
  );
  expect(stale.map(([name]) => name)).toEqual([]);
});
