/**
 * Charts for Office documents: drawn bare, because the document writes finding and source itself, and laid
 * out for Arial, which is on every machine that opens them.
 */
import type { Chart, Room } from '../charts/chart.ts';
import { bareSpec } from '../charts/frame.ts';
import { renderSvg, type Letters } from '../render/svg.ts';
import { loadTextLayout, stretched } from '../render/text-layout.ts';

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
