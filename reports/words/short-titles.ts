/** Titles of scenarios without the beginning that all of them share: what tells them apart. */
import { capital } from './lists.ts';

/** Where a beginning may end: after a comma, a colon or a dash with a space. */
const BREAKS = /[,:] | [-\u2013\u2014] /gu;

/** Length of the longest beginning that all share and that ends at a break. */
function sharedLength([first = '', ...others]: readonly string[]): number {
  const ends = [...first.matchAll(BREAKS)].map(({ index, 0: found }) => index + found.length);
  return Math.max(0, ...ends.filter((end) => others.every((other) => other.startsWith(first.slice(0, end)))));
}

/** `Lancashire, 67 hours` and `Lancashire, 38 hours` -> `67 hours` and `38 hours`. Titles that share nothing stay. */
export function shortTitles(titles: readonly string[]): string[] {
  const length = sharedLength(titles);
  const short = titles.map((title) => capital(title.slice(length)));
  return new Set(short).size === titles.length && short.every((title) => title !== '') ? short : [...titles];
}
