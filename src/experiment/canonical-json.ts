/** Significant digits written: fewer than a double holds, so that the last bits of a sum do not show. */
const DIGITS = 12;

/**
 * JSON whose bytes depend on the value alone: keys in the order given, numbers to 12 significant
 * digits, no minus zero. Throws on a number that JSON cannot hold rather than write null for it.
 */
export function canonicalJson(value: unknown, indent: number): string {
  const steady = (key: string, item: unknown): unknown => {
    if (typeof item !== 'number') return item;
    if (!Number.isFinite(item)) throw new Error(`${key}: ${item} cannot be written as JSON`);
    return Number(item.toPrecision(DIGITS)) + 0;
  };
  return JSON.stringify(value, steady, indent);
}

/** {@link canonicalJson} with one line for each entry of a list, so that a table of results reads like one. */
export function canonicalLines(value: unknown): string {
  return lines(value, '') + '\n';
}

function lines(value: unknown, margin: string): string {
  const inner = `${margin}  `;
  if (Array.isArray(value) && value.some(isObject)) {
    return bracket(
      '[]',
      value.map((item) => inner + lines(item, inner)),
      margin,
    );
  }
  if (isObject(value) && (margin === '' || holdsLists(value))) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return bracket(
      '{}',
      entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, inner)}`),
      margin,
    );
  }
  return canonicalJson(value, 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsLists(value: Record<string, unknown>): boolean {
  return Object.values(value).some((item) => Array.isArray(item) && item.some(isObject));
}

function bracket(pair: '[]' | '{}', items: readonly string[], margin: string): string {
  return items.length === 0 ? pair : `${pair[0]!}\n${items.join(',\n')}\n${margin}${pair[1]!}`;
}
