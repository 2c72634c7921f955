/** A chart drawn for the page (wide and narrow) and for its files. */
import type { TopLevelSpec } from 'vega-lite';
import type { Manifest } from '../../src/experiment/results.ts';
import type { Room } from '../charts/chart.ts';
import { bareSpec, framedSpec } from '../charts/frame.ts';
import type { PlacedChart } from '../document/block.ts';
import { loadTextLayout } from '../render/text-layout.ts';
import { renderSvg } from '../render/svg.ts';

/** Widths in pixels: the column of the page, a telephone less its margins, and a picture in a paper. */
export const WIDTHS = { wide: 840, narrow: 330, file: 760 } as const;

export interface DrawnChart {
  readonly wide: string;
  readonly narrow: string;
  /** The picture that stands alone, with its finding and source, and its specification. */
  readonly framed: { readonly spec: TopLevelSpec; readonly svg: string };
}

/** Pictures by the name of their file. */
export type Pictures = ReadonlyMap<string, DrawnChart>;

async function drawChart({ chart }: PlacedChart, manifest: Manifest): Promise<DrawnChart> {
  const layout = await loadTextLayout();
  const room = (width: number): Room => ({ width, narrow: width === WIDTHS.narrow, layout });
  const spec = framedSpec(chart, room(WIDTHS.file), manifest);
  return {
    wide: await renderSvg(bareSpec(chart, room(WIDTHS.wide))),
    narrow: await renderSvg(bareSpec(chart, room(WIDTHS.narrow))),
    framed: { spec, svg: await renderSvg(spec) },
  };
}

/** Draws charts one after the other. */
export async function drawCharts(charts: readonly PlacedChart[], manifest: Manifest): Promise<Pictures> {
  const pictures = new Map<string, DrawnChart>();
  for (const placed of charts) pictures.set(placed.file, await drawChart(placed, manifest));
  return pictures;
}
