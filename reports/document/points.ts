/** What the figures say that is easily read past, each under a few words of its own. */
import type { Comparison } from '../reading/sides.ts';
import { pointsOf } from '../words/points/all-points.ts';
import type { Block } from './block.ts';

/** The points; nothing where none applies. */
export function points(comparison: Comparison): Block[] {
  const found = pointsOf(comparison);
  if (found.length === 0) return [];
  const items = found.map(({ title, text }) => ({ term: title, text }));
  return [{ kind: 'definitions', items, look: 'points' }];
}
