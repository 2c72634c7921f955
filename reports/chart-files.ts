/** The files of a chart: its specification, and the picture twice. */
import { join } from 'node:path';
import type { Pictures } from './page/drawn-chart.ts';
import { renderPng } from './render/png.ts';

/** For every chart `charts/*.vl.json`, `.svg` and `.png`: paths below the folder of results, and what stands in them. */
export async function chartFiles(pictures: Pictures): Promise<[string, string | Uint8Array][]> {
  const files: [string, string | Uint8Array][] = [];
  for (const [file, { framed }] of pictures) {
    const path = (ending: string): string => join('charts', `${file}.${ending}`);
    files.push(
      [path('vl.json'), `${JSON.stringify(framed.spec, null, 1)}\n`],
      [path('svg'), framed.svg],
      [path('png'), await renderPng(framed.svg)],
    );
  }
  return files;
}
