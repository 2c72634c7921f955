/** The assumptions register: every number of a resolved scenario that carries a source or a confidence. */

export interface Assumption {
  /** Where it stands in the scenario: `localities > East Lancashire > reablement`. */
  readonly path: string;
  readonly value: string;
  /** Null when the file gives none. */
  readonly source: string | null;
  /** H, M or L; null when the file gives none. */
  readonly confidence: string | null;
}

/** Whether a value of a resolved scenario is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as one line of text; null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.map((each) => textOf(each) ?? '').join(value.some(isRecord) ? '; ' : ', ');
  return isRecord(value) ? leavesOf(value, []).join(', ') : null;
}

/** Every value below, after the way to it: `set \u203A services \u203A home care \u203A starts: 18`. */
function leavesOf(value: unknown, path: readonly string[]): string[] {
  if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  const text = textOf(value);
  return text === null ? [] : [`${path.join(' \u203A ')}: ${text}`];
}

function isSourced(value: Readonly<Record<string, unknown>>): boolean {
  return ('value' in value || isRecord(value['months'])) && ('source' in value || 'confidence' in value);
}

/** The number itself; of an observed series, which has one source for all its months, how many they are. */
function numberOf(value: Readonly<Record<string, unknown>>): string {
  const { months } = value;
  return isRecord(months)
    ? `${Object.keys(months).length} monthly figures`
    : (textOf(value['value']) ?? 'n/a');
}

function collect(value: unknown, path: readonly string[], found: Assumption[]): void {
  if (Array.isArray(value)) {
    value.forEach((each, index) => {
      collect(each, [...path, String(index + 1)], found);
    });
    return;
  }
  if (!isRecord(value)) return;
  if (isSourced(value)) {
    found.push({
      path: path.join(' \u203A '),
      value: numberOf(value),
      source: textOf(value['source']),
      confidence: textOf(value['confidence']),
    });
    return;
  }
  for (const [key, each] of Object.entries(value)) collect(each, [...path, key], found);
}

/** Assumptions of one scenario, or those that a variant changes. */
export interface AssumptionGroup {
  readonly title: string;
  readonly assumptions: readonly Assumption[];
}

/** The base scenario's register, then for each variant the assumptions that are not the base's. */
export function assumptionGroups(
  scenarios: readonly { readonly title: string; readonly resolved: unknown }[],
): AssumptionGroup[] {
  const [base, ...variants] = scenarios.map(({ title, resolved }) => ({
    title,
    assumptions: assumptionsOf(resolved),
  }));
  if (base === undefined) return [];
  const known = new Set(base.assumptions.map((each) => JSON.stringify(each)));
  const changed = variants.map(({ title, assumptions }) => ({
    title,
    assumptions: assumptions.filter((each) => !known.has(JSON.stringify(each))),
  }));
  return [base, ...changed];
}

/** Reads the register from a resolved scenario, in the order of the file. */
export function assumptionsOf(resolved: unknown): Assumption[] {
  const found: Assumption[] = [];
  collect(resolved, [], found);
  return found;
}
