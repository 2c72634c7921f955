/** Shows what a search found once more on replications that it has not seen. */
import { judgePoint, type Question } from './judging.ts';
import { ERROR } from './looks.ts';
import type { Search } from './search.ts';
import type { SizedPoint } from './sizing.ts';

/** Attempts at most: after each that fails, the next goes twice as much further. */
const ATTEMPTS = 5;

export interface Certifying extends Question {
  readonly search: Search;
  /** What was found, and after it easier and easier points. */
  readonly ladder: readonly (readonly number[])[];
  /** Replications of each attempt; the first `most` have been seen. */
  readonly most: number;
  readonly costOf: (values: readonly number[]) => number | null;
}

/**
 * Attempts in their order; the last holds or none did. The k-th may err with probability `ERROR / 2^k`,
 * so that all together err with `ERROR` at most; each has replications of its own.
 */
export async function certify(asked: Certifying): Promise<SizedPoint[]> {
  const { search, ladder, most } = asked;
  const attempts: SizedPoint[] = [];
  for (let k = 1, at = 0; k <= ATTEMPTS && at < ladder.length; at += 2 ** (k - 1), k++) {
    const values = ladder[at]!;
    const replications = { from: k * most + 1, to: (k + 1) * most };
    const [found] = await search.looking.fresh([search.looking.scenarioAt(values)], replications);
    const judged = judgePoint(asked, found!, ERROR / 2 ** k);
    attempts.push({ values, replications, ...judged, cost: asked.costOf(values) });
    if (judged.verdict === 'holds') break;
  }
  return attempts;
}
