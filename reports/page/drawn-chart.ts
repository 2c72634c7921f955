/** A chart drawn for the page (wide and narrow) and for its files. */
import type { TopLevelSpec } from 'vega-lite';
import type { Manifest } from '../../src/experiment/results.ts';
import type { Room } from '../charts/chart.ts';
import { framedSpec, numberedSpec } from '../charts/frame.ts';
import type { PlacedChart } from '../document/block.ts';
import { loadTextLayout } from '../render/text-layout.ts';
import { renderSvg } from '../render/svg.ts';

/** Widths in pixels: the column of the page, a telephone less its margins, and a picture in a paper. */
export const WIDTHS = { wide: 840, narrow: 330, file: 760 } as const;

export interface PagePicture {
  readonly wide: string;
  readonly narrow: string;
}

export interface DrawnChart extends PagePicture {
  /** The picture that stands alone, with its finding and source, and its specification. */
  readonly framed: { readonly spec: TopLevelSpec; readonly svg: string };
}

/** Pictures by the name of their file. */
export type Pictures = ReadonlyMap<string, DrawnChart>;
export type PagePictures = ReadonlyMap<string, PagePicture>;

async function roomOf(width: number): Promise<Room> {
  return { width, narrow: width === WIDTHS.narrow, layout: await loadTextLayout() };
}

async function drawForPage({ chart }: PlacedChart): Promise<PagePicture> {
  return {
    wide: await renderSvg(numberedSpec(chart, await roomOf(WIDTHS.wide))),
    narrow: await renderSvg(numberedSpec(chart, await roomOf(WIDTHS.narrow))),
  };
}

async function drawChart(placed: PlacedChart, manifest: Manifest): Promise<DrawnChart> {
  const spec = framedSpec(placed.chart, await roomOf(WIDTHS.file), manifest);
  return { ...(await drawForPage(placed)), framed: { spec, svg: await renderSvg(spec) } };
}

/** Draws charts one after the other, for a page and for files of their own. */
export async function drawCharts(charts: readonly PlacedChart[], manifest: Manifest): Promise<Pictures> {
  const pictures = new Map<string, DrawnChart>();
  for (const placed of charts) pictures.set(placed.file, await drawChart(placed, manifest));
  return pictures;
}

/** Draws charts one after the other, for a page alone. */
export async function drawPageCharts(charts: readonly PlacedChart[]): Promise<PagePictures> {
  const pictures = new Map<string, PagePicture>();
  for (const placed of charts) pictures.set(placed.file, await drawForPage(placed));
  return pictures;
}
