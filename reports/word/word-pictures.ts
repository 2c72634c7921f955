/** The charts of the Word document, each drawn once, for the sheet on which it stands. */
import { chartsIn } from '../document/block.ts';
import type { BusinessCase } from '../document/case/business-case.ts';
import { drawOfficePicture, type OfficePicture } from '../office/office-pictures.ts';
import { renderPngInPlace, type Png } from '../render/png.ts';
import { stretches } from './stretches.ts';
import { SHEETS, type Sheet } from './word-styles.ts';

/** Widths of the drawing in pixels: letters are then 8 points high across a page, and 7 in a column of it. */
const WIDTHS = { page: 780, column: 420 } as const;

/** As SVG, and as PNG for programs without it. */
type WordPicture = OfficePicture & Png;

/** Pictures by the name of their file. */
export type WordPictures = ReadonlyMap<string, WordPicture>;

/** Draws charts one after the other. */
export async function wordPictures({ body, annexes }: BusinessCase): Promise<WordPictures> {
  const pictures = new Map<string, WordPicture>();
  for (const { sheet, sections } of [
    { sheet: SHEETS.body as Sheet, sections: body },
    ...stretches(annexes),
  ]) {
    const room = { width: sheet.columns > 1 ? WIDTHS.column : WIDTHS.page, narrow: false };
    for (const { chart, file } of chartsIn(sections)) {
      const picture = await drawOfficePicture(chart, room);
      pictures.set(file, { ...picture, ...(await renderPngInPlace(picture.svg)) });
    }
  }
  return pictures;
}
