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

interface Scaled {
  readonly field: 'series';
  readonly type: 'nominal';
  readonly legend: null | { readonly title: null; readonly symbolType?: 'stroke' };
}

/** Encodings of lines and markers of named series; no legend for a single one. */
export function seriesEncodings(names: readonly string[]) {
  const domain = [...names];
  const styles = names.map((_, i) => SERIES_STYLES[i % SERIES_STYLES.length]!);
  const legend: Scaled['legend'] = names.length === 1 ? null : { title: null, symbolType: 'stroke' };
  const scale = <T>(range: T[]) => ({ domain, range });
  return {
    colour: { field: 'series', type: 'nominal', scale: scale(styles.map(({ colour }) => colour)), legend },
    fill: {
      field: 'series',
      type: 'nominal',
      scale: scale(styles.map(({ colour }) => colour)),
      legend: null,
    },
    dash: { field: 'series', type: 'nominal', scale: scale(styles.map(({ dash }) => [...dash])), legend },
    shape: { field: 'series', type: 'nominal', scale: scale(styles.map(({ shape }) => shape)), legend: null },
  } as const;
}
