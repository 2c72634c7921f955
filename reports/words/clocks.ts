/** Which clock the days to leaving run from, and whether anything observed stands behind their bands. */
import { findEstimate } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';

/** Measures of the same days: a record of one of them would bear on the bands. */
const OF_THE_SAME_DAYS = ['dischargeReadyBand', 'leftByBand', 'readyToLeft', 'leftOnReadyDay', 'meanDelay'];

/** `ready`, or `discharge-ready` in a scenario on today's clocks. */
export function readyWord({ base }: Comparison): 'ready' | 'discharge-ready' {
  return findEstimate(base.results, 'dischargeReady') === undefined ? 'ready' : 'discharge-ready';
}

/** A warning where the scenario was set beside a record, but not in these days; else nothing. */
export function uncalibratedBands({ all }: Comparison): string {
  const { observed } = all;
  if (observed === undefined || observed.length === 0) return '';
  if (observed.some(({ measure }) => OF_THE_SAME_DAYS.includes(measure))) return '';
  return ' Not calibrated: nothing observed stands beside how long single people stay on, so do not quote these figures.';
}
