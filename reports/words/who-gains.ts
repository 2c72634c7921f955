/** Who gains least by a change and who waits longest, in sentences that rank no groups that cannot be told apart. */
import type { Group, Span } from '../reading/who-gains.ts';
import { aboutMoreReplications } from './finding.ts';
import { listInWords } from './lists.ts';
import { percentage, plain } from './numbers.ts';

/** `12% less delay than before`, or that nothing can be told. */
function gain({ change, ofOwn }: Group): string {
  if (change.verdict === 'cannot tell') return 'a change that cannot be told from none';
  if (change.verdict === 'same') return 'no change';
  return `${percentage(Math.abs(ofOwn ?? 0), 0)} ${change.mean < 0 ? 'less' : 'more'} delay than before`;
}

function names(groups: readonly Group[]): string {
  return listInWords(groups.map(({ name }) => name));
}

/** How far two figures may be apart by chance alone, with 95%; groups rise and fall together, so that it is too far rather than too near. */
function chanceApart(one: Span | null, other: Span | null): number {
  if (one === null || other === null) return Infinity;
  return Math.hypot(one.high - one.low, other.high - other.low) / 2;
}

function gainsAlike(one: Group, other: Group): boolean {
  return Math.abs((one.ofOwn ?? 0) - (other.ofOwn ?? 0)) <= chanceApart(one.ofOwnSpan, other.ofOwnSpan);
}

function waitsAlike(one: Group, other: Group): boolean {
  return Math.abs(one.daysEach! - other.daysEach!) <= chanceApart(one.daysEachSpan, other.daysEachSpan);
}

/** Replications that would tell two groups apart, were their gains as they now seem. */
function moreToTell(one: Group, other: Group): number | null {
  const gap = Math.abs((one.ofOwn ?? 0) - (other.ofOwn ?? 0));
  const apart = chanceApart(one.ofOwnSpan, other.ofOwnSpan);
  const { replications } = one.change;
  return gap === 0 || apart === Infinity ? null : Math.ceil(replications * (apart / gap) ** 2) - replications;
}

/** The order of the groups by what they gain, as far as it can be told. `groups`: those that gain least first. */
function order(groups: readonly Group[]): string[] {
  const [least, ...others] = groups as [Group, ...Group[]];
  const most = others.at(-1);
  if (most === undefined) return [];
  if (gainsAlike(least, most)) {
    const more = aboutMoreReplications(moreToTell(least, most));
    return [
      `Who gains least cannot be told: ${names(groups)} are no further apart than chance alone may bring them${more === null ? '' : `; ${more} would tell ${least.name} from ${most.name}`}.`,
    ];
  }
  const beside = (end: Group): string => {
    const alike = groups.filter((each) => each !== end && gainsAlike(each, end));
    return alike.length === 0 ? '' : ` (not told apart from ${names(alike)})`;
  };
  return [
    `Least gained: ${least.name}, ${gain(least)}${beside(least)}. Most: ${most.name}, ${gain(most)}${beside(most)}.`,
  ];
}

function longest(groups: readonly Group[]): string[] {
  const known = groups.filter(({ daysEach }) => daysEach !== null);
  const [first, ...others] = [...known].sort((a, b) => b.daysEach! - a.daysEach!);
  if (first === undefined || others.length === 0) return [];
  const alike = others.filter((each) => waitsAlike(first, each));
  if (alike.length === others.length)
    return [
      `Who waits longest afterwards cannot be told: ${names([first, ...alike])} are no further apart than chance alone may bring them.`,
    ];
  const beside = alike.length === 0 ? '' : ` (not told apart from ${names(alike)})`;
  return [
    `Longest afterwards: ${first.name}, ${plain(first.daysEach!)} days for each person delayed${beside}.`,
  ];
}

/** Sentences about the groups, those that gain least first. */
export function whoFindings(groups: readonly Group[]): string[] {
  return [...order(groups), ...longest(groups)];
}
