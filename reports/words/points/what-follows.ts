/** How long one figure follows another, where the variant asks for it. */
import type { Comparison } from '../../reading/sides.ts';
import { lagInWords } from '../lags.ts';
import type { Point } from './point.ts';

/** The point; null where the variant asks for no lag. */
export function whatFollowsPoint({ all, variant }: Comparison): Point | null {
  const lags = (all.lags ?? []).filter((lag) => lag.variant === variant?.results.scenario);
  if (lags.length === 0) return null;
  return {
    title: 'What follows what',
    text: `${lags.map(lagInWords).join(' ')} The middle of a change is its centre of gravity in time; the interval is over paired replications.`,
  };
}
