/** What a chart is: a finding, a picture at two widths, a table of the same numbers and a description. */
import type { ReportTable } from '../tables/report-table.ts';
import type { Marks } from './told.ts';
import type { View } from './vega-types.ts';
import type { TextLayout } from '../render/text-layout.ts';

/** The room a picture has. */
export interface Room {
  /** Whole width in pixels, labels included. */
  readonly width: number;
  /** For a telephone: labels above their bars, fewer ticks. */
  readonly narrow: boolean;
  readonly layout: TextLayout;
}

export interface Chart {
  /** File name without an ending, e.g. `delayed-days-by-locality`. */
  readonly name: string;
  /** The finding in words, computed from the numbers. */
  readonly finding: string;
  /** What is shown, its unit, and how to read the marks. */
  readonly about: string;
  /** The same numbers. */
  readonly table: ReportTable;
  /** What a page tells of single marks; left out where the figures stand written in the picture. */
  readonly marks?: Marks;
  /** The picture without title and source. */
  readonly picture: (room: Room) => View;
}

/** A chart that cannot be drawn, and why. */
export interface MissingChart {
  readonly name: string;
  /** What would have been shown. */
  readonly about: string;
  readonly why: string;
}

/** Whether there is a picture to draw. */
export function isDrawable(chart: Chart | MissingChart): chart is Chart {
  return 'picture' in chart;
}
