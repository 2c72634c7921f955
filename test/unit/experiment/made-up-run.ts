import type { ScenarioRun } from '../../../src/experiment/scenario-run.ts';
import type { ReplicationResult } from '../../../src/measures/replication-result.ts';
import type { Plan, PlanProbe } from '../../../src/model/plan.ts';
import { TICKS_PER_DAY } from '../../../src/units.ts';

/** 1 April 2016, as a day number. */
const APRIL = Date.UTC(2016, 3, 1) / TICKS_PER_DAY;

const PROBE: PlanProbe = {
  name: '=queue',
  states: [],
  condition: false,
  atTicks: [7, 8, 14, 15].map((day) => day * TICKS_PER_DAY),
  when: 'at',
  cycleTicks: 7 * TICKS_PER_DAY,
};

export interface Numbers {
  /** Delayed days, and a wait that may not exist (NaN). */
  readonly values: readonly [number, number];
  readonly series?: readonly number[];
  readonly levels?: readonly number[];
  readonly probe?: readonly number[];
}

/** A run of made-up numbers: a week of warm-up, two measured weeks, two measures, one series of each kind. */
export function madeUpRun(name: string, replications: readonly Numbers[]): ScenarioRun {
  const service = { service: 'acute', place: 'Royal, Blackburn' };
  const plan = {
    seed: 'made up',
    startDay: APRIL - 7,
    fromTick: 7 * TICKS_PER_DAY,
    endTick: 21 * TICKS_PER_DAY,
    cohorts: [{ cohort: 'emergency', locality: 'East', hospital: 'all' }],
    probes: [PROBE],
  } as unknown as Plan;
  return {
    name,
    title: `Title of ${name}`,
    file: `${name}.yaml`,
    resolved: { title: name },
    plan,
    catalogue: {
      measures: [
        { measure: 'delayedDays', dimensions: {}, unit: 'days/year', basis: 'person-time', form: 'ratio' },
        { measure: 'meanWait', dimensions: service, unit: 'days', basis: 'began', form: 'ratio' },
      ],
      series: [
        { measure: 'occupied', dimensions: service, unit: 'people', of: 'average' },
        { measure: 'capacity', dimensions: service, unit: 'places', of: 'average' },
      ],
      distributions: [{ measure: 'bedsOccupied', dimensions: { service: 'acute' } }],
      periods: [
        { fromTick: 7 * TICKS_PER_DAY, toTick: 14 * TICKS_PER_DAY, label: '2016-04-01' },
        { fromTick: 14 * TICKS_PER_DAY, toTick: 21 * TICKS_PER_DAY, label: '2016-04-08' },
      ],
    },
    observed: [],
    isExplanation: false,
    lags: [],
    targets: [],
    results: replications.map((numbers, i) => resultOf(i + 1, numbers)),
  };
}

function resultOf(replication: number, numbers: Numbers): ReplicationResult {
  const { values, series = [1, 2, 9, Infinity], levels = [0.25, 0.75], probe = [1, 2, 3, 4] } = numbers;
  return {
    replication,
    values: Float64Array.from(values),
    numerators: Float64Array.from(values, (value) => value * 2),
    denominators: Float64Array.of(2, 2),
    series: Float64Array.from(series),
    distributions: [Float64Array.from(levels)],
    probes: [Float64Array.from(probe)],
    arrived: Float64Array.of(10),
    left: Float64Array.of(7),
    inside: Float64Array.of(3),
    events: 100,
    engineSeconds: 0.5,
    warnings: replication === 2 ? ['everywhere', 'once'] : ['everywhere'],
  };
}
