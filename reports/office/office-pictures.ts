/**
 * Charts for Office documents: drawn bare, because the document writes finding and source itself, and laid
 * out for Arial, which is on every machine that opens them. As SVG and, for programs without it, as PNG.
 */
import type { Room } from '../charts/chart.ts';
import { bareSpec } from '../charts/frame.ts';
import type { PlacedChart } from '../document/block.ts';
import { renderPng } from '../render/png.ts';
import { renderSvg, type Letters } from '../render/svg.ts';
import { loadTextLayout, stretched } from '../render/text-layout.ts';

/** Width of the drawing in pixels: at 16 cm its letters are 9 points high. */
const WIDTH = 680;
/** Arial is on average 1.09 times as wide as Source Sans 3, and 1.14 at most. */
const ARIAL: Letters = { stack: 'Arial, "Liberation Sans", Helvetica, sans-serif', stretch: 1.13 };

export interface OfficePicture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pictures by the name of their file. */
export type OfficePictures = ReadonlyMap<string, OfficePicture>;

function sizeOf(svg: string): { width: number; height: number } {
  const [width, height] = ['width', 'height'].map((key) =>
    Number(new RegExp(`<svg[^>]*?\\s${key}="([\\d.]+)"`, 'u').exec(svg)?.[1]),
  );
  return { width: width!, height: height! };
}

/** Draws charts one after the other. */
export async function drawOfficePictures(charts: readonly PlacedChart[]): Promise<OfficePictures> {
  const layout = stretched(await loadTextLayout(), ARIAL.stretch);
  const room: Room = { width: WIDTH, narrow: false, layout };
  const pictures = new Map<string, OfficePicture>();
  for (const { chart, file } of charts) {
    const svg = await renderSvg(bareSpec(chart, room), ARIAL);
    pictures.set(file, { svg, png: await renderPng(svg), ...sizeOf(svg) });
  }
  return pictures;
}
