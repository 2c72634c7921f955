/** What a variant must say so that a base becomes another scenario, by the rules of `extends`. */
import { isSourceKey, SOURCE_KEYS } from './input-rows.ts';

type Plain = Readonly<Record<string, unknown>>;

/** The least content that, laid over `base`, gives `wanted`; empty when they are the same. */
export function variantOf(base: unknown, wanted: unknown): Plain {
  return difference(plain(base) as Plain, plain(wanted) as Plain);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Same content, keys in any order. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  if (!isMap(one) || !isMap(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function difference(base: Plain, wanted: Plain): Plain {
  const changed = Object.entries(wanted).filter(([key, value]) => !isSame(base[key], value));
  const gone = Object.keys(base).filter((key) => !Object.hasOwn(wanted, key));
  const touched = [...changed.map(([key]) => key), ...gone];
  const whole = touched.some((key) => isSourceKey(key) || key === 'value') ? restated(wanted) : {};
  const parts = changed
    .filter(([key]) => !Object.hasOwn(whole, key))
    .map(([key, value]): [string, unknown] => [
      key,
      isMap(value) && isMap(base[key]) ? difference(base[key], value) : value,
    ]);
  // stating a value anew takes the old source away
  const left = gone.filter((key) => !(Object.hasOwn(whole, 'value') && isSourceKey(key)));
  return { ...whole, ...Object.fromEntries(parts), ...(left.length === 0 ? {} : { remove: left }) };
}

/** A number and where it comes from are stated together, or the old source would go with the old number. */
function restated(wanted: Plain): Plain {
  const stated: Record<string, unknown> = {};
  for (const key of ['value', 'from', ...SOURCE_KEYS])
    if (wanted[key] !== undefined && !isMap(wanted[key])) stated[key] = wanted[key];
  return stated;
}
