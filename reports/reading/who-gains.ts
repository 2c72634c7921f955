/** Who gains by a change and who waits longest: a comparison asked by locality, pathway or cohort. */
import type { Difference, Results } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, type Dimensions } from './figures.ts';

export const WHO = ['locality', 'pathway', 'cohort'] as const;
export type Who = (typeof WHO)[number];

/** A group of people in a comparison. */
export interface Group {
  readonly name: string;
  /** Delayed days a year before (people delayed in a service at any time, of cohorts), and the change. */
  readonly before: number;
  readonly change: Difference & { readonly mean: number };
  /** The change as a share of what the group had; null where it had none. */
  readonly ofOwn: number | null;
  /** Days of delay for each person affected, after the change; null where nobody is. */
  readonly daysEach: number | null;
}

/** The groups, those that gain least of their own first. A group that neither is nor was delayed is left out. */
export function groupsOf(results: Results, variant: string, who: Who): Group[] {
  const groups = who === 'cohort' ? cohorts(results, variant) : wholeGroups(results, variant, who);
  return groups
    .filter(({ before, change }) => before > 0 || change.mean !== 0)
    .sort((a, b) => (b.ofOwn ?? Infinity) - (a.ofOwn ?? Infinity));
}

/** Values that a dimension takes alone in a measure. */
function valuesAlone({ measures }: Results, measure: string, keys: readonly string[]): Dimensions[] {
  return measures
    .filter((row) => row.measure === measure && Object.keys(row.dimensions).sort().join() === keys.join())
    .map(({ dimensions }) => dimensions);
}

interface Asked {
  readonly measure: string;
  readonly dimensions: Dimensions;
  readonly name: string;
  readonly daysEach: number | null;
}

function groupOf(results: Results, variant: string, asked: Asked): Group[] {
  const { measure, dimensions, name, daysEach } = asked;
  const before = findEstimate(results, measure, dimensions)?.mean;
  const change = findDifference(results, variant, { measure, dimensions });
  if (before === undefined || change === undefined) return [];
  return [{ name, before, change, ofOwn: before > 0 ? change.mean / before : null, daysEach }];
}

function wholeGroups(results: Results, variant: string, who: Exclude<Who, 'cohort'>): Group[] {
  const after = results.variants.find(({ scenario }) => scenario === variant)!;
  return valuesAlone(results, 'delayedDays', [who]).flatMap((dimensions) => {
    const days = findEstimate(after, 'delayedDays', dimensions)?.mean ?? 0;
    const people = findEstimate(after, 'peopleAffected', dimensions)?.mean ?? 0;
    const years = results.period.days / 365.25;
    const daysEach = people > 0 ? (days * years) / people : null;
    return groupOf(results, variant, {
      measure: 'delayedDays',
      dimensions,
      name: dimensions[who]!,
      daysEach,
    });
  });
}

function cohorts(results: Results, variant: string): Group[] {
  const after = results.variants.find(({ scenario }) => scenario === variant)!;
  return valuesAlone(results, 'delayed', ['cohort', 'service']).flatMap((dimensions) => {
    const name = `${dimensions['cohort']!}, in ${dimensions['service']!}`;
    const daysEach = findEstimate(after, 'meanDelayOfDelayed', dimensions)?.mean ?? null;
    return groupOf(results, variant, { measure: 'delayed', dimensions, name, daysEach });
  });
}
