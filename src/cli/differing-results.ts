/** How the results made again differ from those that stand in a folder. */
import type { Estimate, Results } from '../experiment/results.ts';

/** Where two results differ, in words; `whole` when every byte is the same. */
export type Comparison =
  | { readonly same: 'whole' }
  /** Every figure is the same; notes, or the version under which it was filed, are not. */
  | { readonly same: 'figures'; readonly notes: readonly string[] }
  | { readonly same: 'none'; readonly rows: readonly string[] };

/** Compares the text of two results.json. */
export function compareResults(before: string, after: string): Comparison {
  if (before === after) return { same: 'whole' };
  const [old, now] = [JSON.parse(before) as Results, JSON.parse(after) as Results];
  const [was, is] = [old, now].map(({ schema }): string => schema);
  if (was !== is) return { same: 'none', rows: [`the whole file: its form was ${was!}, is ${is!}`] };
  if (figuresOf(old) === figuresOf(now)) return { same: 'figures', notes: notesOn(old, now) };
  return { same: 'none', rows: differingRows(old, now) };
}

/** All that is a figure: neither the hash it was filed under, nor notes about how it was run. */
function figuresOf(results: Results): string {
  const bare = (part: object) => ({ ...part, manifest: '', warnings: [], partial: false });
  return JSON.stringify({ ...bare(results), variants: results.variants.map(bare) });
}

function notesOn(old: Results, now: Results): string[] {
  const notes: string[] = [];
  if (old.manifest !== now.manifest) notes.push(`filed under ${now.manifest} now`);
  if (old.partial !== now.partial) notes.push('the first run was stopped early, at the same replications');
  if (JSON.stringify(warningsOf(old)) !== JSON.stringify(warningsOf(now))) {
    notes.push('other warnings were given with it');
  }
  return notes;
}

function warningsOf(results: Results): readonly string[] {
  return [results, ...results.variants].flatMap(({ warnings }) => warnings);
}

function differingRows(old: Results, now: Results): string[] {
  const before = new Map(rowsOf(old));
  const after = new Map(rowsOf(now));
  const changed = [...after].filter(([key, mean]) => before.has(key) && before.get(key) !== mean);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const added = [...after.keys()].filter((key) => !before.has(key));
  return [
    ...changed.map(([key, mean]) => `${key}: ${figure(before.get(key)!)} before, ${figure(mean)} now`),
    ...gone.map((key) => `${key}: only before`),
    ...added.map((key) => `${key}: only now`),
  ];
}

function rowsOf(results: Results): [string, number | null][] {
  return [results, ...results.variants].flatMap(({ scenario, measures }) =>
    measures.map((row): [string, number | null] => [`${scenario}: ${nameOf(row)}`, row.mean]),
  );
}

function nameOf({ measure, dimensions }: Estimate): string {
  const where = Object.entries(dimensions).map(([name, value]) => `${name} ${value}`);
  return where.length === 0 ? measure : `${measure} (${where.join(', ')})`;
}

function figure(mean: number | null): string {
  return mean === null ? 'n/a' : String(mean);
}
