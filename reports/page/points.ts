/** What the figures say that is easily read past, each under a few words of its own. */
import type { Comparison } from '../reading/sides.ts';
import { pointsOf } from '../words/points/all-points.ts';
import { markup, type Html } from './markup.ts';

/** The points; null where none applies. */
export function points(comparison: Comparison): Html | null {
  const found = pointsOf(comparison);
  if (found.length === 0) return null;
  return markup`<dl class="points">
    ${found.map(({ title, text }) => markup`<dt>${title}</dt><dd>${text}</dd>`)}
  </dl>`;
}
