/** A PathSimR model as a scenario: finite services, limited queues, blocking and transition delays. */
import type { ImportedModel, ModelOrProblems } from '../imported-model.ts';
import { DAYS_IN, lengthDistribution, type TimeUnit } from '../r-distribution.ts';
import type { Table, TableProblem } from '../table.ts';
import { cycleOf, readCalendar, valuesByStep, type Calendar, type Stretch } from './calendar.ts';
import { readNetwork, type Network, type ServicePoint, type Way } from './network.ts';

export interface PathsimrTables {
  readonly network: Table;
  readonly calendar: Table;
  readonly unit: TimeUnit;
  readonly title: string;
}

/** The scenario, or everything that is wrong with the tables. */
export function pathsimrScenario({ network, calendar, unit, title }: PathsimrTables): ModelOrProblems {
  const problems: TableProblem[] = [];
  const net = readNetwork(network, problems);
  if (problems.length > 0) return { ok: false, problems };
  const names = net.points.map(({ name }) => name);
  const times = readCalendar(calendar, names, problems);
  checkCycles(calendar, times, { unit, problems });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, model: modelOf({ net, times, unit, title }) };
}

/** Capacities change by the hours of a day, as a scenario's do. */
function checkCycles(
  { name }: Table,
  { capacities, arrivals }: Calendar,
  { unit, problems }: { unit: TimeUnit; problems: TableProblem[] },
): void {
  for (const [node, stretches] of [...capacities, ...arrivals]) {
    const cycle = cycleOf(stretches);
    const hours = (time: number): number => time * DAYS_IN[unit] * 24;
    const isDaily = cycle === null || Math.abs(hours(cycle) - 24) < 1e-9;
    const isHourly = stretches.every(({ start }) => Math.abs(hours(start) - Math.round(hours(start))) < 1e-9);
    if (stretches.length === 0 || (isDaily && isHourly)) continue;
    problems.push({
      place: name,
      given: node,
      expected: 'arrivals and capacities that change on the hour and repeat after 24 hours',
      cure: 'round the times, or state one value for all time',
    });
  }
}

interface Model {
  readonly net: Network;
  readonly times: Calendar;
  readonly unit: TimeUnit;
  readonly title: string;
}

function modelOf(model: Model): ImportedModel {
  const { net, title } = model;
  const content = {
    title,
    run: { from: '2024-01-01', length: '52 weeks', warmUp: '8 weeks', seed: 'pathsimr', replications: 20 },
    services: Object.fromEntries(net.points.map((point) => [point.name, serviceOf(point, model)])),
    people: Object.fromEntries(net.points.flatMap((point) => cohortsOf(point, model))),
    pathways: Object.fromEntries(net.points.flatMap((point) => pathwaysOf(point, model))),
    endings: Object.fromEntries(net.exits.map((name) => [name, { at: endingAt(name) }])),
  };
  return { content, variants: [], readings: readingsOf(model), notCopied: notCopiedOf(net) };
}

function endingAt(name: string): string {
  return /home|discharge/i.test(name) ? 'home' : 'elsewhere';
}

/** A queue this long stands for one without an end. */
const ENDLESS = 999;

function limit(people: number): number | 'unlimited' {
  return people >= ENDLESS ? 'unlimited' : people;
}

function serviceOf({ name, service, ways, ...queue }: ServicePoint, { times, unit, net }: Model): object {
  // nobody who has left a place waits where the internal queue is none: they hold it
  const transfers = queue.internalQueue === 0 ? 'unlimited' : limit(queue.internalQueue);
  return {
    places: capacityOf(times.capacities.get(name)!, unit),
    stay: lengthDistribution(service.kind, service.parameters, unit),
    then: Object.fromEntries(ways.map((way) => [wayName(name, way, net), share(way.share)])),
    queue: { limit: limit(queue.externalQueue), transfers },
  };
}

