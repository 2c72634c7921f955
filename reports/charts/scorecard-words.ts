/** The verdicts of the scorecard in words: to the right of the plot, or under their marks on a telephone. */
import { COLOURS, SIZES } from '../theme.ts';
import type { CategoryRows } from './category-rows.ts';
import type { Room } from './chart.ts';
import type { Layer } from './vega-types.ts';

/** Between the plot and the words to its right [px]. */
export const TEXT_GAP = 12;
/** From a mark down to the words under it, and half of their height [px]. */
const BELOW = 18;
const HALF = 9;

/** What is said, where, and in which colour. */
interface Said {
  readonly y: number;
  readonly said: string;
  readonly colour: string;
}

/** Words under their marks stand on paper of their own, so that no line of the plot runs through them. */
export function verdictWords(all: readonly Said[], { scale, plotWidth }: CategoryRows, room: Room): Layer[] {
  const values = all.map(({ y, said, colour }) => {
    const middle = y + (room.narrow ? BELOW : 0);
    return { middle, from: middle - HALF, to: middle + HALF, said, colour };
  });
  const y = { type: 'quantitative', scale, axis: null } as const;
  const paper: Layer = {
    data: { values },
    mark: { type: 'rect', color: COLOURS.paper, opacity: 1 },
    encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { ...y, field: 'from' }, y2: { field: 'to' } },
  };
  const text: Layer = {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: SIZES.label, limit: 0 },
    encoding: {
      text: { field: 'said', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
      x: { value: room.narrow ? 0 : plotWidth + TEXT_GAP },
      y: { ...y, field: 'middle' },
    },
  };
  return room.narrow ? [paper, text] : [text];
}
