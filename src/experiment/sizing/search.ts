/** Looks at points one after another by the sequential rule, and bisects a line of them. */
import { judgePoint, type Question } from './judging.ts';
import { Looking, type Ground } from './looking.ts';
import type { SizedPoint } from './sizing.ts';

export interface Examining extends Question {
  readonly ground: Ground;
  readonly looks: readonly number[];
  /** Chance of error of one look. */
  readonly error: number;
  /** Pounds a year of the inputs at some values; null without prices. */
  readonly costOf: (values: readonly number[]) => number | null;
}

/** Points that have been looked at, with the verdict on each. */
export class Search {
  readonly looking: Looking;
  readonly #asked: Examining;
  readonly #seen = new Map<string, SizedPoint>();

  constructor(asked: Examining) {
    this.#asked = asked;
    this.looking = new Looking(asked.ground, asked.conditions);
  }

  /** Every point looked at, in that order. */
  get points(): SizedPoint[] {
    return [...this.#seen.values()];
  }

  /** The verdict on a point. Throws UnfitPoint, NoSuchFigure or Stopped. */
  async examine(values: readonly number[]): Promise<SizedPoint> {
    const before = this.#seen.get(String(values));
    if (before !== undefined) return before;
    const { looks, error } = this.#asked;
    for (const to of looks) {
      const [found] = await this.looking.firstOf([values], to);
      const judged = judgePoint(this.#asked, found!, error);
      if (judged.verdict === 'open' && to !== looks.at(-1)) continue;
      const point = {
        values,
        replications: { from: 1, to },
        ...judged,
        cost: this.#asked.costOf(values),
      };
      this.#seen.set(String(values), point);
      return point;
    }
    throw new Error('a point needs at least one look');
  }

  /**
   * First of the candidates that is shown to meet the conditions, when those before it are harder and those
   * after it easier; -1 when the last is not shown to. What cannot be told counts as not shown.
   */
  async firstThatHolds(candidates: readonly (readonly number[])[]): Promise<number> {
    const holds = async (i: number): Promise<boolean> =>
      (await this.examine(candidates[i]!)).verdict === 'holds';
    let enough = candidates.length - 1;
    if (!(await holds(enough))) return -1;
    if (await holds(0)) return 0;
    let short = 0;
    while (enough - short > 1) {
      const middle = Math.floor((short + enough) / 2);
      if (await holds(middle)) enough = middle;
      else short = middle;
    }
    return enough;
  }
}
