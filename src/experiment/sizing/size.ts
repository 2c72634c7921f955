/** Searches for the least (or the most) with which conditions hold, and shows it again on fresh replications. */
import { beyondOutcome } from './outcome.ts';
import { lookBeyond } from './beyond.ts';
import { candidatesOf } from './candidates.ts';
import { certify } from './certify.ts';
import { cheapestMix, pointsOfMix } from './cheapest-mix.ts';
import type { Question } from './judging.ts';
import type { Ground } from './looking.ts';
import { ERROR, errorOfLook, looksUpTo, pointsOfBisection } from './looks.ts';
import { Search } from './search.ts';
import type { SizedInput, SizePrice, Sizing } from './sizing.ts';

export interface SizeRequest extends Question {
  readonly ground: Ground;
  readonly goal: 'minimise' | 'maximise' | 'cost';
  /** What each input of the ground is, in the same order. */
  readonly sized: readonly SizedInput[];
  /** What a unit of each input costs a year, in the same order; empty: not asked. */
  readonly prices: readonly SizePrice[];
  /** Most replications at one point. */
  readonly most: number;
}

/** Error that one look may have, under everything the search may come to. */
export function lookError({ goal, sized, most }: Pick<SizeRequest, 'goal' | 'sized' | 'most'>): number {
  const points = goal === 'cost' ? pointsOfMix(sized) : pointsOfBisection(candidatesOf(sized[0]!).length);
  return errorOfLook(points, looksUpTo(most).length);
}

/**
 * Searches for the least (or the most) of an input, or the cheapest mix of several, with which the conditions
 * hold, and shows it again on fresh replications. `most` is the most replications at one point.
 * Throws UnfitPoint, NoSuchFigure, or Stopped when it was told to stop.
 */
export async function size(request: SizeRequest): Promise<Sizing> {
  const { ground, prices, most } = request;
  const costOf = (values: readonly number[]): number | null =>
    prices.length === 0 ? null : prices.reduce((sum, { pounds }, i) => sum + pounds * values[i]!, 0);
  const error = lookError(request);
  const search = new Search({ ...request, ground, looks: looksUpTo(most), error, costOf });
  const found = await searched(request, search, costOf);
  if (found === null) return unreached(request, search, error);
  const certification = await certify({ ...request, search, ladder: found.ladder, costOf });
  const last = certification.at(-1)!;
  const isCertified = last.verdict === 'holds';
  const isFirst = found.isFirst && certification.length === 1;
  return {
    ...about(request, search),
    outcome: !isCertified ? 'not certified' : isFirst ? 'first is enough' : 'certified',
    answer: isCertified ? last.values : found.ladder[0]!,
    shownToFail: found.failed,
    certification,
    beyond: null,
  };
}

interface Found {
  /** The answer, and easier points after it. */
  readonly ladder: readonly (readonly number[])[];
  readonly isFirst: boolean;
  readonly failed: readonly number[] | null;
}

async function searched(
  { goal, sized }: SizeRequest,
  search: Search,
  costOf: (values: readonly number[]) => number | null,
): Promise<Found | null> {
  if (goal === 'cost') {
    const best = await cheapestMix({ search, inputs: sized, costOf });
    if (best === null) return null;
    const last = candidatesOf(sized.at(-1)!).filter((value) => value >= best.at(-1)!);
    const ladder = last.map((value) => [...best.slice(0, -1), value]);
    return { ladder, isFirst: false, failed: null };
  }
  const candidates = lineOf(goal, sized[0]!);
  const first = await search.firstThatHolds(candidates);
  if (first < 0) return null;
  const failing = candidates
    .slice(0, first)
    .findLast((values) => search.points.some((point) => fails(point, values)));
  return { ladder: candidates.slice(first), isFirst: first === 0, failed: failing ?? null };
}

function fails(point: Sizing['points'][number], values: readonly number[]): boolean {
  return point.verdict === 'does not hold' && String(point.values) === String(values);
}

/** Candidates from the hardest to the easiest. */
function lineOf(goal: 'minimise' | 'maximise', input: SizedInput): number[][] {
  const values = candidatesOf(input).map((value) => [value]);
  return goal === 'minimise' ? values : values.reverse();
}

async function unreached(request: SizeRequest, search: Search, error: number): Promise<Sizing> {
  const { goal, sized, most } = request;
  const easiest = goal === 'maximise' ? sized.map(({ from }) => from) : sized.map(({ to }) => to);
  const beyond = await lookBeyond({ ...request, easiest, replications: most, error });
  return {
    ...about(request, search),
    outcome: beyondOutcome(goal, beyond),
    answer: null,
    shownToFail: null,
    certification: [],
    beyond,
  };
}

function about({ goal, sized, prices, conditions, chance }: SizeRequest, search: Search) {
  const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    goal,
    inputs: sized,
    prices,
    conditions: conditions.map(({ low, high, ...rest }) => ({
      ...rest,
      low: bound(low),
      high: bound(high),
    })),
    chance,
    error: ERROR,
    points: search.points,
  };
}
