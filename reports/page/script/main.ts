/**
 * What the page's own script adds: words of marks, series to hide, tables to sort and to take away. The
 * page is whole without it. `npm run generate` bundles it into ../page-script.ts.
 */
import { offerFile } from './offer-file.ts';
import { offerSorting } from './sort-table.ts';
import { offerSeries } from './hide-series.ts';
import { tellMarks } from './tell-marks.ts';

/** What puts each part of the page back as it was written: paper shows everything, in its own order. */
const restore: (() => void)[] = [];

for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
  const told = figure.querySelector('template')?.content;
  if (told === undefined) continue;
  restore.push(offerSeries(figure, told), tellMarks(figure, told));
}
for (const table of document.querySelectorAll('table')) {
  offerFile(table);
  restore.push(offerSorting(table));
}
addEventListener('beforeprint', () => {
  for (const back of restore) back();
});
