/**
 * What a reader is told of one mark of a picture who points at it on a page. Marks carry numbers alone:
 * that of their series, and the place of their words in a list that stands once on the page.
 */
import type { View } from './vega-types.ts';

/** The words of one mark. */
export interface Told {
  /** What it stands for: `April 2016, base`. */
  readonly label: string;
  /** The figure with its unit: `141 people`. */
  readonly value: string;
  /** How sure it is, or how far single years go. */
  readonly range: string | null;
}

/** What a page can do with the marks of a chart. */
export interface Marks {
  readonly told: readonly Told[];
  /** Names of the series that a reader can hide; none where there is but one. */
  readonly series: readonly string[];
  /** Whether series stand one on another, so that those above come down when one is hidden. */
  readonly isStacked?: true;
}

/** Fields of a datum that hold the numbers of its marks: of those with words, and of those that only go with their series. */
export interface Numbered {
  readonly told: string;
  readonly toldSeries: string;
}

/** The numbers of a mark: its series, from 0, and the place of its words. */
export function numbered(series: number, words: number): Numbered {
  return { told: `${String(series)} ${String(words)}`, toldSeries: String(series) };
}

/** The channel by which a mark carries its numbers into the SVG. */
export const TOLD = { description: { field: 'told', type: 'nominal' } } as const;
/** The same of lines, bands and whiskers: they have no words of their own, and are hidden with their series. */
export const WITH_SERIES = { description: { field: 'toldSeries', type: 'nominal' } } as const;

const isNumber = (key: string, value: unknown): boolean =>
  key.startsWith('told') || (key === 'description' && typeof value === 'object');

/** Marks that only carry words, where the mark that is seen is one for many figures. */
export const UNSEEN = { type: 'point', size: 4, strokeWidth: 0, opacity: 0 } as const;

const isSeen = ({ mark }: { readonly mark?: unknown }): boolean =>
  typeof mark !== 'object' || mark === null || !('opacity' in mark) || mark.opacity !== UNSEEN.opacity;

/** The picture without numbers on its marks, for files: to a reader of those they would be noise. */
export function withoutNumbers(view: View): View {
  const text = JSON.stringify(view, (key, value: unknown) => {
    if (isNumber(key, value)) return undefined;
    return key === 'layer' && Array.isArray(value) ? value.filter(isSeen) : value;
  });
  return JSON.parse(text) as View;
}
