/** A chart on the page: finding, picture, source, and the numbers under it. */
import type { MissingChart } from '../charts/chart.ts';
import type { Marks, Told } from '../charts/told.ts';
import type { PlacedChart } from '../document/block.ts';
import type { PagePicture } from './drawn-chart.ts';
import { markup, name, type Html } from './markup.ts';
import { pageSvg } from './page-svg.ts';
import { tableHtml, type TableSource } from './table-html.ts';

/** What the script of the page tells of single marks: not shown, printed or heard without it. */
function toldHtml({ told, series }: Marks): Html {
  const words = ({ label, value, range }: Told): Html =>
    markup`<p><b>${name(label)}</b>${name(value)}${range === null ? null : markup`<span>${name(range)}</span>`}</p>`;
  const names = series.map((each) => markup`<li>${name(each)}</li>`);
  return markup`<template>${names.length === 0 ? null : markup`<ul>${names}</ul>`}${told.map(words)}</template>`;
}

/** A chart with its table, which opens on a screen and is not printed: the picture carries its numbers. */
export function figure(
  { chart, table, file }: PlacedChart,
  { wide, narrow }: PagePicture,
  source: TableSource,
): Html {
  const label = `Chart. ${chart.finding} ${chart.about} The table below it holds the same numbers.`;
  return markup`<div class="chart"><h3>${chart.finding}</h3>
    <p class="quiet">${chart.about}</p>
    <figure data-chart="${file}"${chart.marks?.isStacked ? markup` data-stacked` : null}>
      ${pageSvg(wide, label, 'wide')}${pageSvg(narrow, label, 'narrow')}${chart.marks === undefined ? null : toldHtml(chart.marks)}
      <figcaption>${source.line}</figcaption>
    </figure></div>
    <details>
      <summary>
        The numbers: ${table.caption.charAt(0).toLowerCase()}${table.caption.slice(1)}
      </summary>
      ${tableHtml(table, source)}
    </details>`;
}

/** What stands where a chart cannot be drawn. */
export function missingFigure(chart: MissingChart): Html {
  return markup`<p class="quiet">
    <strong>Not shown:</strong> ${chart.about} There is no such chart here because ${chart.why}.
  </p>`;
}
