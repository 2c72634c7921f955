/**
 * The figure of a bar written in the bar itself, where marks of other figures stand beyond its end:
 * beside one of those it would be read as theirs.
 */
import { COLOURS, SIZES } from '../theme.ts';
import { WITH_SERIES } from './told.ts';
import type { Layer } from './vega-types.ts';

/** Text of the field `inside` at the start of each bar, on paper of its own so that any bar bears it. */
export function numbersInBars(y: object): Layer[] {
  const text = {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    dx: 6,
    fontSize: SIZES.label,
  } as const;
  const encoding = {
    x: { datum: 0, type: 'quantitative' },
    y,
    text: { field: 'inside', type: 'nominal' },
    ...WITH_SERIES,
  } as const;
  return [
    {
      mark: {
        ...text,
        aria: false,
        ...{ color: COLOURS.paper, stroke: COLOURS.paper, strokeWidth: 5, strokeJoin: 'round' },
      },
      encoding,
    },
    { mark: { ...text, color: COLOURS.text }, encoding },
  ];
}
