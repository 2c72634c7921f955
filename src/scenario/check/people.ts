/** Cohorts: one way of coming, a service to come to, and a way on from it. */
import { isPool } from '../service-kinds.ts';
import { itemsOf, lengthInTicks, numberOf } from '../quantity.ts';
import type { Cohort, Path, Quantity } from '../scenario.ts';
import {
  entriesOf,
  expectKnown,
  expectNone,
  expectOneOf,
  keysPresent,
  soundService,
  type Checking,
} from './checking.ts';
import { placesOf, type Per } from './capacities.ts';
import { checkSplit } from './split-total.ts';
import { checkBundleFor } from './services.ts';
import { destinationNames } from './destinations.ts';

const WAYS = ['perDay', 'every', 'gaps', 'rates', 'counts', 'at', 'table'];
/** Extras of rates: they mean nothing beside instants or counts that are given one by one. */
const RATE_EXTRAS = ['byMonth', 'byWeekday', 'byHour', 'growth', 'pulses'];

interface At {
  readonly name: string;
  readonly path: Path;
  readonly cohort: Cohort;
}

type PerDay = NonNullable<Cohort['arrive']['perDay']>;

function isFigure(perDay: PerDay): perDay is Quantity {
  return typeof perDay !== 'object' || 'value' in perDay;
}

function checkPerDay(checking: Checking, { path, cohort }: At): void {
  const { perDay } = cohort.arrive;
  const per: Per = cohort.per ?? 'all';
  const at = [...path, 'arrive', 'perDay'];
  const places = placesOf(checking, per);
  if (perDay === undefined) return;
  if (isFigure(perDay)) return;
  if (per === 'all')
    return checking.report(at, 'one figure, because this group has `per: all`', 'add per: locality');
  if ('from' in perDay && Object.keys(perDay).length === 1)
    return checkColumn(checking, at, { column: perDay.from as string, per });
  for (const place of Object.keys(perDay))
    expectKnown(checking.report, [...at, place], { name: place, known: places, what: `a ${per}` });
  const missing = places.filter((place) => !Object.hasOwn(perDay, place));
  if (missing.length > 0)
    checking.report(at, `a figure for every ${per}: missing ${missing.join(', ')}`, '0 is a figure');
}

function checkColumn(
  { scenario, report }: Checking,
  path: Path,
  { column, per }: { column: string; per: Per },
): void {
  const rows = entriesOf(per === 'locality' ? scenario.localities : scenario.hospitals);
  const known = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  expectKnown(report, [...path, 'from'], { name: column, known, what: 'a column' });
  for (const [place, row] of rows) {
    const cell = Object.hasOwn(row, column) ? row[column] : undefined;
    const given = typeof cell === 'object' ? cell.value : cell;
    if (known.includes(column) && !(typeof given === 'number' && given >= 0))
      report(
        [per === 'locality' ? 'localities' : 'hospitals', place, ...(cell === undefined ? [] : [column])],
        `a number of people a day in the column "${column}"`,
        'write a number in that cell; 0 where nobody comes',
      );
  }
}

function checkArrive(checking: Checking, at: At): void {
  const { report } = checking;
  const { arrive } = at.cohort;
  const path = [...at.path, 'arrive'];
  expectOneOf(report, path, arrive, WAYS);
  const [way] = keysPresent(arrive, WAYS);
  if (way !== undefined && !['perDay', 'every'].includes(way))
    expectNone(report, path, {
      map: arrive,
      keys: RATE_EXTRAS.filter((key) => !(way === 'rates' && ['growth', 'pulses'].includes(key))),
      why: `it goes with \`perDay\` and \`every\`, not with \`${way}\``,
    });
  if (way === 'table' || way === 'counts')
    expectNone(report, path, { map: arrive, keys: ['batch'], why: `\`${way}\` gives people one by one` });
  if (arrive.every !== undefined && lengthInTicks(arrive.every) === 0)
    report([...path, 'every'], 'a gap longer than nothing', 'for example every: 1.2 days');
  for (const key of ['byMonth', 'byWeekday', 'byHour'] as const)
    if (arrive[key] !== undefined && itemsOf(arrive[key]).every((factor) => numberOf(factor) === 0))
      report([...path, key], 'factors that are not all zero', 'give at least one of them a factor above 0');
  checkTotal(checking, at);
  checkRates(checking, at);
  checkPerDay(checking, at);
  checkTable(checking, at);
}

