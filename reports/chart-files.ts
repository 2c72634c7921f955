/** The files of a chart: its specification, and the picture twice. */
import { join } from 'node:path';
import type { DrawnChart } from './page/drawn-chart.ts';
import { renderPng } from './render/png.ts';

/** `charts/*.vl.json`, `.svg` and `.png`: paths below the folder of results, and what stands in them. */
export async function chartFiles({ file, framed }: DrawnChart): Promise<[string, string | Uint8Array][]> {
  const path = (ending: string): string => join('charts', `${file}.${ending}`);
  return [
    [path('vl.json'), `${JSON.stringify(framed.spec, null, 1)}\n`],
    [path('svg'), framed.svg],
    [path('png'), await renderPng(framed.svg)],
  ];
}
