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

function overlap(one: Span | null, other: Span | null): boolean {
  return one === null || other === null || (one.low <= other.high && other.low <= one.high);
}

/** Replications after which two intervals would no longer overlap, were their middles as they now seem. */
function moreToTell(one: Group, other: Group): number | null {
  const [a, b] = [one.ofOwnSpan, other.ofOwnSpan];
  const gap = Math.abs((one.ofOwn ?? 0) - (other.ofOwn ?? 0));
  if (a === null || b === null || gap === 0) return null;
  const widths = (a.high - a.low + b.high - b.low) / 2;
  const { replications } = one.change;
  return Math.ceil(replications * (widths / gap) ** 2) - replications;
}

/** The order of the groups by what they gain, as far as it can be told. `groups`: those that gain least first. */
function order(groups: readonly Group[]): string[] {
  const [least, ...others] = groups as [Group, ...Group[]];
  const most = others.at(-1);
  if (most === undefined) return [];
  if (overlap(least.ofOwnSpan, most.ofOwnSpan)) {
    const more = aboutMoreReplications(moreToTell(least, most));
    return [
      `Who gains least cannot be told: the 95% intervals of ${names(groups)} overlap${more === null ? '' : `; ${more} would tell ${least.name} from ${most.name}`}.`,
    ];
  }
  const beside = (end: Group): string => {
    const alike = groups.filter((each) => each !== end && overlap(each.ofOwnSpan, end.ofOwnSpan));
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
  const alike = others.filter((each) => overlap(first.daysEachSpan, each.daysEachSpan));
  if (alike.length === others.length)
    return [
      `Who waits longest afterwards cannot be told: ${names([first, ...alike])} are too close together.`,
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
