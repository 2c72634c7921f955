/** Names in letters that the report's font has not, and names that are read from right to left. */
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartAlone, chartsOfResults } from '../../../reports/one-chart.ts';
import { escapeText } from '../../../reports/page/markup.ts';
import { readFont, readFontFile } from '../../../reports/render/fonts.ts';
import { inOurLetters, keyOf, withLineBelow } from '../../../reports/render/png-text.ts';
import { renderPng, renderPngInPlace } from '../../../reports/render/png.ts';
import { unshownNote } from '../../../reports/render/unshown-note.ts';
import { isolated, marked, stretchesOf } from '../../../reports/words/direction.ts';
import { hostileManifest, hostileResults } from '../../support/hostile-names.ts';

describe('the font of charts and pages', () => {
  test('that is not there, or is no font, is named with the way out', async () => {
    const way = /the font of charts and pages cannot be read: .*It comes with Stepdown: install it again/u;
    await expect(readFontFile('/nowhere/SourceSans3.ttf')).rejects.toThrow(way);
    await expect(readFontFile('/nowhere/SourceSans3.ttf')).rejects.toThrow('/nowhere/SourceSans3.ttf');
    await expect(readFontFile('package.json')).rejects.toThrow(/package.json \(it is no TrueType font\)/u);
    expect((await readFont('regular')).length).toBeGreaterThan(100_000);
  });
});

const svgOf = (...texts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="20" viewBox="0 0 300 20">${texts.map((text) => `<text y="15" font-size="13px">${text}</text>`).join('')}</svg>`;
const NORTH = '\u05DE\u05D7\u05D5\u05D6 \u05D4\u05E6\u05E4\u05D5\u05DF';
const drawn = async (...texts: string[]) => {
  const { svg, unshown } = await inOurLetters(svgOf(...texts));
  return { texts: [...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text]) => text), unshown };
};

describe('letters that a PNG picture cannot show', () => {
  test('get a number each, the same wherever they stand; all else stays', async () => {
    expect(
      await drawn(
        `${NORTH} (12 beds)`,
        'North & \u{1F3E5} South',
        `in ${NORTH}`,
        '\u{1F469}\u200D\u2695\uFE0F',
      ),
    ).toEqual({
      texts: ['[1] (12 beds)', 'North & [2] South', 'in [1]', '[3]'],
      unshown: [NORTH, '\u{1F3E5}', '\u{1F469}\u200D\u2695\uFE0F'],
    });
    const plain = ['Ynys M\u00F4n, \u039B and \u0416, 30%\u201340%', 'a &lt;b&gt;'];
    expect(await drawn(...plain)).toEqual({ texts: plain, unshown: [] });
  });

  test('are spelt with other characters where those mean the same, and marks of direction are left out', async () => {
    expect(await drawn('\uFF21\uFF22 ward', '\u2068North\u2069\u200E')).toEqual({
      texts: ['AB ward', 'North'],
      unshown: [],
    });
  });

  test('are told below the picture, which grows; in a document it keeps its size', async () => {
    expect(keyOf([])).toBe('');
    expect(keyOf(['\u{1F3E5}', 'x'])).toMatch(/^\[1\] to \[2\]: .*stand in the SVG picture/u);
    const taller = await withLineBelow(svgOf('a'), keyOf(['x']));
    const height = Number(/ height="([\d.]+)"/u.exec(taller)![1]);
    expect(height).toBeGreaterThan(50);
    expect(taller).toContain(`viewBox="0 0 300 ${String(height)}"`);
    const heightOf = ({ png }: { png: Uint8Array }): number => Buffer.from(png).readUInt32BE(20) / 2;
    expect(heightOf(await renderPng(svgOf(NORTH)))).toBe(height);
    expect(heightOf(await renderPngInPlace(svgOf(NORTH)))).toBe(20);
    expect(heightOf(await renderPng(svgOf('North')))).toBe(20);
  });

  test('are named to whoever makes the pictures, with those concerned and what to use instead', () => {
    const note = unshownNote(
      new Map([
        ['flow-map', [NORTH]],
        ['waterfall', []],
        ['staircase', [NORTH]],
      ]),
    )!;
    expect(note).toContain(`no letters for "${NORTH}": in flow-map, staircase numbers such as [1]`);
    expect(note).toContain('The SVG pictures and the page show them');
    expect(unshownNote(new Map([['waterfall', []]]))).toBeNull();
  });
});

describe('words from right to left', () => {
  test('are found in stretches; a comma or a figure ends one', () => {
    expect(
      stretchesOf(`in ${NORTH}: 12, ${NORTH}`).map(({ text, isRightToLeft }) => [isRightToLeft, text]),
    ).toEqual([
      [false, 'in '],
      [true, NORTH],
      [false, ': 12, '],
      [true, NORTH],
    ]);
    expect(stretchesOf('')).toEqual([{ text: '', isRightToLeft: false }]);
  });

  test('do not turn what stands beside them, in HTML and on slides; a name alone stays as it is', () => {
    expect(escapeText(`${NORTH}: 1,900`)).toBe(`\u2068${NORTH}\u2069: 1,900`);
    expect(isolated('North: 1,900')).toBe('North: 1,900');
    expect(marked(marked(`${NORTH}: 1,900`))).toBe(`\u200E${NORTH}\u200E: 1,900`);
    expect(marked(NORTH)).toBe(NORTH);
  });
});

describe('the sample comparison with hostile names', () => {
  const results = hostileResults();
  const manifest = hostileManifest();

  test('one picture: the SVG holds the names, the PNG tells of them', async () => {
    const placed = chartsOfResults({ results, manifest }).find(
      ({ file }) => file === 'delayed-days-by-locality',
    );
    const { note, svg } = await chartAlone(placed!, { manifest, theme: 'light' });
    expect(strFromU8(svg)).toContain(NORTH);
    expect(note).toContain(NORTH);
  });
});
