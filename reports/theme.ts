/**
 * One look for every chart and page: colours, type and the Vega-Lite configuration.
 *
 * Base and variant differ in lightness, in dash and in marker as well as in hue, so that they can be
 * told apart in grey print and by colour-blind readers. Text colours reach 6.5:1 (AA asks for 4.5:1),
 * lines and bars at least 3:1.
 */
import type { Config } from 'vega-lite';

export const FONT = 'Source Sans 3';
/** What stands in when a picture is shown outside the report, where the font is not embedded. */
export const FONT_STACK = `"${FONT}", "Source Sans Pro", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;

export const COLOURS = {
  text: '#1b2733',
  quiet: '#4a5866',
  line: '#cfd7df',
  paper: '#ffffff',
  wash: '#f3f6f9',
  base: '#5d6b7a',
  baseFill: '#c3ccd6',
  variant: '#00598c',
  variantFill: '#3f93c4',
  accent: '#00598c',
} as const;

/** The same on a dark screen: the page's style sheet puts these in the place of the others, pictures included. */
export const DARK: Readonly<Record<keyof typeof COLOURS, string>> = {
  text: '#e6ebf0',
  quiet: '#aab7c4',
  line: '#3b4754',
  paper: '#11171d',
  wash: '#1a222b',
  base: '#a3b0bd',
  baseFill: '#5a6774',
  variant: '#7cc0ea',
  variantFill: '#3787b8',
  accent: '#7cc0ea',
};

/**
 * Parts of a whole, in the order in which they are used: told apart by lightness too, and each has its
 * name beside it. From Okabe and Ito's set for every kind of colour vision, darkened to stand on white.
 */
export const CATEGORIES = [
  '#00598c',
  '#c46a00',
  '#3f93c4',
  '#5d6b7a',
  '#9c4f7d',
  '#2b7d64',
  '#8b8f2a',
] as const;

/**
 * Squares of a heat map from least to most with the text on each, the same on dark screens. Steps, not
 * a slope: half-way between light and dark no text would reach 4.5:1.
 */
export const HEAT: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: '#e4eef5', ink: '#14202c' },
  { fill: '#c3d9e8', ink: '#14202c' },
  { fill: '#9fc2db', ink: '#14202c' },
  { fill: '#74a4c6', ink: '#14202c' },
  { fill: '#2a6c9c', ink: '#fdfeff' },
  { fill: '#003f69', ink: '#fdfeff' },
];

/** Looks of a picture on its own. */
export const CHART_THEMES = ['light', 'print'] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

/** Greys that stay apart on a photocopier, for each colour of a picture but those that are grey already. */
const PRINT: Readonly<Record<string, string>> = {
  [COLOURS.text]: '#000000',
  [COLOURS.quiet]: '#333333',
  [COLOURS.base]: '#6b6b6b',
  [COLOURS.baseFill]: '#cfcfcf',
  [COLOURS.variant]: '#1f1f1f',
  [COLOURS.variantFill]: '#7d7d7d',
  [CATEGORIES[1]]: '#a8a8a8',
  [CATEGORIES[4]]: '#565656',
  [CATEGORIES[5]]: '#e2e2e2',
  [CATEGORIES[6]]: '#8f8f8f',
  ...Object.fromEntries(
    ['#f2f2f2', '#dedede', '#c6c6c6', '#ababab', '#5c5c5c', '#1f1f1f'].map((grey, k) => [
      HEAT[k]!.fill,
      grey,
    ]),
  ),
};

/** A picture (SVG or its specification) in a theme: only colours change. */
export function inTheme(picture: string, theme: ChartTheme): string {
  if (theme === 'light') return picture;
  return picture.replace(/#[0-9a-f]{6}\b/gu, (colour) => PRINT[colour] ?? colour);
}

/** Words of a target that is met, nearly met or missed; a sign and a word always stand beside the colour. */
export const STATUS = { green: '#14602f', amber: '#734700', red: '#961b1b' } as const;
/** The same on a dark screen. */
export const STATUS_DARK: Readonly<Record<keyof typeof STATUS, string>> = {
  green: '#7fd6a0',
  amber: '#f0c26b',
  red: '#ffa59c',
};

/** Sizes in pixels of the text in charts. */
export const SIZES = { title: 17, subtitle: 13, label: 13, axisTitle: 13, source: 11.5 } as const;

/** The look of one side of a comparison. */
export interface SideStyle {
  readonly colour: string;
  readonly fill: string;
  readonly dash: readonly [number, number];
  readonly shape: 'circle' | 'square';
}
export const SIDES: Readonly<Record<'base' | 'variant', SideStyle>> = {
  base: { colour: COLOURS.base, fill: COLOURS.baseFill, dash: [6, 4], shape: 'square' },
  variant: { colour: COLOURS.variant, fill: COLOURS.variantFill, dash: [1, 0], shape: 'circle' },
};

const axis: NonNullable<Config['axis']> = {
  labelColor: COLOURS.text,
  labelFontSize: SIZES.label,
  labelLimit: 0,
  titleColor: COLOURS.quiet,
  titleFontSize: SIZES.axisTitle,
  titleFontWeight: 'normal',
  titleLimit: 0,
  titlePadding: 10,
  domainColor: COLOURS.quiet,
  tickColor: COLOURS.quiet,
  gridColor: COLOURS.line,
  labelPadding: 6,
  // Pulled inwards, the label of the last tick would lie on its neighbour.
  labelFlush: false,
  // Slanted labels are hard to read, and dropping those that overlap hides a name.
  labelAngle: 0,
};

/** Configuration shared by every chart. Limits of 0 mean that no text is ever cut. */
export const chartConfig: Config = {
  font: FONT,
  background: COLOURS.paper,
  padding: 4,
  // Each picture carries one description of its own; marks named one by one would only be noise.
  aria: false,
  view: { stroke: null },
  axis,
  title: {
    anchor: 'start',
    frame: 'bounds',
    color: COLOURS.text,
    fontSize: SIZES.title,
    fontWeight: 600,
    lineHeight: 22,
    subtitleColor: COLOURS.quiet,
    subtitleFontSize: SIZES.subtitle,
    subtitleFontWeight: 'normal',
    subtitleLineHeight: 18,
    subtitlePadding: 6,
    offset: 14,
    limit: 0,
  },
  legend: {
    orient: 'top',
    direction: 'vertical',
    title: null,
    labelColor: COLOURS.text,
    labelFontSize: SIZES.label,
    labelLimit: 0,
    symbolSize: 140,
    symbolStrokeWidth: 2,
    rowPadding: 6,
    offset: 10,
  },
};
