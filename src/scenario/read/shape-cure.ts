/** What to do about a value when all that is known is its shape and what was expected. */
import type { Located } from './located.ts';

/** Where every key stands with its form. */
const REFERENCE = 'docs/reference/scenario.md shows the form of every key, with an example';

/** Advice that is never empty. */
export function shapeCure(expected: string, given: Located | undefined): string {
  const wantsMap = /keys and values|names and values/.test(expected);
  if (given?.kind === 'list' && !expected.includes('list')) return 'write one value instead of the list';
  if (given?.kind === 'map' && !wantsMap) return 'write the value itself, without keys below it';
  if (given?.kind !== 'scalar') return REFERENCE;
  if (given.value === null) return 'write a value after the colon, or take the key out';
  return wantsMap ? 'write keys below it, each with its value' : REFERENCE;
}
