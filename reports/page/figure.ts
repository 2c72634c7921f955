/** A chart on the page: finding, picture, source, and the numbers under it. */
import type { MissingChart } from '../charts/chart.ts';
import type { PlacedChart } from '../document/block.ts';
import type { PagePicture } from './drawn-chart.ts';
import { markup, trusted, type Html } from './markup.ts';
import { tableHtml, type TableSource } from './table-html.ts';

/** Attributes by which vega names every mark; the picture as a whole is named here instead. */
const VEGA_ATTRIBUTES = / (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version)="[^"]*"/gu;

/** The SVG with one name for all of it, and without the names of its parts. */
function named(svg: string, label: string, className: string): Html {
  const bare = svg.replaceAll(/<[^>]*>/gu, (tag) => tag.replaceAll(VEGA_ATTRIBUTES, ''));
  const start = markup`<svg class="${className}" role="img" aria-label="${label}" `;
  return trusted(bare.replace('<svg ', () => start.text));
}

/** A chart with its table, which opens on a screen and is not printed: the picture carries its numbers. */
export function figure(
  { chart, table }: PlacedChart,
  { wide, narrow }: PagePicture,
  source: TableSource,
): Html {
  const label = `Chart. ${chart.finding} ${chart.about} The table below it holds the same numbers.`;
  return markup`<div class="chart"><h3>${chart.finding}</h3>
    <p class="quiet">${chart.about}</p>
    <figure>
      ${named(wide, label, 'wide')}${named(narrow, label, 'narrow')}
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
