/** SVG text -> PNG bytes at twice the size or as asked, on white, with the report's own font files. */
import { FONT } from '../theme.ts';
import { fontFile } from './fonts.ts';
import { inOurLetters, keyOf, withLineBelow, type Unshown } from './png-text.ts';

export interface Png {
  readonly png: Uint8Array;
  /** Letters the font lacks, for which numbers stand in the picture. */
  readonly unshown: Unshown;
}

/**
 * Draws a picture that stands alone: where the font lacks letters, a line below says what the numbers in
 * their place stand for. System fonts are left out, so that the same picture comes out on every machine.
 */
export async function renderPng(svg: string): Promise<Png> {
  const { svg: drawn, unshown } = await inOurLetters(svg);
  const whole = unshown.length === 0 ? drawn : await withLineBelow(drawn, keyOf(unshown));
  return { png: await draw(whole, 2), unshown };
}

/** Draws a picture of the same size as the SVG it stands in for. */
export async function renderPngInPlace(svg: string, zoom = 2): Promise<Png> {
  const { svg: drawn, unshown } = await inOurLetters(svg);
  return { png: await draw(drawn, zoom), unshown };
}

async function draw(svg: string, zoom: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: 'white',
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('regular'), fontFile('semibold')],
      defaultFontFamily: FONT,
    },
  });
  return picture.render().asPng();
}
