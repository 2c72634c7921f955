/** Capacities: in the unit of their kind, for places that exist, from columns that exist. */
import { written } from '../schema/quantities.ts';
import { CAPACITY_WORDS } from '../schema/words.ts';
import { numberOf, parseFigure, withoutSource } from '../quantity.ts';
import type { CapacityKey } from '../service-kinds.ts';
import type { CapacityPattern, ChangedCapacity, Path, Quantity, Scenario, Service } from '../scenario.ts';
import { entriesOf, expectKnown, expectOneOf, type Checking } from './checking.ts';
import { checkClosures } from './closures.ts';

export type Per = 'locality' | 'hospital' | 'all';

const WORDS: readonly string[] = CAPACITY_WORDS;

/** The places of which a service has a copy; for `all` there is one without a name. */
export function placesOf(checking: Checking, per: Per): readonly string[] {
  if (per === 'locality') return checking.names.localities;
  return per === 'hospital' ? checking.names.hospitals : [];
}

interface Given {
  readonly key: CapacityKey;
  readonly per: Per;
  /** A dated change: maps need not cover all places, and `times` and `add` are allowed. */
  readonly isChange: boolean;
}

const POOL_UNITS: Readonly<Partial<Record<CapacityKey, string>>> = {
  hours: 'hours',
  visits: 'visits',
  placements: 'placements',
};
const EXAMPLES: Readonly<Partial<Record<CapacityKey, string>>> = {
  hours: '2146 hours/week',
  visits: '60 visits/day',
  placements: '14/week',
};

/** Complains unless a figure is in the unit that its key wants. */
function expectFigure(
  { report }: Checking,
  path: Path,
  { figure, key }: { figure: Quantity; key: CapacityKey },
): void {
  const plain = withoutSource(figure);
  if (plain === 'unlimited') return;
  const wanted = POOL_UNITS[key];
  if (!written(wanted === undefined ? 'count' : 'supply').safeParse(plain).success)
    return report(
      path,
      wanted === undefined
        ? `a whole number of ${key}, such as 24`
        : `${key} with their unit, such as ${EXAMPLES[key]}`,
      'write the figure with its unit and nothing else',
    );
  const { unit } = parseFigure(plain);
  if (wanted !== undefined && unit !== wanted && !(key === 'placements' && unit === ''))
    return report(path, `${wanted}, such as ${EXAMPLES[key]}`, `a pool of ${key} holds nothing else`);
  if (wanted === undefined && !Number.isInteger(numberOf(plain)))
    report(path, `a whole number of ${key}`, 'round it: there are no parts of one');
}

function tableOf(scenario: Scenario, per: Per): Scenario['localities'] {
  return per === 'locality' ? scenario.localities : scenario.hospitals;
}

function checkColumn(
  checking: Checking,
  path: Path,
  { column, given }: { column: string; given: Given },
): void {
  const { scenario, report } = checking;
  if (given.per === 'all')
    return report(
      path,
      'a figure: a column needs `per: locality` or `per: hospital`',
      'add per: locality, or write the figure itself',
    );
  const rows = entriesOf(tableOf(scenario, given.per));
  const table = given.per === 'locality' ? 'localities' : 'hospitals';
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  if (!columns.includes(column))
    return expectKnown(report, path, { name: column, known: columns, what: `a column of ${table}` });
  for (const [place, row] of rows)
    if (!Object.hasOwn(row, column))
      report(
        [table, place],
        `a column "${column}": ${path.slice(0, 2).join(' ')} needs it`,
        'add it to this row',
      );
    else expectFigure(checking, [table, place, column], { figure: row[column]!, key: given.key });
}

function checkPattern(
  checking: Checking,
  path: Path,
  { pattern, given }: { pattern: CapacityPattern; given: Given },
): void {
  const { report } = checking;
  expectOneOf(report, path, pattern, ['value', 'from']);
  if (pattern.value !== undefined)
    expectFigure(checking, [...path, 'value'], { figure: pattern.value, key: given.key });
  if (pattern.from !== undefined) checkColumn(checking, [...path, 'from'], { column: pattern.from, given });
  if (pattern.productiveRatio !== undefined && given.key !== 'hours')
    report(
      [...path, 'productiveRatio'],
      'no productive ratio: it turns commissioned hours into contact hours',
      'take it out',
    );
  for (const [day, figure] of entriesOf(pattern.steps))
    expectFigure(checking, [...path, 'steps', day], { figure, key: given.key });
  checkClosures(checking, [...path, 'closed'], pattern.closed ?? []);
}

/** Whether a capacity is a map by place: none of its keys is one of the pattern's. */
export function isByPlace(
  capacity: ChangedCapacity,
): capacity is Extract<ChangedCapacity, Record<string, unknown>> {
  return typeof capacity === 'object' && !Object.keys(capacity).some((key) => WORDS.includes(key));
}

function checkOne(
  checking: Checking,
  path: Path,
  { capacity, given }: { capacity: ChangedCapacity; given: Given },
): void {
  if (typeof capacity !== 'object') return expectFigure(checking, path, { figure: capacity, key: given.key });
  if (given.isChange && ('times' in capacity || 'add' in capacity))
    return expectOneOf(checking.report, path, capacity, ['times', 'add', 'value']);
  checkPattern(checking, path, { pattern: capacity, given });
}

/** Checks a capacity: one figure or pattern, or one for each place. */
export function checkCapacity(
  checking: Checking,
  path: Path,
  { capacity, given }: { capacity: ChangedCapacity; given: Given },
): void {
  if (!isByPlace(capacity)) return checkOne(checking, path, { capacity, given });
  if (given.per === 'all')
    return checking.report(path, 'one capacity, as this service has `per: all`', 'or add per: locality');
  const places = placesOf(checking, given.per);
  for (const [place, one] of Object.entries(capacity)) {
    expectKnown(checking.report, [...path, place], { name: place, known: places, what: `a ${given.per}` });
    checkOne(checking, [...path, place], { capacity: one as ChangedCapacity, given });
  }
  const missing = places.filter((place) => !Object.hasOwn(capacity, place));
  if (!given.isChange && missing.length > 0)
    checking.report(
      path,
      `a capacity for every ${given.per}: missing ${missing.join(', ')}`,
      '0 is a capacity',
    );
}

/** How many copies a service has. */
export function perOf(service: Service): Per {
  return service.per ?? 'all';
}
