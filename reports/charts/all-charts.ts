/** Every chart of a comparison, in the order in which a reader meets them. */
import type { Comparison } from '../reading/sides.ts';
import { sortedVariants } from '../tables/variants-table.ts';
import { bedsByMonth } from './beds-by-month.ts';
import { causesWaterfall } from './causes-waterfall.ts';
import { isDrawable, type Chart, type MissingChart } from './chart.ts';
import { costByLine } from './cost-by-line.ts';
import { costFrontier } from './cost-frontier.ts';
import { costsAddedUp } from './costs-added-up.ts';
import { delayLedger } from './delay-ledger.ts';
import { delayedByMonth } from './delayed-by-month.ts';
import { delayedDaysByReason } from './delayed-days-by-reason.ts';
import { differenceByLocality } from './difference-by-locality.ts';
import { flowMap } from './flow-map.ts';
import { hoursByLocality } from './hours-by-locality.ts';
import { hoursByMonth } from './hours-by-month.ts';
import { lagCharts } from './lags.ts';
import { staircase } from './staircase.ts';
import { variantsDifferences } from './variants-differences.ts';
import { variantsStaircase } from './variants-staircase.ts';
import { waitsByBand } from './waits-by-band.ts';
import { weekHeatMaps } from './week-heat-map.ts';

/** Charts by the part of the report they belong to. */
export type ChartsByPart = Readonly<
  Record<'people' | 'delays' | 'localities' | 'capacity' | 'costs', readonly (Chart | MissingChart)[]>
>;

/** Makes the charts; one that lacks its figures says so instead of being empty. */
export function chartsOf(comparison: Comparison): ChartsByPart {
  return {
    people: [waitsByBand(comparison), flowMap(comparison)],
    delays: [
      delayedByMonth(comparison),
      delayedDaysByReason(comparison),
      ...onlyDrawable(causesWaterfall(comparison)),
      delayLedger(comparison),
      ...lagCharts(comparison),
    ],
    localities: [differenceByLocality(comparison)],
    capacity: [
      staircase(comparison),
      hoursByLocality(comparison),
      ...hoursByMonth(comparison),
      ...bedsByMonth(comparison),
      ...onlyDrawable(...weekHeatMaps(comparison)),
    ],
    costs: [costByLine(comparison), costsAddedUp(comparison)],
  };
}

/** Charts of several variants together. */
export function chartsOfAll(comparisons: readonly Comparison[]): (Chart | MissingChart)[] {
  const sorted = sortedVariants(comparisons);
  return [variantsDifferences(sorted), variantsStaircase(sorted), ...onlyDrawable(costFrontier(sorted))];
}

/** Pictures that not every run is asked for: nothing is missed where there is none. */
function onlyDrawable(...charts: readonly (Chart | MissingChart)[]): Chart[] {
  return charts.filter(isDrawable);
}
