/** How several lines of one picture are told apart: by lightness, hue, dash and marker together. */
import { COLOURS } from '../theme.ts';

export interface SeriesStyle {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly shape: string;
}

/** In the order of use; all reach 3:1 on white. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { colour: COLOURS.variant, dash: [1, 0], shape: 'circle' },
  { colour: COLOURS.base, dash: [6, 4], shape: 'square' },
  { colour: '#a6460f', dash: [2, 3], shape: 'triangle-up' },
  { colour: '#14602f', dash: [10, 4], shape: 'diamond' },
  { colour: '#6b3fa0', dash: [8, 3, 2, 3], shape: 'cross' },
  { colour: '#1b2733', dash: [4, 2], shape: 'triangle-down' },
];

/** The style of the n-th series. */
export function seriesStyle(n: number): SeriesStyle {
  return SERIES_STYLES[n % SERIES_STYLES.length]!;
}

/** Fields of a datum that hold the look itself: no legend of their own. */
export const SERIES_FILL = { field: 'colour', type: 'nominal', scale: null } as const;
export const SERIES_SHAPE = { field: 'shape', type: 'nominal', scale: null } as const;

/** Encodings of the lines of named series, with the legend; none for a single one. */
export function seriesLines(names: readonly string[]) {
  const domain = [...names];
  const legend = names.length === 1 ? null : { title: null, symbolType: 'stroke' };
  const scaled = <T>(range: T[]) =>
    ({ field: 'series', type: 'nominal', scale: { domain, range }, legend }) as const;
  return {
    color: scaled(names.map((_, n) => seriesStyle(n).colour)),
    strokeDash: scaled(names.map((_, n) => [...seriesStyle(n).dash])),
  };
}
