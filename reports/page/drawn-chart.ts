/** A chart drawn for the page (wide and narrow) and for its files. */
import type { TopLevelSpec } from 'vega-lite';
import type { Manifest } from '../../src/experiment/results.ts';
import type { Chart, Room } from '../charts/chart.ts';
import { bareSpec, framedSpec } from '../charts/frame.ts';
import { renderSvg } from '../render/svg.ts';
import type { ReportTable } from '../tables/report-table.ts';
import { loadTextLayout } from '../render/text-layout.ts';

/** Widths in pixels: the column of the page, a telephone less its margins, and a picture in a paper. */
export const WIDTHS = { wide: 840, narrow: 330, file: 760 } as const;

export interface DrawnChart {
  readonly chart: Chart;
  /** File name without an ending. */
  readonly file: string;
  /** Its numbers, under the name of their own file. */
  readonly table: ReportTable;
  readonly wide: string;
  readonly narrow: string;
  /** The picture that stands alone, with its finding and source, and its specification. */
  readonly framed: { readonly spec: TopLevelSpec; readonly svg: string };
}

/** Draws a chart. `suffix` is put after the names of its files, to tell variants apart. */
export async function drawChart(chart: Chart, suffix: string, manifest: Manifest): Promise<DrawnChart> {
  const layout = await loadTextLayout();
  const room = (width: number): Room => ({ width, narrow: width === WIDTHS.narrow, layout });
  const spec = framedSpec(chart, room(WIDTHS.file), manifest);
  return {
    chart,
    file: chart.name + suffix,
    table: { ...chart.table, name: chart.table.name + suffix },
    wide: await renderSvg(bareSpec(chart, room(WIDTHS.wide))),
    narrow: await renderSvg(bareSpec(chart, room(WIDTHS.narrow))),
    framed: { spec, svg: await renderSvg(spec) },
  };
}
