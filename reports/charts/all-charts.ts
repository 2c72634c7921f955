/** Every chart of a comparison, in the order in which a reader meets them. */
import type { Comparison } from '../reading/sides.ts';
import { bedsByMonth } from './beds-by-month.ts';
import type { Chart, MissingChart } from './chart.ts';
import { delayedByMonth } from './delayed-by-month.ts';
import { delayedDaysByReason } from './delayed-days-by-reason.ts';
import { differenceByLocality } from './difference-by-locality.ts';
import { hoursByLocality } from './hours-by-locality.ts';
import { staircase } from './staircase.ts';

/** Charts by the part of the report they belong to. */
export type ChartsByPart = Readonly<
  Record<'delays' | 'localities' | 'capacity', readonly (Chart | MissingChart)[]>
>;

/** Makes the charts; one that lacks its figures says so instead of being empty. */
export function chartsOf(comparison: Comparison): ChartsByPart {
  return {
    delays: [delayedByMonth(comparison), delayedDaysByReason(comparison)],
    localities: [differenceByLocality(comparison)],
    capacity: [staircase(comparison), hoursByLocality(comparison), ...bedsByMonth(comparison)],
  };
}
