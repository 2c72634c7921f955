/** The tables of a check. */
import { describe } from '../../random/describe.ts';
import { baseLaw, lawOf } from '../../random/law-of.ts';
import { DAYS_PER_YEAR } from '../../units.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plan, PlanService } from '../plan.ts';
import type { Span } from './arrival-mean.ts';
import type { CheckTable, Cell } from './check-report.ts';
import { givenPerDay } from './given-arrivals.ts';
import { refusalNote } from './refusals.ts';
import type { Demand, Loads, ServiceLoad } from './service-loads.ts';
import { SETTLING_NOTE, type Settling } from './settling.ts';
import { measured, monthsOf } from './spans.ts';
import { usesOf } from './uses.ts';

/** A column with its unit, if it has one. */
export const column = (name: string, unit = '') => ({ name, unit });

/** Infinity has no place in a table: the word for it has. */
function cell(value: number): Cell {
  if (Number.isNaN(value)) return null;
  return Number.isFinite(value) ? value : 'unlimited';
}

/** What a service is measured in. */
export function unitOf(service: PlanService): string {
  if (service.kind === 'places') return service.unit;
  return service.unit === 'hours' ? 'contact hours/week' : `${service.unit}/week`;
}

/** Demand against capacity. */
export function loadTable(loads: readonly ServiceLoad[]): CheckTable {
  return {
    title: 'What is asked of each service, if nobody had to wait',
    columns: [
      column('service'),
      column('place'),
      column('unit'),
      column('people', 'a week'),
      column('asked'),
      column('there is'),
      column('asked / there is'),
      column('busiest month'),
      column('asked / there is, busiest month'),
    ],
    rows: loads.map(({ service, average, peak, peakMonth }) => [
      service.service,
      service.place,
      unitOf(service),
      7 * average.starts,
      average.load,
      cell(average.capacity),
      cell(average.ratio),
      peakMonth,
      cell(peak.ratio),
    ]),
  };
}

/** People a week whom the capacity of a service could carry: capacity / what each takes. */
export function couldCarry({ load, capacity, starts }: Demand): number {
  return starts === 0 ? NaN : (7 * starts * capacity) / load;
}

/** The first two steps of the staircase: what capacity could carry, what demand asks. */
export function throughputTable(loads: readonly ServiceLoad[]): CheckTable {
  return {
    title: 'Throughput: what capacity could carry and what demand asks',
    columns: [
      column('service'),
      column('place'),
      column('each takes'),
      column('unit'),
      column('could carry', 'people/week'),
      column('demand asks', 'people/week'),
    ],
    rows: loads.map(({ service, average }) => {
      const each = average.starts === 0 ? NaN : average.load / average.starts / 7;
      const pool = service.kind === 'ledger';
      return [
        service.service,
        service.place,
        cell(pool ? each : 7 * each),
        pool ? (service.unit === 'hours' ? 'contact hours' : service.unit) : 'days in place',
        cell(couldCarry(average)),
        7 * average.starts,
      ];
    }),
  };
}

/** People a year by pathway and by ending, if nobody died, gave up while waiting or was refused. */
export function destinationTable(plan: Plan, loads: Loads): CheckTable {
  const span: Span = measured(plan);
  const rates = loads.arrivals(span);
  const perDay = new Map<string, number>();
  rates.forEach((rate, cohort) => {
    for (const { node, perDay: share } of loads.inForce(span).flows(cohort)) {
      const here = plan.nodes[node]!;
      if (here.op !== 'end' && here.op !== 'pathway') continue;
      const kind = here.op === 'end' ? 'ending' : 'pathway';
      const name =
        here.op === 'end' ? plan.names.endings[here.ending]!.name : plan.names.pathways[here.pathway]!.name;
      const key = `${kind}|${name}`;
      perDay.set(key, (perDay.get(key) ?? 0) + rate * share);
    }
  });
  return {
    title: 'Where people go, if nobody died, gave up while waiting or was refused',
    ...refusalNote(plan, loads),
    columns: [column('kind'), column('name'), column('people', 'a year')],
    rows: [...perDay].map(([key, rate]) => [...key.split('|'), rate * DAYS_PER_YEAR]),
  };
}

/** Given and realised moments of every distribution. */
export function distributionTable(plan: Plan): CheckTable {
  const uses = usesOf(plan);
  return {
    title: 'Distributions: as given, and as drawn after truncation and rounding',
    columns: ['used for', 'unit', 'distribution', 'mean given', 'mean drawn', 'sd given', 'sd drawn'].map(
      (name) => column(name),
    ),
    rows: plan.distributions.flatMap((spec, i) => {
      const [given, drawn] = [baseLaw(spec), lawOf(spec)];
      const figures = [describe(spec, ''), given.mean, drawn.mean, given.sd, drawn.sd];
      return [...uses[i]!].map(([unit, used]) => [[...used].join('; '), unit, ...figures]);
    }),
  };
}

/** People a day by cohort: as given, on average and in the quietest and the busiest month. */
export function arrivalTable(scenario: Scenario, plan: Plan, loads: Loads): CheckTable {
  const mean = loads.arrivals(measured(plan));
  const months = monthsOf(plan).map((month) => loads.arrivals(month));
  const names = [...new Set(plan.cohorts.map(({ cohort }) => cohort))];
  const sum = (rates: readonly number[], name: string) =>
    rates.reduce((total, rate, i) => (plan.cohorts[i]!.cohort === name ? total + rate : total), 0);
  return {
    title: 'People who come, in the measured period',
    columns: [
      column('cohort'),
      column('given', 'people/day'),
      column('mean', 'people/day'),
      column('quietest month', 'people/day'),
      column('busiest month', 'people/day'),
    ],
    rows: names.map((name) => {
      const byMonth = months.map((rates) => sum(rates, name));
      return [
        name,
        givenPerDay(name, scenario, plan),
        sum(mean, name),
        Math.min(...byMonth),
        Math.max(...byMonth),
      ];
    }),
  };
}

/** How long each service takes to settle. */
export function settlingTable(plan: Plan, settlings: readonly Settling[]): CheckTable {
  return {
    title: 'How long each service takes to settle',
    note: SETTLING_NOTE,
    columns: [
      column('service'),
      column('place'),
      column('mean stay', 'days'),
      column('relaxation time', 'days'),
      column('warm-up to within 5%', 'days'),
    ],
    rows: settlings.map(({ index, meanStay, relaxation, needed }) => {
      const { service, place } = plan.services[index]!;
      const never = (days: number) => (Number.isFinite(days) ? days : 'never');
      return [service, place, meanStay, never(relaxation), never(needed)];
    }),
  };
}