/** Where a total is given, it is split over places; elsewhere there is nothing to split. */
function checkTotal(checking: Checking, { path, cohort }: At): void {
  const { arrive, per = 'all' } = cohort;
  const isTotal =
    arrive.perDay === undefined
      ? arrive.every !== undefined || arrive.rates !== undefined
      : isFigure(arrive.perDay);
  if (isTotal && per !== 'all')
    return checkSplit(checking, [...path, 'arrive', keysPresent(arrive, WAYS)[0]!], cohort);
  expectNone(checking.report, [...path, 'arrive'], {
    map: arrive,
    keys: ['splitBy'],
    why: 'it splits a total (`perDay`, `every` or `rates`) of a group that is `per` locality or hospital',
  });
}

function checkRates({ report }: Checking, { path, cohort }: At): void {
  const { rates } = cohort.arrive;
  if (rates === undefined) return;
  const [step, cycle] = [lengthInTicks(rates.step), lengthInTicks(rates.cycle)];
  const steps = step === 0 ? NaN : cycle / step;
  if (steps !== rates.perDay.length)
    report(
      [...path, 'arrive', 'rates'],
      `cycle / step = ${steps} rates: here are ${rates.perDay.length}`,
      'each step of the cycle needs one rate',
    );
}

function checkTable({ report }: Checking, { path, cohort }: At): void {
  const { table } = cohort.arrive;
  if (table === undefined) return;
  const at = [...path, 'arrive', 'table'];
  expectOneOf(report, at, table, ['rows', 'file']);
  const rows = table.rows ?? [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && row.at.replace('T', ' ') < before.at.replace('T', ' '))
      report(
        [...at, 'rows', index, 'at'],
        'people in the order in which they come',
        'sort the table by `at`',
      );
  });
}

function checkWays(checking: Checking, { name, path, cohort }: At): void {
  const { report, names, refused } = checking;
  const service = soundService(checking, cohort.admittedTo);
  expectKnown(report, [...path, 'admittedTo'], {
    name: cohort.admittedTo,
    known: names.services,
    what: 'a service',
  });
  const onward = cohort.leaveBy ?? service?.then;
  if (onward === undefined && refused(['services', cohort.admittedTo, 'then'])) return;
  if (service !== undefined && onward === undefined && service.placements === undefined)
    report(
      path,
      `\`leaveBy\`: where "${name}" go after "${cohort.admittedTo}"`,
      'for example leaveBy: { home: 94%, reablement: 6% }',
    );
  const { readyAfter } = cohort;
  if (typeof readyAfter !== 'object' || !('by route' in readyAfter)) return;
  if (refused([...path, 'leaveBy'])) return;
  const routes = onward === undefined ? [] : destinationNames(onward);
  const given = Object.keys(readyAfter['by route']);
  for (const route of given.filter((key) => key !== 'otherwise'))
    expectKnown(report, [...path, 'readyAfter', 'by route', route], {
      name: route,
      known: routes,
      what: 'a way of `leaveBy`',
    });
  const missing = routes.filter((route) => !given.includes(route));
  if (missing.length > 0 && !given.includes('otherwise'))
    report([...path, 'readyAfter', 'by route'], `a stay for ${missing.join(', ')}`, 'or one for `otherwise`');
}

function checkOwn(checking: Checking, { path, cohort }: At): void {
  const { report, names } = checking;
  for (const name of Object.keys(cohort.stays ?? {})) {
    expectKnown(report, [...path, 'stays', name], { name, known: names.services, what: 'a service' });
    const service = soundService(checking, name);
    if (service !== undefined && isPool(service))
      report([...path, 'stays', name], `a bundle, as "${name}" is a pool`, 'write it under `bundles`');
  }
  for (const [name, bundle] of entriesOf(cohort.bundles)) {
    expectKnown(report, [...path, 'bundles', name], { name, known: names.services, what: 'a service' });
    checkBundleFor(checking, [...path, 'bundles', name], { pool: name, bundle });
  }
}

/** Checks every cohort. */
export function checkPeople(checking: Checking): void {
  for (const [name, cohort] of entriesOf(checking.scenario.people)) {
    const at = { name, path: ['people', name], cohort };
    checkArrive(checking, at);
    checkWays(checking, at);
    checkOwn(checking, at);
  }
}
