/** Dated changes in words: what each number was, and what it becomes. */
import { parseDay } from '../calendar/civil-day.ts';
import { laidOver } from '../check/laid-over.ts';
import { ownValue } from '../own-value.ts';
import { shareOf } from '../quantity.ts';
import { CAPACITY_KEYS } from '../service-kinds.ts';
import type { Bundle, Capacity, Change, ChangedCapacity, Quantity, Scenario, Service } from '../scenario.ts';
import { bundleWords } from './bundle-words.ts';
import { capacityWords, changedCapacityWords, comparingWord, isWholeCapacity } from './capacity-words.ts';
import {
  dateWords,
  distributionWords,
  joined,
  quantityWords,
  destinationWords,
  timesWords,
} from './phrases.ts';
import { tableOf } from './service-words.ts';

type Maps = Readonly<Record<string, unknown>>;

/** Words for a value under a key; null for a map whose own keys are looked at. */
function valueWords(key: string, value: unknown): string | null {
  if (key === 'bundle') return bundleWords(value as Bundle);
  if (['then', 'leaveBy', 'code', 'attribution'].includes(key)) return destinationWords(value as string);
  if (key === 'times') return `${timesWords(shareOf(value as Quantity))} as many`;
  if (key === 'add') return flowWords(value as Quantity);
  if (key === 'perDay' && typeof value === 'object' && value !== null && !('value' in value))
    return joined(Object.entries(value).map(([place, one]) => `${quantityWords(one as number)} in ${place}`));
  if (['perDay', 'every'].includes(key)) return quantityWords(value as Quantity);
  if (['stay', 'turnround', 'takes', 'after'].includes(key)) return distributionWords(value as string);
  return null;
}

/** `3 people a day fewer`. */
function flowWords(flow: Quantity): string {
  const words = quantityWords(flow);
  return /^[-+]/.test(words)
    ? `${words.slice(1)} ${words.startsWith('-') ? 'fewer' : 'more'}`
    : `${words} more`;
}

/** The parts of a bundle that a change touches; all of it where the way of laying it out changes. */
function touchedPart(bundle: unknown, over: unknown): Bundle {
  const keys = Object.keys(over as Maps);
  const total = keys.every((key) => ['hours', 'visits', 'cap'].includes(key));
  if (!total) return bundle as Bundle;
  return Object.fromEntries(Object.entries(bundle as Maps).filter(([key]) => keys.includes(key)));
}

/** What keys are called in a sentence. */
const LABELS: Readonly<Record<string, string>> = {
  arrive: 'arrivals',
  perDay: 'people a day',
  every: 'one every',
  readyAfter: 'time to ready',
  leaveBy: 'ways on',
  then: 'ways on',
  bundle: 'care for each person',
  turnround: 'turn-round',
  takes: 'duration',
  code: 'recorded as',
  attribution: 'attributed to',
};

function labelled(label: string, key: string): string {
  if (Object.hasOwn(EACH, key) || key === 'add' || key === 'times' || key === 'after') return label;
  return `${label} ${ownValue(LABELS, key) ?? key}`;
}

/** Map keys under which every name holds a value of one kind. */
const EACH: Readonly<Record<string, string>> = { stays: 'stay', bundles: 'bundle', 'by route': 'stay' };

interface Walked {
  readonly over: unknown;
  readonly base: unknown;
  /** What decides how the value is told. */
  readonly kind: string;
}

