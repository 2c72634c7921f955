/** A chart on a slide: the picture, its alternative text, and its source in the notes. */
import type { Slide } from './pptx.ts';
import type { PlacedChart } from '../document/block.ts';
import type { OfficePictures } from '../office/office-pictures.ts';
import { oneLine } from './slide-text.ts';
import type { Box } from './slide-look.ts';

/** Puts the picture into the box as large as it fits, at the top. */
export function addPicture(
  slide: Slide,
  { chart, file }: PlacedChart,
  { box, pictures }: { readonly box: Box; readonly pictures: OfficePictures },
): void {
  const picture = pictures.get(file);
  if (picture === undefined) throw new Error(`The chart ${file} was not drawn.`);
  const { png, width, height } = picture;
  const scale = Math.min(box.w / width, box.h / height);
  slide.addImage({
    data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
    altText: oneLine(`Chart. ${chart.finding} ${chart.about}`),
    x: box.x + (box.w - width * scale) / 2,
    y: box.y,
    w: width * scale,
    h: height * scale,
  });
}
