/** The figure a comparison is told by: people who could have left, days of delay, or people a team starts with. */
import { findEstimate, type Dimensions } from './figures.ts';
import { busiestPool } from './services.ts';
import type { Comparison } from './sides.ts';

export interface LeadFigure {
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly good: 'lower' | 'higher';
  /** What is counted, as it stands after `change in`. */
  readonly what: string;
}

const DELAY: readonly LeadFigure[] = [
  {
    measure: 'notMeetingCriteria',
    dimensions: {},
    good: 'lower',
    what: 'people in hospital who no longer meet the criteria to reside',
  },
  { measure: 'delayedDays', dimensions: {}, good: 'lower', what: 'delayed days a year' },
];

/** Today's national count where the base has it, else delayed days; without delays, starts of the busiest pool. */
export function leadFigure({ base }: Pick<Comparison, 'base'>): LeadFigure | null {
  const service = busiestPool(base.results, 'hoursDelivered');
  const starts: LeadFigure[] =
    service === null
      ? []
      : [
          {
            measure: 'started',
            dimensions: { service },
            good: 'higher',
            what: `people starting ${service} in a year`,
          },
        ];
  const there = [...DELAY, ...starts].filter(
    ({ measure, dimensions }) => findEstimate(base.results, measure, dimensions) !== undefined,
  );
  return there[0] ?? null;
}