function isMap(value: unknown): value is Maps {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneChange(label: string, { over, base, kind }: Walked): string[] {
  if (kind === 'bundle' && base !== undefined) {
    const [was, is] = [base, laidOver(base, over)].map((bundle) => bundleWords(touchedPart(bundle, over)));
    return [`${label} from ${was!} to ${is!}`];
  }
  const words = valueWords(kind, laidOver(base, over));
  if (words !== null) {
    const old = base === undefined || kind === 'times' || kind === 'add' ? null : valueWords(kind, base);
    return [old === null ? `${label} ${words}` : `${label} from ${old} to ${words}`];
  }
  if (kind === 'readyAfter' && !(isMap(over) && 'by route' in over))
    return oneChange(label, {
      over,
      base: isMap(base) && 'by route' in base ? undefined : base,
      kind: 'stay',
    });
  return Object.entries(over as Maps).flatMap(([key, inner]) =>
    inner === undefined
      ? []
      : oneChange(labelled(label, key), {
          over: inner,
          base: isMap(base) ? base[key] : undefined,
          kind: ownValue(EACH, kind) ?? key,
        }),
  );
}

/** What the earlier changes have left of a service, pathway or group, where they concern the same places. */
function inForce(change: Change, scenario: Scenario, [section, name]: readonly [Section, string]): unknown {
  const day = (one: Change) => parseDay(one.on) ?? 0;
  const before = (scenario.changes ?? []).filter(
    (one) =>
      day(one) < day(change) &&
      (one.until === undefined || (parseDay(one.until) ?? 0) >= day(change)) &&
      (one.where === undefined || JSON.stringify(one.where) === JSON.stringify(change.where)),
  );
  const first: unknown = ownValue<unknown>(scenario[section], name);
  return before
    .sort((one, other) => day(one) - day(other))
    .reduce<unknown>((base, one) => {
      const over: unknown = ownValue<unknown>(one[section], name);
      return over === undefined ? base : laidOver(base, over);
    }, first);
}

type Section = 'services' | 'people' | 'pathways';

/** A changed figure leaves the productive ratio as it is: it needs no mention. */
function withoutRatio(capacity: Capacity): Capacity {
  if (typeof capacity !== 'object' || !('productiveRatio' in capacity)) return capacity;
  return { ...capacity, productiveRatio: undefined };
}

function capacityChange(name: string, over: Maps, { base, table, where }: Place): string[] {
  return CAPACITY_KEYS.flatMap((key) => {
    const fresh = over[key] as ChangedCapacity | undefined;
    const of = { key, table, where };
    if (fresh === undefined) return [];
    const old = base[key as 'beds'] as ChangedCapacity | undefined;
    const words = changedCapacityWords(fresh, of);
    if (old === undefined || !isWholeCapacity(old)) return [`${name} ${words}`];
    const was = capacityWords(withoutRatio(old), of);
    return [
      isWholeCapacity(fresh)
        ? `${name} from ${was} to ${words}`
        : `${name} ${words} ${comparingWord(fresh)} ${was}`,
    ];
  });
}

interface Place {
  readonly base: Service;
  readonly table: Scenario['localities'];
  readonly where: readonly string[] | undefined;
}

function serviceChanges(change: Change, scenario: Scenario): string[] {
  return Object.entries(change.services ?? {}).flatMap(([name, over]) => {
    const base = inForce(change, scenario, ['services', name]) as Service;
    const where = change.where === undefined ? undefined : [change.where].flat();
    const others = Object.fromEntries(
      Object.entries(over).filter(([key]) => !CAPACITY_KEYS.some((capacity) => capacity === key)),
    );
    const place = { base, table: tableOf(scenario, base.per), where };
    return [
      ...capacityChange(name, over, place),
      ...oneChange(name, { over: others, base, kind: 'service' }),
    ];
  });
}

function pathwayChanges(change: Change, { pathways }: Scenario): string[] {
  return Object.entries(change.pathways ?? {}).flatMap(([name, { steps }]) =>
    Object.entries(steps).flatMap(([number, over]) => {
      const base = ownValue(pathways, name)?.steps[Number(number) - 1];
      const flat = { ...base?.process, ...base?.wait, then: base?.then };
      return oneChange(`${name} step ${number}`, { over, base: flat, kind: 'step' });
    }),
  );
}

/** The sentence about one change: when, where and what. */
export function changeSentence(change: Change, scenario: Scenario): string {
  const where = change.where === undefined ? '' : ` in ${joined([change.where].flat())}`;
  const ramp = change.ramp === undefined ? '' : `, moving there over ${quantityWords(change.ramp)}`;
  const until = change.until === undefined ? '' : `, until ${dateWords(change.until)}`;
  const people = Object.entries(change.people ?? {}).flatMap(([name, over]) =>
    oneChange(name, { over, base: inForce(change, scenario, ['people', name]), kind: 'people' }),
  );
  const what = [...serviceChanges(change, scenario), ...people, ...pathwayChanges(change, scenario)];
  return `From ${dateWords(change.on)}${where}: ${what.join('; ')}${ramp}${until}.`;
}
