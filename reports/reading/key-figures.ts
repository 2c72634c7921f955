/** The figures of the paired table, in the order in which a director asks for them. */
import { findEstimate, valuesOf, type Dimensions } from './figures.ts';
import { bedServices, busiestPool } from './services.ts';
import type { Comparison } from './sides.ts';

export interface KeyFigure {
  readonly measure: string;
  readonly dimensions: Dimensions;
  /** Whether it also stands in the answer, and is a column of the table of all variants. */
  readonly inAnswer: boolean;
  /** Whether it stands there only where it changes: what becomes of people is stated, not found. */
  readonly ifItChanges?: boolean;
}

function figuresOfPool(service: string): KeyFigure[] {
  const dimensions = { service };
  return [
    { measure: 'started', dimensions, inAnswer: true },
    { measure: 'utilisation', dimensions, inAnswer: true },
    { measure: 'waiting', dimensions, inAnswer: false },
  ];
}

function figuresOfBeds(service: string): KeyFigure[] {
  const dimensions = { service };
  return [
    { measure: 'utilisation', dimensions, inAnswer: false },
    { measure: 'waiting', dimensions, inAnswer: false },
  ];
}

/** The national counts of long waits for a bed, told from the decision to admit. */
const LONG_WAITS = ['over 4 hours', 'over 12 hours'];

/** Waits of hours for beds that people come to from outside; not where nobody on either side waits as long as the least. */
function waitsForBeds({ base, variant }: Comparison, service: string): KeyFigure[] {
  const figures = LONG_WAITS.map((band): KeyFigure => ({
    measure: 'shareWaitedOver',
    dimensions: { service, band },
    inAnswer: false,
  }));
  const waits = [base, variant].some((side) =>
    figures.some(
      ({ measure, dimensions }) =>
        side !== null && (findEstimate(side.results, measure, dimensions)?.mean ?? 0) > 0,
    ),
  );
  return waits ? figures : [];
}

/** Key figures that the base has a value for. */
export function keyFigures(comparison: Comparison): KeyFigure[] {
  const { base } = comparison;
  const pool = busiestPool(base.results, 'hoursDelivered');
  // Today's count says how many at once; beside it the average over all hours would say it twice.
  const onTodaysClocks = findEstimate(base.results, 'notMeetingCriteria') !== undefined;
  const wanted: KeyFigure[] = [
    { measure: 'notMeetingCriteria', dimensions: {}, inAnswer: true },
    { measure: 'dischargeReady', dimensions: {}, inAnswer: false },
    { measure: 'delayedDays', dimensions: {}, inAnswer: true },
    { measure: 'patientsDelayed', dimensions: {}, inAnswer: !onTodaysClocks },
    // On today's clocks nearly everybody stays on for an hour or more, so that the number tells nothing.
    { measure: 'peopleAffected', dimensions: {}, inAnswer: !onTodaysClocks },
    ...(pool === null ? [] : figuresOfPool(pool)),
    ...bedServices(base.results).flatMap((service) => [
      ...figuresOfBeds(service),
      ...waitsForBeds(comparison, service),
    ]),
    { measure: 'diedWaiting', dimensions: {}, inAnswer: false },
    { measure: 'atHomeAfterwards', dimensions: {}, inAnswer: true, ifItChanges: true },
    { measure: 'ongoingHours', dimensions: {}, inAnswer: true, ifItChanges: true },
    { measure: 'cost', dimensions: {}, inAnswer: true },
    ...valuesOf(base.results.measures, { measure: 'cost', dimension: 'payer' }).map((payer): KeyFigure => ({
      measure: 'cost',
      dimensions: { payer },
      inAnswer: false,
    })),
  ];
  return wanted.filter(
    (figure) => findEstimate(base.results, figure.measure, figure.dimensions) !== undefined,
  );
}
