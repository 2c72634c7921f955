/** A picture of vega's as it stands in a page: one name for all of it, numbers on its marks, and nothing it does not need. */
import { markup, trusted, type Html } from './markup.ts';

/** Attributes by which vega names every mark; the picture as a whole is named here instead. */
const VEGA_ATTRIBUTES = / (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version)="[^"]*"/gu;
/** The numbers of a mark, which the script of the page reads; they are not for hearing. */
const NUMBERS = / aria-label="(\d+(?: \d+)?)"/u;
/** What is so without being said; the font is that of the page. */
const IDLE = / (?:opacity="1"|stroke-width="1"|font-family='[^']*')/gu;
const EMPTY = /<path d=""[^>]*\/>/gu;
/** Digits that no screen and no printer can show. */
const LONG = /-?\d+\.\d{3,}(?:e-?\d+)?/gu;

function leanTag(tag: string): string {
  return tag
    .replace(NUMBERS, ' data-m="$1"')
    .replaceAll(VEGA_ATTRIBUTES, '')
    .replaceAll(IDLE, '')
    .replaceAll(/ (?:d|transform|x2|y2)="[^"]*"/gu, (attribute) =>
      attribute.replaceAll(LONG, (digits) => String(Math.round(Number(digits) * 100) / 100)),
    );
}

/** The SVG with `label` for who hears it. */
export function pageSvg(svg: string, label: string, className: string): Html {
  const lean = svg.replaceAll(/<[^>]*>/gu, leanTag).replaceAll(EMPTY, '');
  const start = markup`<svg class="${className}" role="img" aria-label="${label}" `;
  return trusted(lean.replace('<svg ', () => start.text));
}
