/** Series: a value for each period of the measured window. */
import { LevelKind } from '../observe/records.ts';
import { PeriodCount } from '../observe/stay-columns.ts';
import type { Plan } from '../model/plan.ts';
import { costSeries } from './cost-series.ts';
import { midnightsWithin } from '../observe/window.ts';
import { bedsOnTodaysClocks, CLOCK_COUNTS, nightsIn } from './clock-measures.ts';
import { quotient } from './definition.ts';
import { capacityUnit, poolAmount } from './level-measures.ts';
import { measureNamed } from './measure-names.ts';
import { crossingCounts } from './crossing-measures.ts';
import type { Observed } from './observed.ts';
import { areaIn, counted } from './period-sums.ts';
import type { PlanGroups, ServiceSubject } from './plan-groups.ts';
import { heldUnder } from './people-affected-measures.ts';
import { periodEdges } from './periods.ts';
import { passThroughServices } from './plan-routes.ts';
import type { SeriesRow } from './replication-result.ts';
import { featuresOf } from './subject-features.ts';
import type { Features } from './subject-features.ts';
import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../units.ts';

type Dimensions = Readonly<Record<string, string>>;

/** A series and how to work out its value in period `p`, which lasts `ticks`. */
export interface SeriesDefinition {
  readonly row: SeriesRow;
  readonly of: (seen: Observed, p: number, ticks: number) => number;
}

/** All series of a plan: delay first, then each service. */
export function seriesDefinitions(plan: Plan, groups: PlanGroups): SeriesDefinition[] {
  const services = groups.subjects.flatMap((subject) => serviceSeries(subject, featuresOf(plan, subject)));
  const crossed = crossingCounts(plan, groups).map(({ measure, dimensions, of }) =>
    summed(measure, dimensions, of, 'people'),
  );
  return [
    ...delaySeries(plan, groups),
    ...readySeries(plan, groups),
    ...clockSeries(plan, groups),
    ...services,
    ...crossed,
    ...costSeries(plan),
  ];
}

type Maker = (
  measure: string,
  dimensions: Dimensions,
  of: SeriesDefinition['of'],
  unit?: string,
) => SeriesDefinition;

function maker(form: SeriesRow['of']): Maker {
  return (measure, dimensions, of, unit) => ({
    row: { measure, dimensions, unit: unit ?? measureNamed(measure).unit, of: form },
    of,
  });
}

/** So much in each period. */
const summed = maker('amount');
/** The average over each period. */
const averaged = maker('average');

function delaySeries(plan: Plan, groups: PlanGroups): SeriesDefinition[] {
  if (!passThroughServices(plan).some((service) => groups.inBed[service] === 1)) return [];
  const all = groups.localities.length + (groups.localityOfCohort.includes(groups.localities.length) ? 1 : 0);
  const { codes, attributions } = plan.names;
  const byAttribution = all + codes.length;
  const columns = (seen: Observed, p: number, from: number, to: number): number => {
    const { periodTicks, periodColumns } = seen.watch.delays;
    let sum = 0;
    for (let column = from; column < to; column++) sum += periodTicks[p * periodColumns + column]!;
    return sum;
  };
  const delayed = (dimensions: Dimensions, from: number, to: number): SeriesDefinition[] => [
    averaged('patientsDelayed', dimensions, (seen, p, ticks) => columns(seen, p, from, to) / ticks),
    summed('delayedDays', dimensions, (seen, p) => columns(seen, p, from, to) / TICKS_PER_DAY, 'days'),
  ];
  return [
    ...delayed({}, 0, all),
    ...groups.localities.flatMap(({ name }, k) => delayed({ locality: name }, k, k + 1)),
    ...heldUnder(plan, 'code').flatMap((k) => delayed({ reason: codes[k]! }, all + k, all + k + 1)),
    ...heldUnder(plan, 'attribution').flatMap((k) =>
      delayed({ attribution: attributions[k]! }, byAttribution + k, byAttribution + k + 1),
    ),
  ];
}

/** What the average and the share of the discharge-ready date return are made of, over all beds and in each. */
function readySeries(plan: Plan, groups: PlanGroups): SeriesDefinition[] {
  const held = groups.subjects.filter(
    (subject) => groups.inBed[subject.services[0]!] === 1 && featuresOf(plan, subject).holds,
  );
  const whole = held.filter((subject) => subject.whole).flatMap(({ services }) => services);
  const of = (dimensions: Dimensions, services: readonly number[]): SeriesDefinition[] =>
    (
      [
        ['leftReady', PeriodCount.ready],
        ['leftOnReadyDate', PeriodCount.onReadyDate],
        ['readyToLeftDays', PeriodCount.delayDates],
      ] as const
    ).map(([measure, column]) =>
      summed(measure, dimensions, (seen, p) => counted(seen, p, services, column)),
    );
  if (held.length === 0) return [];
  return [...of({}, whole), ...held.flatMap(({ dimensions, services }) => of(dimensions, services))];
}

