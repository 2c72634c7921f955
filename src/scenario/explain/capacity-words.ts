/** Capacities in words: a figure, a figure for each place, or what a column of the tables says. */
import { isByPlace } from '../check/capacities.ts';
import { ownValue } from '../own-value.ts';
import { shareOf } from '../quantity.ts';
import type {
  Capacity,
  CapacityAdjustment,
  CapacityPattern,
  ChangedCapacity,
  Scenario,
} from '../scenario.ts';
import type { CapacityKey } from '../service-kinds.ts';
import { dateWords, joined, quantityWords, shareWords, timesWords } from './phrases.ts';

/** What a capacity is of: its key, the tables its columns are in, and the places it is asked for. */
export interface CapacityOf {
  readonly key: CapacityKey;
  readonly table: Scenario['localities'];
  /** Only these places; undefined for all. */
  readonly where?: readonly string[] | undefined;
}

type Figure = NonNullable<CapacityPattern['value']>;

function figureWords(figure: Figure | { readonly value: Figure }, key: CapacityKey): string {
  const plain = typeof figure === 'object' ? figure.value : figure;
  const words = plain === 'unlimited' ? 'no limit' : quantityWords(plain);
  if (plain === 'unlimited' || key === 'hours' || key === 'visits') return words;
  if (key === 'placements')
    return `places for ${words.replace(/ ?placements?/, '')} new people`.replace(
      /for (.*?)( an? \w+) new people$/,
      'for $1 new people$2',
    );
  const counted = Number(plain) === 1 && key !== 'staff' ? key.replace(/s$/, '') : key;
  return /[a-z]/.test(words) ? words : `${words} ${counted}`;
}

function columnWords(column: string, { key, table = {}, where }: CapacityOf): string {
  const rows = Object.entries(table).filter(([place]) => where === undefined || where.includes(place));
  const cells = rows.flatMap(([place, row]) => {
    const cell = ownValue(row, column);
    return cell === undefined ? [] : [`${figureWords(cell, key)} in ${place}`];
  });
  return joined(cells);
}

function ratioWords(ratio: NonNullable<CapacityPattern['productiveRatio']>): string {
  return `of which ${shareWords(ratio)} (the productive ratio) become contact hours`;
}

function patternWords(pattern: CapacityPattern, of: CapacityOf): string {
  const figure =
    pattern.from === undefined ? figureWords(pattern.value!, of.key) : columnWords(pattern.from, of);
  const by = [pattern.byMonth && 'month', pattern.byWeekday && 'day of the week', pattern.byHour && 'hour'];
  const words = by.filter((word) => typeof word === 'string');
  const steps = Object.entries(pattern.steps ?? {});
  return [
    figure,
    ...(pattern.productiveRatio === undefined ? [] : [ratioWords(pattern.productiveRatio)]),
    ...(words.length === 0 ? [] : [`more or less by ${joined(words)}`]),
    ...steps.map(([day, one]) => `${figureWords(one, of.key)} from ${dateWords(day)}`),
    ...(pattern.closed ?? []).map(({ from, to }) => `closed ${dateWords(from)} to ${dateWords(to)}`),
  ].join(', ');
}

/** `100 beds`, or `100 beds in North and 80 beds in South`. */
export function capacityWords(capacity: Capacity, of: CapacityOf): string {
  if (typeof capacity !== 'object') return figureWords(capacity, of.key);
  if (!isByPlace(capacity)) return patternWords(capacity, of);
  const places = Object.entries(capacity).filter(([place]) => of.where?.includes(place) ?? true);
  return joined(places.map(([place, one]) => `${capacityWords(one as Capacity, of)} in ${place}`));
}

function isAdjustment(capacity: object): capacity is CapacityAdjustment {
  return 'times' in capacity || 'add' in capacity;
}

function adjustmentWords({ times, add }: CapacityAdjustment): string {
  if (times !== undefined) return `${timesWords(shareOf(times))} as much`;
  const words = quantityWords(add ?? 0);
  return words.startsWith('-') ? `${words.slice(1)} fewer` : `${words} more`;
}

/** A capacity in a dated change: a new one, or so much more or less than before. */
export function changedCapacityWords(capacity: ChangedCapacity, of: CapacityOf): string {
  if (typeof capacity !== 'object') return figureWords(capacity, of.key);
  if (isAdjustment(capacity)) return adjustmentWords(capacity);
  if (!isByPlace(capacity)) return capacityWords(capacity, of);
  return joined(
    Object.entries(capacity).map(
      ([place, one]) => `${changedCapacityWords(one as ChangedCapacity, of)} in ${place}`,
    ),
  );
}

/** What follows a change when what was before is named: `as` after `half as much`, `than` after `2 fewer`. */
export function comparingWord(capacity: ChangedCapacity): 'as' | 'than' {
  if (typeof capacity !== 'object') return 'than';
  if (isAdjustment(capacity)) return capacity.times === undefined ? 'than' : 'as';
  return comparingWord(Object.values(capacity).at(-1) as ChangedCapacity);
}

/** Whether a changed capacity says all of the new one, so that old and new can stand side by side. */
export function isWholeCapacity(capacity: ChangedCapacity): capacity is Capacity {
  if (typeof capacity !== 'object') return true;
  if (isAdjustment(capacity)) return false;
  return (
    !isByPlace(capacity) || Object.values(capacity).every((one) => isWholeCapacity(one as ChangedCapacity))
  );
}
