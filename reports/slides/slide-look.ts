/** The look of the slides: 13.33 by 7.5 inches, a title that states the finding, one idea below it. */
import { COLOURS } from '../theme.ts';

export const SLIDE_FONT = 'Arial';
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
/** Inches of the room below the title. */
export const ROOM = { x: 0.6, y: 1.7, w: 12.13, h: 5.15 } as const;
/** The room in two columns: words at the left, a picture at the right. */
export const LEFT = { ...ROOM, w: 5.5 } as const;
export const RIGHT = { ...ROOM, x: 6.45, w: 6.28 } as const;
/** The first slide has a band with the question in it; the others a title on white. */
export const MASTERS = { first: 'stepdown-first', plain: 'stepdown' } as const;
/** Letters smaller than this are not read from the back of a room [points]. */
export const SMALLEST = 12;

/** A colour as PowerPoint writes it. */
export function hex(colour: string): string {
  return colour.replace('#', '');
}

export const INK = {
  text: hex(COLOURS.text),
  quiet: hex(COLOURS.quiet),
  accent: hex(COLOURS.accent),
  wash: hex(COLOURS.wash),
  line: hex(COLOURS.line),
  paper: hex(COLOURS.paper),
} as const;

/** A box in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
