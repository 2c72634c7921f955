/** Where delayed days fall, rise, stay or cannot be told, in words. */
import type { Difference } from '../../src/experiment/results.ts';
import { findDifference, valuesOf } from '../reading/figures.ts';
import type { Comparison } from '../reading/sides.ts';
import { capital, listInWords } from './lists.ts';
import { counted } from './numbers.ts';

export interface LocalityChange {
  readonly locality: string;
  readonly difference: Difference & { readonly mean: number };
}

/** The change in delayed days of each locality, the largest fall first; none for a run of one scenario. */
export function localityChanges({ all, variant }: Comparison): LocalityChange[] {
  if (variant === null) return [];
  const localities = valuesOf(all.differences, { measure: 'delayedDays', dimension: 'locality' });
  const rows = localities.flatMap((locality): LocalityChange[] => {
    const figure = { measure: 'delayedDays', dimensions: { locality } };
    const difference = findDifference(all, variant.results.scenario, figure);
    return difference === undefined ? [] : [{ locality, difference }];
  });
  return rows.sort((a, b) => a.difference.mean - b.difference.mean);
}

/** One sentence; null where nothing is divided by locality. */
export function localitiesInWords(comparison: Comparison): string | null {
  const rows = localityChanges(comparison);
  if (rows.length === 0) return null;
  const named = (verdict: Difference['verdict']): string[] =>
    rows.filter(({ difference }) => difference.verdict === verdict).map(({ locality }) => locality);
  const [fewer, more, unclear, same] = (['lower', 'higher', 'cannot tell', 'same'] as const).map(named);
  const of = counted(rows.length, 'locality', 'localities');
  if (unclear!.length === rows.length) return 'No locality’s change in delayed days can be told from zero.';
  if (same!.length === rows.length) return `Delayed days are the same in all ${of}.`;
  const parts = [
    ...(fewer!.length === rows.length ? [`delayed days fall in all ${of}`] : []),
    ...(fewer!.length > 0 && fewer!.length < rows.length
      ? [`delayed days fall in ${String(fewer!.length)} of ${of}`]
      : []),
    ...(more!.length > 0
      ? [`${fewer!.length === 0 ? 'delayed days' : 'they'} rise in ${listInWords(more!)}`]
      : []),
    ...(unclear!.length > 0 ? [`in ${listInWords(unclear!)} the change cannot be told from zero`] : []),
    ...(same!.length > 0 ? [`nothing changes in ${listInWords(same!)}`] : []),
  ];
  return parts.map((part) => `${capital(part)}.`).join(' ');
}
