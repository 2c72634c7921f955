/**
 * Charts for Office documents: drawn bare, because the document writes finding and source itself, and laid
 * out for Arial, which is on every machine that opens them. As SVG and, for programs without it, as PNG.
 */
import type { Chart, Room } from '../charts/chart.ts';
import { bareSpec } from '../charts/frame.ts';
import type { PlacedChart } from '../document/block.ts';
import { renderPngInPlace, type Png } from '../render/png.ts';
import { renderSvg, type Letters } from '../render/svg.ts';
import { loadTextLayout, stretched } from '../render/text-layout.ts';

/** Width of the drawing in pixels: at 16 cm its letters are 9 points high. */
const WIDTH = 680;
/** Arial is on average 1.09 times as wide as Source Sans 3, and 1.14 at most. */
const ARIAL: Letters = { stack: 'Arial, "Liberation Sans", Helvetica, sans-serif', stretch: 1.13 };

export interface OfficePicture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

function sizeOf(svg: string): { width: number; height: number } {
  const [width, height] = ['width', 'height'].map((key) =>
    Number(new RegExp(`<svg[^>]*?\\s${key}="([\\d.]+)"`, 'u').exec(svg)?.[1]),
  );
  return { width: width!, height: height! };
}

/** Draws a chart for a room of one's own, its width in pixels. */
export async function drawOfficePicture(
  chart: Chart,
  { width, narrow }: Pick<Room, 'width' | 'narrow'>,
): Promise<OfficePicture> {
  const layout = stretched(await loadTextLayout(), ARIAL.stretch);
  const svg = await renderSvg(bareSpec(chart, { width, narrow, layout }), ARIAL);
  return { svg, ...sizeOf(svg) };
}

/** Pictures of a text document by the name of their file, with the same as PNG for programs without SVG. */
export type OfficePictures = ReadonlyMap<string, OfficePicture & Png>;

/** Draws charts one after the other. */
export async function drawOfficePictures(charts: readonly PlacedChart[]): Promise<OfficePictures> {
  const pictures = new Map<string, OfficePicture & Png>();
  for (const { chart, file } of charts) {
    const picture = await drawOfficePicture(chart, { width: WIDTH, narrow: false });
    pictures.set(file, { ...picture, ...(await renderPngInPlace(picture.svg)) });
  }
  return pictures;
}
