/** What stands in the gallery: a few pictures under a heading, with the command that makes the same. */
import type { Chart } from '../../reports/charts/chart.ts';
import type { ChartTheme } from '../../reports/theme.ts';

export interface Picture {
  readonly chart: Chart;
  /** Name of its file without an ending. */
  readonly file: string;
  readonly theme: ChartTheme;
}

export interface Show {
  readonly title: string;
  readonly command: string;
  readonly replications: number;
  readonly pictures: readonly Picture[];
}

/** A chart as it stands on a screen. */
export function light(chart: Chart, prefix: string): Picture {
  return { chart, file: `${prefix}-${chart.name}`, theme: 'light' };
}
