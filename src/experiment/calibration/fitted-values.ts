/** Fitted numbers with their sources, where the language has room for a source. */
import type { LaidNumber } from '../../scenario/moved-input.ts';
import type { LaidValue } from '../../scenario/read/lay-values.ts';
import type { ReadScenario } from '../../scenario/scenario.ts';

/** Source of a fitted number; null: it says nothing of where it comes from. */
export type SourceOf = (laid: LaidNumber) => LaidValue['source'];

/**
 * Values to lay on a scenario. A bare number gets its source too, unless it stands where only a bare
 * number will do, such as in a list.
 */
export function withSources(
  read: ReadScenario,
  laid: readonly LaidNumber[],
  sourceOf: SourceOf,
): LaidValue[] {
  return laid.map((one): LaidValue => {
    const { path, isMap, hasNote, written } = one.number;
    const source = sourceOf(one);
    // a remark was about the number that stood there
    const note = hasNote ? { note: `before the fit: ${written}` } : {};
    const value = { path, value: one.value, source: source === null ? null : { ...source, ...note } };
    const fits = isMap || value.source === null || read.withValues([value]).ok;
    return fits ? value : { ...value, source: null };
  });
}