/** Counts made as a day ends, averaged over the days that end in each period. */
function clockSeries(plan: Plan, groups: PlanGroups): SeriesDefinition[] {
  const edges = periodEdges(plan);
  return bedsOnTodaysClocks(plan, groups).flatMap(({ dimensions, services }) =>
    CLOCK_COUNTS.map(({ measure, from }) =>
      averaged(measure, dimensions, (seen, p) =>
        quotient([nightsIn(seen, p, { services, from }), midnightsWithin(edges[p]!, edges[p + 1]!)]),
      ),
    ),
  );
}

function serviceSeries(subject: ServiceSubject, features: Features): SeriesDefinition[] {
  const { dimensions, services, kind } = subject;
  const count = (measure: string, column: number): SeriesDefinition =>
    summed(measure, dimensions, (seen, p) => counted(seen, p, services, column), 'people');
  const level = (measure: string, of: number, unit?: string): SeriesDefinition =>
    averaged(measure, dimensions, (seen, p, ticks) => areaIn(seen, p, services, of) / ticks, unit);
  const rows = [
    count('arrived', PeriodCount.requested),
    count('started', PeriodCount.began),
    count('left', PeriodCount.finished),
    level('waiting', LevelKind.waiting),
    level('occupied', LevelKind.occupied),
  ];
  if (features.holds) rows.push(level('delayed', LevelKind.delayed));
  if (kind === 'ledger') return [...rows, ...poolSeries(subject)];
  if (features.unlimited) return rows;
  const over = (seen: Observed, p: number): number => overIn(seen, p, services).reduce((a, b) => a + b, 0);
  const spare = (seen: Observed, p: number, ticks: number): number => {
    const held =
      areaIn(seen, p, services, LevelKind.occupied) + areaIn(seen, p, services, LevelKind.turnround);
    return (areaIn(seen, p, services, LevelKind.capacity) - held + over(seen, p)) / ticks;
  };
  return [
    ...rows,
    level('capacity', LevelKind.capacity, capacityUnit(subject)),
    averaged('spare', dimensions, spare, capacityUnit(subject)),
    averaged('aboveCapacity', dimensions, (seen, p, ticks) => over(seen, p) / ticks, capacityUnit(subject)),
  ];
}

function poolSeries({ unit, dimensions, services }: ServiceSubject): SeriesDefinition[] {
  const amount = (seen: Observed, area: (service: number) => number): number =>
    services.reduce((sum, s) => sum + poolAmount(seen.plan.services[s]!, area(s)), 0);
  const of = (kind: number) => (seen: Observed, p: number) => amount(seen, (s) => areaIn(seen, p, [s], kind));
  const available = of(LevelKind.capacity);
  // Each start draws one placement, so that starts are what was used. The level of a weekly account is no
  // rate: it climbs as the week fills, and its average would tell of little more than half a full week.
  const used =
    unit === 'placements'
      ? (seen: Observed, p: number) => counted(seen, p, services, PeriodCount.began)
      : of(LevelKind.drawn);
  const over = (seen: Observed, p: number): number => amount(seen, (s) => overIn(seen, p, [s])[0]!);
  return [
    summed(`${unit}Commissioned`, dimensions, of(LevelKind.turnround), unit),
    summed(`${unit}Available`, dimensions, available, unit),
    summed(`${unit}Used`, dimensions, used, unit),
    summed(`${unit}Spare`, dimensions, (seen, p) => available(seen, p) - used(seen, p) + over(seen, p), unit),
    summed(`${unit}Over`, dimensions, over, unit),
    averaged(
      'capacity',
      dimensions,
      (seen, p, ticks) => available(seen, p) / (ticks / TICKS_PER_WEEK),
      `${unit}/week`,
    ),
  ];
}

/** Integral over capacity of each service in a period [level x ticks]. */
function overIn(seen: Observed, p: number, services: readonly number[]): number[] {
  const { levels } = seen.watch;
  return services.map((service) => levels.periodArea[p * levels.seriesCount + levels.overSeries(service)]!);
}
