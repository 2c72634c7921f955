/** SVG text -> PNG bytes at twice the size or as asked, on white, with the report's own font files. */
import { FONT } from '../theme.ts';
import { fontFile } from './fonts.ts';

/** Draws the picture. System fonts are left out, so that the same picture comes out on every machine. */
export async function renderPng(svg: string, zoom = 2): Promise<Uint8Array> {
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
