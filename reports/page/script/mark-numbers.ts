/** Marks of a picture by the numbers that they carry: their series, and the place of their words. */

/** A mark that has words. */
export interface Stop {
  readonly mark: SVGGraphicsElement;
  /** Place of its words in the list of the figure. */
  readonly words: number;
}

/** The picture that is shown: the wide one or the narrow one. */
export function shownPicture(figure: HTMLElement): SVGSVGElement | undefined {
  return [...figure.querySelectorAll<SVGSVGElement>('svg.wide,svg.narrow')].find(isShown);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Marks with words that are not hidden, in the order of the picture. */
export function stopsOf(figure: HTMLElement): Stop[] {
  const marks = shownPicture(figure)?.querySelectorAll<SVGGraphicsElement>('[data-m*=" "]') ?? [];
  return [...marks].flatMap((mark) =>
    mark.classList.contains('off') ? [] : [{ mark, words: Number(mark.dataset['m']!.split(' ')[1]) }],
  );
}

/** All marks of a series, in both pictures. */
export function marksOfSeries(figure: HTMLElement, series: number): SVGGraphicsElement[] {
  const number = String(series);
  return [...figure.querySelectorAll<SVGGraphicsElement>(`[data-m="${number}"],[data-m^="${number} "]`)];
}
