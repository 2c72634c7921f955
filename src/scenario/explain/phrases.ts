/** Phrases shared by all explanations: lists, quantities, distributions, ways on. */
import { withoutSource } from '../quantity.ts';
import { distributionKinds } from '../distribution-forms.ts';
import { parseDay, longDay } from '../calendar/civil-day.ts';
import type { Distribution, Quantity, Destination, Window } from '../scenario.ts';

const MOST_LISTED = 8;

/** `a, b and c`; long lists end with how many more there are. */
export function joined(words: readonly string[]): string {
  if (words.length > MOST_LISTED)
    return `${words.slice(0, MOST_LISTED).join(', ')} and ${words.length - MOST_LISTED} more`;
  return words.length < 2 ? (words[0] ?? 'none') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** A quantity as it was written, in words: `3 visits a day`, `1 day`. */
export function quantityWords(quantity: Quantity): string {
  return String(withoutSource(quantity))
    .replace(/\s*\/\s*hour$/, ' an hour')
    .replace(/\s*\/\s*(minute|day|week|year|start)$/, ' a $1')
    .replace(/^1 (bed|place|second|minute|hour|day|week|visit|placement)s\b/, '1 $1');
}

/** `half`, `twice`, `1.2 times`: before `as much` or `as many`. */
export function timesWords(times: number): string {
  if (times === 0.5) return 'half';
  return times === 2 ? 'twice' : `${Number(times.toPrecision(12))} times`;
}

/** `Mon-Fri`, or `Mon and Wed`. */
export function daysWords(days: string | readonly string[]): string {
  return typeof days === 'string' ? days : joined(days);
}

/** `Mon-Sat, 08:00-20:00, not on bank holidays`. */
export function windowWords({ days = 'every day', hours, bankHolidays }: Window): string {
  const shut = bankHolidays === 'no' || bankHolidays === false;
  return [
    daysWords(days),
    ...(hours === undefined ? [] : [hours]),
    ...(shut ? ['not on bank holidays'] : []),
  ].join(', ');
}

/** `1 April 2016`. */
export function dateWords(date: string): string {
  const day = parseDay(date);
  return day === null ? date : longDay(day);
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value !== 'object' || (value !== null && 'value' in value);
}

function parameterWords(parameters: object): string {
  const words = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) =>
      isQuantity(value) ? `${key} ${quantityWords(value)}` : `${(value as unknown[]).length} ${key}`,
    );
  return joined(words);
}

/** Names of the kinds as words. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  phaseType: 'phase-type',
  weibull: 'Weibull',
  erlang: 'Erlang',
  poisson: 'Poisson',
};

/** `5 days`, or `35 days on average (lognormal, sd 21 days)`. */
export function distributionWords(distribution: Distribution): string {
  if (isQuantity(distribution)) return quantityWords(distribution);
  const kind = distributionKinds.find((name) => distribution[name] !== undefined);
  if (kind === undefined) return 'not said';
  const given = distribution[kind] as Quantity | object;
  const modified = [distribution.truncate && 'cut off', distribution.round && 'rounded'].filter(
    (word) => typeof word === 'string',
  );
  const after = modified.length === 0 ? '' : `, ${modified.join(' and ')}`;
  if (kind === 'fixed') return `${quantityWords(given as Quantity)}${after}`;
  const name = KIND_WORDS[kind] ?? kind;
  const { mean, ...others } = isQuantity(given) ? { mean: given } : (given as { mean?: Quantity });
  if (mean === undefined) return `${name} with ${parameterWords(others)}${after}`;
  const spread = Object.keys(others).length === 0 ? '' : `, ${parameterWords(others)}`;
  return `${quantityWords(mean)} on average (${name}${spread}${after})`;
}

/** `home`, or `94% home, 2.9% reablement and 3.1% care home`. */
export function destinationWords(destination: Destination): string {
  if (typeof destination === 'string') return destination;
  const ways = Object.keys(destination);
  if (ways.length === 1) return ways[0]!;
  return joined(Object.entries(destination).map(([name, share]) => `${shareWords(share)} ${name}`));
}

/** A share in per cent. */
export function shareWords(share: Quantity): string {
  const plain = withoutSource(share);
  return typeof plain === 'number' ? `${Number((plain * 100).toPrecision(12))}%` : plain;
}
