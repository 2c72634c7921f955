import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontFile, readFont } from '../../../reports/render/fonts.ts';
import { readAdvances } from '../../../reports/render/glyph-widths.ts';
import { loadTextLayout } from '../../../reports/render/text-layout.ts';

const layout = await loadTextLayout();

/** Width of the ink of a text as the drawing library measures it. */
function inkWidth(text: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="0" y="100" font-family="Source Sans 3" font-size="100">${text}</text></svg>`;
  const font = {
    loadSystemFonts: false,
    fontFiles: [fontFile('regular')],
    defaultFontFamily: 'Source Sans 3',
  };
  return new Resvg(svg, { font }).getBBox()!.width;
}

test.each(['Greater Preston', 'Fylde and Wyre 1,899', 'Cumhachd éàü €£'])(
  'the width of %s is that of the drawn text',
  (text) => {
    // Ink leaves out the bearings of the first and last letter and counts kerning, 5 px in 700.
    expect(Math.abs(layout.width(text, 100) / inkWidth(text) - 1)).toBeLessThan(0.05);
  },
);

test('semibold is wider than regular, and a character the font lacks counts as one em', async () => {
  expect(layout.width('Delayed', 10, 'semibold')).toBeGreaterThan(layout.width('Delayed', 10));
  expect(readAdvances(await readFont('regular'))(0x1f3e5)).toBe(1);
});

test('wrapping keeps every character and every line within the limit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 40, max: 300 }),
      (text, limit) => {
        const lines = layout.wrap(text, { size: 13, limit });
        const bare = (value: string): string => value.replaceAll(/\s/gu, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) {
          const isOneCharacter = [...new Intl.Segmenter('en-GB').segment(line)].length === 1;
          if (!isOneCharacter) expect(layout.width(line, 13)).toBeLessThanOrEqual(limit);
        }
      },
    ),
    { seed: 3 },
  );
});

test('a file that is no font is refused by name of what is missing', () => {
  expect(() => readAdvances(Buffer.alloc(64))).toThrow('"head"');
});
