/** The pictures of finished results one by one, for pasting. The heavy libraries load on first use. */
import type { Manifest, Results } from '../src/experiment/results.ts';
import { shortHash } from './charts/frame.ts';
import { chartsIn, type PlacedChart } from './document/block.ts';
import { contentOf } from './document/place-charts.ts';
import { drawCharts } from './page/drawn-chart.ts';
import { outlineOf, sectionsOf } from './page/report-page.ts';
import { renderPng } from './render/png.ts';
import { unshownNote } from './render/unshown-note.ts';
import { tableCsv } from './tables/table-csv.ts';
import { inTheme, type ChartTheme } from './theme.ts';

/** Every picture there is, in the order of the report. */
export function chartsOfResults({
  results,
  manifest,
}: {
  results: Results;
  manifest: Manifest;
}): PlacedChart[] {
  return chartsIn(sectionsOf(outlineOf(contentOf(results, manifest))));
}

/** One picture by the ending of its file. */
export interface OneChart extends Readonly<Record<'png' | 'svg' | 'vl.json' | 'csv', Uint8Array>> {
  /** What the PNG cannot show, and what to use instead; null where it shows everything. */
  readonly note: string | null;
}

/** Draws one picture with its finding above and its source below. */
export async function chartAlone(
  placed: PlacedChart,
  { manifest, theme }: { readonly manifest: Manifest; readonly theme: ChartTheme },
): Promise<OneChart> {
  const { framed } = (await drawCharts([placed], manifest)).get(placed.file)!;
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const svg = inTheme(framed.svg, theme);
  const { png, unshown } = await renderPng(svg);
  return {
    note: unshownNote(new Map([[placed.file, unshown]])),
    png,
    svg: text(svg),
    'vl.json': text(inTheme(`${JSON.stringify(framed.spec, null, 1)}\n`, theme)),
    csv: text(tableCsv(placed.table, shortHash(manifest))),
  };
}
