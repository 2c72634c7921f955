/** A chart on a slide: drawn for the room it has there, so that its letters are read from the back of a room. */
import type { Slide } from './pptx.ts';
import type { PlacedChart } from '../document/block.ts';
import { drawOfficePicture, type OfficePicture } from '../office/office-pictures.ts';
import { renderPngInPlace } from '../render/png.ts';
import { SIZES } from '../theme.ts';
import { SMALLEST, type Box } from './slide-look.ts';
import { oneLine } from './slide-text.ts';

const POINTS_PER_INCH = 72;
/** Pixels of the picture for each of the drawing: 216 to the inch. */
const SHARPNESS = 3;

interface Drawn {
  readonly placed: PlacedChart;
  readonly picture: OfficePicture;
  /** Inches for each pixel of the drawing. */
  readonly scale: number;
}

/** Height of the smallest letters on the slide [points]. */
function letters({ scale }: Drawn): number {
  return Math.min(SIZES.label, SIZES.axisTitle) * scale * POINTS_PER_INCH;
}

/** Draws a chart as wide as the box, a pixel to the point; where that is too high, with labels above the bars. */
async function drawn(placed: PlacedChart, box: Box): Promise<Drawn> {
  const width = box.w * POINTS_PER_INCH;
  const draw = async (narrow: boolean): Promise<Drawn> => {
    const picture = await drawOfficePicture(placed.chart, { width, narrow });
    return { placed, picture, scale: Math.min(box.w / picture.width, box.h / picture.height) };
  };
  const wide = await draw(false);
  if (letters(wide) >= SMALLEST) return wide;
  const narrow = await draw(true);
  return letters(narrow) > letters(wide) ? narrow : wide;
}

/** The first of the charts whose letters are large enough in this box, else the one with the largest. */
async function bestOf(charts: readonly PlacedChart[], box: Box): Promise<Drawn | null> {
  let best: Drawn | null = null;
  for (const placed of charts) {
    const tried = await drawn(placed, box);
    if (letters(tried) >= SMALLEST) return tried;
    if (best === null || letters(tried) > letters(best)) best = tried;
  }
  return best;
}

/** Puts the first chart that fits into the box, at its top; returns it, or null where there is none to choose from. */
export async function addPicture(
  slide: Slide,
  charts: readonly PlacedChart[],
  box: Box,
): Promise<PlacedChart | null> {
  const best = await bestOf(charts, box);
  if (best === null) return null;
  const { placed, picture, scale } = best;
  // a small chart blown up would shout
  const used = Math.min(scale, 1.25 / POINTS_PER_INCH);
  const [w, h] = [picture.width * used, picture.height * used];
  const { png, unshown } = await renderPngInPlace(picture.svg, SHARPNESS);
  const key = unshown.map((text, k) => `[${String(k + 1)}] stands for ${text}.`);
  slide.addImage({
    data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
    altText: oneLine([`Chart. ${placed.chart.finding} ${placed.chart.about}`, ...key].join(' ')),
    x: box.x + (box.w - w) / 2,
    y: box.y + Math.min(0.4, (box.h - h) / 2),
    w,
    h,
  });
  return placed;
}
