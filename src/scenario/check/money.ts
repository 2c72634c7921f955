/** Cost lines: one basis each, in its unit, for services that exist. */
import { parseFigure } from '../quantity.ts';
import { costKeys } from '../schema/money.ts';
import type { CostLine, Path } from '../scenario.ts';
import { expectOrder } from './dates.ts';
import { expectWhole } from './shares.ts';
import { entriesOf, expectKnown, expectNone, expectOneOf, keysPresent, type Checking } from './checking.ts';

const BASES = Object.keys(costKeys);
/** What a price may be per, beside nothing. */
const PER: Readonly<Record<string, string>> = {
  perOccupiedDay: 'day',
  perDelayedDay: 'day',
  perContactHour: 'hour',
  perStart: 'start',
};

function checkPrice({ report }: Checking, path: Path, line: CostLine): void {
  for (const basis of keysPresent(line, BASES)) {
    if (basis === 'block') continue;
    const { per } = parseFigure(line[basis as 'oneOff']!);
    const wanted = PER[basis] ?? '';
    if (per !== '' && per !== wanted)
      report(
        [...path, basis],
        wanted === '' ? 'plain pounds, such as £20000' : `pounds per ${wanted}`,
        `not per ${per}`,
      );
  }
}

/** Only a block has a first and a last day. */
function checkDated({ report }: Checking, path: Path, line: CostLine): void {
  if (line.block === undefined)
    expectNone(report, path, {
      map: line,
      keys: ['from', 'until'],
      why: 'only a `block` is paid from day to day',
    });
  else if (line.from !== undefined && line.until !== undefined)
    expectOrder(report, [...path, 'until'], {
      from: line.from,
      to: line.until,
      what: 'a last day not before the first',
    });
}

/** What counts nothing has no threshold; shares of payers make a whole. */
function checkShared({ report }: Checking, path: Path, line: CostLine): void {
  if (line.block !== undefined || line.oneOff !== undefined)
    expectNone(report, path, {
      map: line,
      keys: ['above', 'atMost'],
      why: 'a sum that is paid whatever happens counts nothing',
    });
  if (typeof line.payer === 'object') expectWhole(report, [...path, 'payer'], Object.values(line.payer));
}

/** Checks what things cost. */
export function checkMoney(checking: Checking): void {
  const { scenario, names, report } = checking;
  for (const [name, line] of entriesOf(scenario.money?.lines)) {
    const path = ['money', 'lines', name];
    expectOneOf(report, path, line, BASES);
    checkPrice(checking, path, line);
    checkDated(checking, path, line);
    checkShared(checking, path, line);
    (line.services ?? []).forEach((service, index) =>
      expectKnown(report, [...path, 'services', index], {
        name: service,
        known: names.services,
        what: 'a service',
      }),
    );
    if (line.oneOff !== undefined) {
      expectNone(report, path, { map: line, keys: ['services'], why: 'a one-off belongs to no service' });
      if (line.on === undefined) report(path, 'a date `on` for a one-off', 'for example on: 2016-12-01');
    } else {
      expectNone(report, path, { map: line, keys: ['on'], why: 'only a one-off has a date' });
      if ((line.services ?? []).length === 0)
        report(path, '`services` that the line covers', 'for example services: [reablement]');
    }
  }
}
