/** Scales that give base and variant their colour, dash, marker and legend in every chart. */
import { SIDES, SIZES } from '../theme.ts';
import type { Side } from '../reading/sides.ts';
import type { Room } from './chart.ts';

/** What a side is called in a legend: its role first, because titles can be alike. */
export function sideLabel(side: Side, alone: boolean): string {
  if (alone) return side.title;
  return `${side.role === 'base' ? 'Base' : 'Variant'}: ${side.title}`;
}

/** Legend label with line breaks, so that a long title is wrapped and never cut. */
export function legendLabel(side: Side, alone: boolean, room: Room): string {
  // The key starts where the plot does, to the right of axis or row labels.
  const limit = room.narrow ? room.width - 110 : room.width * 0.55;
  const style = { size: SIZES.label, limit };
  return room.layout.wrap(sideLabel(side, alone), style).join('\n');
}

/** Splits a legend label at its line breaks. */
export const LEGEND = { labelExpr: "split(datum.label, '\\n')" } as const;

/** Scale of one visual channel over the sides, base first. */
function scaleOf<T>(sides: readonly Side[], room: Room, pick: (role: Side['role']) => T) {
  return {
    domain: sides.map((side) => legendLabel(side, sides.length === 1, room)),
    range: sides.map((side) => pick(side.role)),
  };
}

/** The encodings of lines, which carry the legend. */
export function lineEncodings(sides: readonly Side[], room: Room) {
  const legend = { ...LEGEND, symbolType: 'stroke', symbolSize: 420, symbolStrokeWidth: 2.5 } as const;
  const field = { field: 'side', type: 'nominal', legend } as const;
  return {
    color: { ...field, scale: scaleOf(sides, room, (role) => SIDES[role].colour) },
    strokeDash: { ...field, scale: scaleOf(sides, room, (role) => [...SIDES[role].dash]) },
  };
}

/** The encoding of bars: a pale outlined bar for the base, a strong one for the variant. */
export function barEncodings(sides: readonly Side[], room: Room) {
  return {
    fill: {
      field: 'side',
      type: 'nominal',
      legend: LEGEND,
      scale: scaleOf(sides, room, (role) => SIDES[role].fill),
    },
    stroke: SIDE_COLOUR,
  } as const;
}

/**
 * A second colour of the same side, read from the data as it stands (`colour`): a scale of its own
 * would be merged into the legend of the first.
 */
export const SIDE_COLOUR = { field: 'colour', type: 'nominal', scale: null } as const;

/** The marker of a side, likewise read from the data (`shape`). */
export const SIDE_SHAPE = { field: 'shape', type: 'nominal', scale: null } as const;