/** The values of the hours themselves, on a capacity of one: exact, whatever they are. */
function capacityOf(stretches: readonly Stretch[], unit: TimeUnit): unknown {
  const cycle = cycleOf(stretches);
  if (cycle === null) return stretches[0]!.value;
  return { value: 1, byHour: valuesByStep(stretches, cycle / 24, cycle).map(Math.round), note: noteOf(unit) };
}

function noteOf(unit: TimeUnit): string {
  return `capacity by hour of the day, from stretches in ${unit}`;
}

function share(value: number): string {
  return `${Number((value * 100).toPrecision(12))}%`;
}

/** The ending itself where nothing comes before it, else a pathway. */
function wayName(from: string, { to, delay }: Way, { exits }: Network): string {
  return exits.includes(to) && delay === null ? to : `${from} to ${to}`;
}

function pathwaysOf({ name, ways }: ServicePoint, { net, unit }: Model): [string, object][] {
  return ways
    .filter((way) => wayName(name, way, net) !== way.to)
    .map((way) => {
      const delay =
        way.delay === null
          ? []
          : [{ process: { takes: lengthDistribution(way.delay.kind, way.delay.parameters, unit) } }];
      const isExit = net.exits.includes(way.to);
      const holds = net.points.find((point) => point.name === way.to)?.internalQueue === 0;
      const next = isExit ? { then: way.to } : { wait: { for: way.to, where: holds ? 'bed' : 'home' } };
      return [wayName(name, way, net), { steps: [...delay, next] }];
    });
}

function cohortsOf({ name }: ServicePoint, { times, unit }: Model): [string, object][] {
  const stretches = times.arrivals.get(name) ?? [];
  const perDay = (rate: number): number => Number((rate / DAYS_IN[unit]).toPrecision(12));
  if (stretches.every(({ value }) => value === 0)) return [];
  const cycle = cycleOf(stretches);
  const arrive =
    cycle === null
      ? { perDay: perDay(stretches[0]!.value) }
      : {
          rates: {
            step: '1 hours',
            cycle: '1 days',
            perDay: valuesByStep(stretches, cycle / 24, cycle).map(perDay),
          },
        };
  return [[`to ${name}`, { arrive, admittedTo: name }]];
}

function readingsOf({ unit, net }: Model): string[] {
  const reached = new Set(net.points.flatMap(({ ways }) => ways.map(({ to }) => to)));
  const blocked = net.points
    .filter(({ name, internalQueue }) => internalQueue === 0 && reached.has(name))
    .map(({ name }) => name);
  return [
    `Times are in ${unit}: the tables do not say (--unit says otherwise).`,
    'Arrivals are at random (Poisson) at the rates of the calendar.',
    `A queue of ${ENDLESS} or more is taken to be unlimited.`,
    ...(blocked.length === 0
      ? []
      : [
          `No internal queue: whoever must go on to ${blocked.join(', ')} keeps the place held until one is free.`,
        ]),
    'The tables say nothing of warm-up, length of the run or replications: those below are ours.',
  ];
}

function notCopiedOf({ points }: Network): string[] {
  const loops = points.some(({ name, ways }) => reaches(name, ways, points));
  return [
    ...(loops
      ? [
          'People who come back to a service point corrupt its figures per patient there; each stay is counted by itself here.',
        ]
      : []),
    'Its means count completed stays only; here people still inside are counted as well.',
    'Its report does not say warm-up, length or replications; here they stand in the manifest.',
  ];
}

/** Whether a way leads back to where it began. */
function reaches(name: string, ways: readonly Way[], points: readonly ServicePoint[]): boolean {
  const seen = new Set<string>();
  const open = ways.map(({ to }) => to);
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    if (to === name) return true;
    if (seen.has(to)) continue;
    seen.add(to);
    open.push(...(points.find((point) => point.name === to)?.ways ?? []).map((way) => way.to));
  }
  return false;
}
