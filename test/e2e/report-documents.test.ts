/** `stepdown report`: documents from finished results. */
import { expect, test } from 'vitest';
import { newPlace, SMALL } from './stepdown.ts';

test(
  'makes every form beside the results and runs nothing; without a browser it says how to get a PDF',
  { timeout: 180_000 },
  async () => {
    const place = newPlace();
    try {
      place.write('small.yaml', SMALL);
      const run = await place.stepdown(['run', 'small.yaml', '--replications', '2', '--out', 'out/small']);
      expect(run.code, run.err).toBe(0);
      const before = place.read('out/small/results.json');
      const { code, out, err } = await place.stepdown(['report', 'out/small'], {
        env: { CHROMIUM: '/nowhere' },
      });
      expect(code).toBe(1);
      expect(err).toContain('no PDF: there is no Chromium');
      const files = Object.keys(place.files('out/small/documents'));
      const made = ['docx', 'html', 'pptx', 'xlsx'].map((form) => `business-case.${form}`);
      expect(files).toEqual([...made, 'documents.json']);
      for (const file of made) expect(out).toContain(file);
      expect(place.read('out/small/results.json')).toBe(before);
    } finally {
      place.remove();
    }
  },
);
