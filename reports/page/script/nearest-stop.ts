/** The mark that a pointer means: the nearest within reach, so that small dots need no steady hand. */
import type { Stop } from './mark-numbers.ts';

/** How far from a mark a pointer may be [px]; bands of a stack fill the plot, so theirs are further apart. */
const REACH = { single: 24, stacked: 90 } as const;

function distance(stop: Stop, x: number, y: number): { outside: number; fromMiddle: number } {
  const { left, right, top, bottom } = stop.mark.getBoundingClientRect();
  const outside = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return { outside, fromMiddle: Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) };
}

/** The nearest by its edge, of several by its middle; none where nothing is in reach. */
export function nearestStop(
  stops: readonly Stop[],
  { clientX, clientY }: MouseEvent,
  kind: keyof typeof REACH,
): Stop | undefined {
  const near = stops
    .map((stop) => ({ stop, ...distance(stop, clientX, clientY) }))
    .filter(({ outside }) => outside <= REACH[kind]);
  near.sort((a, b) => a.outside - b.outside || a.fromMiddle - b.fromMiddle);
  return near[0]?.stop;
}
