/** How the cells of a table are read: the second line of its caption. */
import type { Comparison } from '../reading/sides.ts';

/** Of cells that tell a level, or a level before and after. */
export function readingOf({ variant }: Comparison): string {
  return variant === null
    ? 'Averages, with their 95% intervals below'
    : 'Base \u2192 variant, with the 95% interval of the difference below; one figure where both are the same';
}
