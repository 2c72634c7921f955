/** Who gains by a change and who waits longest: a comparison asked by locality, pathway or cohort. */
import type { Difference, Estimate, Results } from '../../src/experiment/results.ts';
import { findDifference, findEstimate, type Dimensions } from './figures.ts';

export const WHO = ['locality', 'pathway', 'cohort'] as const;
export type Who = (typeof WHO)[number];

/** From where to where a figure lies with 95%. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A group of people in a comparison. */
export interface Group {
  readonly name: string;
  /** Delayed days a year before (people delayed in a service at any time, of cohorts), and the change. */
  readonly before: number;
  readonly change: Difference & { readonly mean: number };
  /** The change as a share of what the group had; null where it had none. */
  readonly ofOwn: number | null;
  /** The same with 95%; null with one replication. */
  readonly ofOwnSpan: Span | null;
  /** Days of delay for each person affected, after the change; null where nobody is. */
  readonly daysEach: number | null;
  /** Between which it lies with about 95%; null where that is not known. */
  readonly daysEachSpan: Span | null;
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
  readonly daysEachSpan: Span | null;
}

function groupOf(results: Results, variant: string, asked: Asked): Group[] {
  const { measure, dimensions, ...rest } = asked;
  const before = findEstimate(results, measure, dimensions)?.mean;
  const change = findDifference(results, variant, { measure, dimensions });
  if (before === undefined || change === undefined) return [];
  const ofOwn = before > 0 ? change.mean / before : null;
  return [{ ...rest, before, change, ofOwn, ofOwnSpan: shareOf(change, before) }];
}

/** The interval of a change as a share of what there was. */
function shareOf({ low, high }: Difference, before: number): Span | null {
  return low === null || high === null || before <= 0 ? null : { low: low / before, high: high / before };
}

/** Days for each person, as sure as the days are: days and people rise together, so that their quotient is no less sure. */
function eachOf(days: Estimate | undefined, people: number, years: number): Span | null {
  const [low, high] = [days?.low ?? null, days?.high ?? null];
  if (low === null || high === null || people <= 0) return null;
  return { low: (Math.max(0, low) * years) / people, high: (high * years) / people };
}

function wholeGroups(results: Results, variant: string, who: Exclude<Who, 'cohort'>): Group[] {
  const after = results.variants.find(({ scenario }) => scenario === variant)!;
  return valuesAlone(results, 'delayedDays', [who]).flatMap((dimensions) => {
    const days = findEstimate(after, 'delayedDays', dimensions);
    const years = results.period.days / 365.25;
    const affected = findEstimate(after, 'peopleAffected', dimensions)?.mean ?? 0;
    const daysEach = affected > 0 ? ((days?.mean ?? 0) * years) / affected : null;
    return groupOf(results, variant, {
      measure: 'delayedDays',
      dimensions,
      name: dimensions[who]!,
      daysEach,
      daysEachSpan: eachOf(days, affected, years),
    });
  });
}

function cohorts(results: Results, variant: string): Group[] {
  const after = results.variants.find(({ scenario }) => scenario === variant)!;
  return valuesAlone(results, 'delayed', ['cohort', 'service']).flatMap((dimensions) => {
    const name = `${dimensions['cohort']!}, in ${dimensions['service']!}`;
    const each = findEstimate(after, 'meanDelayOfDelayed', dimensions);
    const [low, high] = [each?.low ?? null, each?.high ?? null];
    return groupOf(results, variant, {
      measure: 'delayed',
      dimensions,
      name,
      daysEach: each?.mean ?? null,
      daysEachSpan: low === null || high === null ? null : { low, high },
    });
  });
}
