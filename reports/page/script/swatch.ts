/** A small picture of how a series is drawn: a piece of its line or of its fill, in its own colours. */

const SVG = 'http://www.w3.org/2000/svg';
/** What a mark is drawn with; colours stay attributes, so that a dark screen changes these too. */
const LOOK = ['fill', 'stroke', 'stroke-dasharray', 'stroke-width', 'opacity'];

/** Lines have no words of their own, and no fill; what else has none is a mark beside a bar. */
const isLine = (mark: Element): boolean =>
  mark.tagName === 'path' && !mark.hasAttribute('fill') && !mark.getAttribute('data-m')!.includes(' ');

/** The swatch of a series by its line, else by its first mark that can be seen. */
export function swatchOf(marks: readonly SVGGraphicsElement[]): SVGSVGElement {
  const seen = marks.filter((mark) => mark.tagName === 'path' && mark.getAttribute('opacity') !== '0');
  const like = seen.find(isLine) ?? seen[0];
  const swatch = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width: '22', height: '12', 'aria-hidden': 'true' }))
    swatch.setAttribute(name, value);
  const piece = document.createElementNS(SVG, 'path');
  piece.setAttribute('d', like !== undefined && isLine(like) ? 'M0,6H22' : 'M1,1H21V11H1Z');
  for (const name of LOOK) {
    const value = like?.getAttribute(name);
    if (value !== undefined && value !== null) piece.setAttribute(name, value);
  }
  swatch.append(piece);
  return swatch;
}
