/** The look of the slides: 13.33 by 7.5 inches, a title that states the finding, one idea below it. */
import { COLOURS } from '../theme.ts';

export const SLIDE_FONT = 'Arial';
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 } as const;
/** Inches of the room below the title. */
export const ROOM = { x: 0.6, y: 1.75, w: 12.13, h: 4.95 } as const;
export const MASTER = 'stepdown';

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
