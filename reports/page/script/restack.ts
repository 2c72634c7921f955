/** Bands of a stack come down onto those below that are shown: heights are read from the drawing itself. */
import { marksOfSeries } from './mark-numbers.ts';

type Point = readonly [number, number];

/** How a mark was drawn at first. */
const drawn = new WeakMap<Element, string>();

function first(mark: Element, attribute: 'd' | 'transform'): string {
  const text = drawn.get(mark) ?? mark.getAttribute(attribute)!;
  drawn.set(mark, text);
  return text;
}

function pointsIn(text: string): Point[] {
  return [...text.matchAll(/(-?[\d.]+(?:e-?\d+)?)[, ](-?[\d.]+(?:e-?\d+)?)/gu)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

/** Lower and upper edge of a band, left to right. */
function edgesOf(band: Element): { lower: Point[]; upper: Point[] } {
  const points = pointsIn(first(band, 'd'));
  const half = points.length / 2;
  return { lower: points.slice(0, half), upper: points.slice(half).reverse() };
}

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${String(x)},${String(y)}`).join('L')}Z`;

function restackPicture(
  picture: Element,
  bands: readonly SVGGraphicsElement[][],
  hidden: ReadonlySet<number>,
): void {
  const within = (marks: readonly SVGGraphicsElement[]) => marks.filter((mark) => picture.contains(mark));
  let down: number[] | undefined;
  for (const [series, marks] of bands.entries()) {
    const [band, ...dots] = within(marks);
    if (band === undefined || dots.length === 0) continue;
    const { lower, upper } = edgesOf(band);
    const by = (down ??= lower.map(() => 0));
    const moved = (edge: readonly Point[]): Point[] => edge.map(([x, y], k) => [x, y + by[k]!]);
    band.setAttribute('d', pathOf([...moved(lower), ...moved(upper).reverse()]));
    for (const [k, dot] of dots.entries()) {
      const [x, y] = pointsIn(first(dot, 'transform'))[0]!;
      dot.setAttribute('transform', `translate(${String(x)},${String(y + (by[k] ?? 0))})`);
    }
    if (hidden.has(series)) down = by.map((sum, k) => sum + lower[k]![1] - upper[k]![1]);
  }
}

/** Puts every band on those below it that are shown. The record is no band: its marks stay where they are. */
export function restack(figure: HTMLElement, hidden: ReadonlySet<number>): void {
  const bands: SVGGraphicsElement[][] = [];
  for (let series = 0; ; series++) {
    const marks = marksOfSeries(figure, series);
    if (!marks.some((mark) => mark.dataset['m'] === String(series))) break;
    bands.push(marks);
  }
  for (const picture of figure.querySelectorAll('svg.wide,svg.narrow'))
    restackPicture(picture, bands, hidden);
}
