/** The files of a chart: its specification, and the picture twice. */
import { join } from 'node:path';
import type { Pictures } from './page/drawn-chart.ts';
import { renderPng } from './render/png.ts';
import type { Unshown } from './render/png-text.ts';
import { unshownNote } from './render/unshown-note.ts';

/** The files of charts, and what is to be told of them. */
export interface ChartFiles {
  readonly files: readonly [string, string | Uint8Array][];
  /** What the PNG pictures cannot show; null where they show everything. */
  readonly note: string | null;
}

/** For every chart `charts/*.vl.json`, `.svg` and `.png`: paths below the folder of results, and what stands in them. */
export async function chartFiles(pictures: Pictures): Promise<ChartFiles> {
  const files: [string, string | Uint8Array][] = [];
  const unshown = new Map<string, Unshown>();
  for (const [file, { framed }] of pictures) {
    const drawn = await renderPng(framed.svg);
    unshown.set(file, drawn.unshown);
    const path = (ending: string): string => join('charts', `${file}.${ending}`);
    files.push(
      [path('vl.json'), `${JSON.stringify(framed.spec, null, 1)}\n`],
      [path('svg'), framed.svg],
      [path('png'), drawn.png],
    );
  }
  const note = unshownNote(unshown);
  if (note !== null) files.push([join('charts', 'letters.txt'), `${note}.\n`]);
  return { files, note };
}
