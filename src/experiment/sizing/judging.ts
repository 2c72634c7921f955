/** Judges a point by its replications: whether the conditions are shown to hold there, or not to. */
import { meanInterval } from '../../statistics/interval.ts';
import { shownChance, shownMean, type Shown } from '../../statistics/shown-verdict.ts';
import type { PointValues } from '../points/run-points.ts';
import type { Condition } from './condition.ts';
import type { PointFigure, SizedPoint } from './sizing.ts';

export interface Question {
  readonly conditions: readonly Condition[];
  /** Share of single years that are to meet all of them; null: the average of each is to. */
  readonly chance: number | null;
}

/** A condition is about something that nobody is there to count for. */
export class NoSuchFigure extends Error {
  constructor({ text }: Pick<Condition, 'text'>) {
    super(`"${text}" cannot be judged: in some replication there is nobody to count`);
    this.name = 'NoSuchFigure';
  }
}

/** The verdict on the values of the conditions' figures, wrong with probability `error` at most. */
export function judgePoint(
  { conditions, chance }: Question,
  values: PointValues,
  error: number,
): Pick<SizedPoint, 'verdict' | 'figures' | 'met'> {
  const each = conditions.map((condition, k) => {
    const all = [...values[k]!];
    if (!all.every(Number.isFinite)) throw new NoSuchFigure(condition);
    return all;
  });
  const trials = each[0]?.length ?? 0;
  const keeps = (trial: number): boolean =>
    conditions.every(({ low, high }, k) => within(each[k]![trial]!, low, high));
  const count = Array.from({ length: trials }, (_, i) => i).filter(keeps).length;
  const verdict =
    chance === null
      ? verdictOfMeans(conditions, each, error)
      : shownChance({ count, trials, asked: chance, error });
  return { verdict, figures: each.map(figureOf), met: trials === 0 ? 0 : count / trials };
}

/** Slack for the dust of binary fractions. */
const DUST = 1e-9;

function within(value: number, low: number, high: number): boolean {
  return value >= low - DUST * Math.abs(low) && value <= high + DUST * Math.abs(high);
}

/** All conditions hold when each is shown to; they do not when one is shown not to (each at its part of the error). */
function verdictOfMeans(
  conditions: readonly Condition[],
  each: readonly (readonly number[])[],
  error: number,
): Shown {
  const of = (part: number): Shown[] =>
    conditions.map((condition, k) => shownMean(each[k]!, condition, part));
  if (of(error).every((shown) => shown === 'holds')) return 'holds';
  return of(error / conditions.length).includes('does not hold') ? 'does not hold' : 'open';
}

function figureOf(values: readonly number[]): PointFigure {
  if (values.length < 2) return { mean: values[0] ?? null, low: null, high: null };
  const { mean, low, high } = meanInterval(values);
  return { mean, low, high };
}
