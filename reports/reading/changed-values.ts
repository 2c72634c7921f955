/** What a variant says otherwise than its base, value by value, as both were resolved. */
import { isRecord, textOf } from './assumptions.ts';
import { resolvedOf } from './resolved-scenario.ts';
import type { Comparison } from './sides.ts';

export interface ChangedValue {
  /** Where it stands: `services › reablement › bundle › hours › gamma › mean`. */
  readonly path: string;
  /** Null where only the other side has it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Parts of a file that say nothing of the services: what it is called, and what it is held against. */
const ABOUT = new Set(['title', 'description', 'run', 'observed', 'targets', 'calibrate', 'probes']);

/** A sourced number stands for its value: another source alone is no change of the model. */
function bare(value: unknown): unknown {
  return isRecord(value) && 'value' in value ? bare(value['value']) : value;
}

function collect(before: unknown, after: unknown, path: readonly string[]): ChangedValue[] {
  const [old, now] = [bare(before), bare(after)];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  if (!isRecord(old) || !isRecord(now))
    return [{ path: path.join(' \u203A '), before: textOf(old), after: textOf(now) }];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => collect(old[key], now[key], [...path, key]));
}

/** Every value that differs between two resolved scenarios, in the order of the file. */
export function valuesBetween(before: unknown, after: unknown): ChangedValue[] {
  return collect(before, after, []);
}

/** Every changed value, in the order of the file; none for a run of one scenario. */
export function changedValues(comparison: Comparison): ChangedValue[] {
  const { base, variant } = comparison;
  if (variant === null) return [];
  return valuesBetween(model(resolvedOf(comparison, base)), model(resolvedOf(comparison, variant)));
}

/** The parts that say something of the services. */
function model(resolved: unknown): unknown {
  if (!isRecord(resolved)) return resolved;
  return Object.fromEntries(Object.entries(resolved).filter(([key]) => !ABOUT.has(key)));
}
