import { meanInterval, type MeanInterval } from './interval.ts';

/** What one pair of runs shows: by how much a cause and its effect differ at each instant. */
export interface Response {
  readonly cause: readonly number[];
  readonly effect: readonly number[];
}

/** How long an effect follows its cause, or why that cannot be said. */
export type Lag = MeanInterval | { readonly why: string };

/** Sum of a series, and of the series times its instants. */
interface Moments {
  readonly size: number;
  readonly weighted: number;
}

function momentsOf(series: readonly number[], at: readonly number[]): Moments {
  return {
    size: series.reduce((sum, value) => sum + value, 0),
    weighted: series.reduce((sum, value, i) => sum + value * at[i]!, 0),
  };
}

function together(moments: readonly Moments[]): Moments {
  return {
    size: moments.reduce((sum, { size }) => sum + size, 0),
    weighted: moments.reduce((sum, { weighted }) => sum + weighted, 0),
  };
}

function isSure(moments: readonly Moments[]): boolean {
  const { low, high } = meanInterval(moments.map(({ size }) => size));
  return low > 0 || high < 0;
}

/**
 * The lag of an effect behind its cause: the middle of the effect (its centre of gravity in time) less the
 * middle of the cause, in the unit of `at`. Both are ratios of sums over all replications, because in a
 * single one the effect may be next to nothing; the interval is that of the jackknife over replications
 * (Student's t; B. Efron, "The jackknife, the bootstrap and other resampling plans", SIAM 1982). In a system
 * without limits the middle of the response to a pulse is E[S^2] / (2 E[S]) of the stay S.
 */
export function centroidLag(responses: readonly Response[], at: readonly number[]): Lag {
  if (responses.length < 2) return { why: 'one replication has no interval' };
  const causes = responses.map(({ cause }) => momentsOf(cause, at));
  const effects = responses.map(({ effect }) => momentsOf(effect, at));
  if (!isSure(causes)) return { why: 'the cause itself cannot be told from nothing' };
  if (!isSure(effects)) return { why: 'the effect itself cannot be told from nothing' };
  const lagOf = (cause: Moments, effect: Moments): number =>
    effect.weighted / effect.size - cause.weighted / cause.size;
  const [cause, effect] = [together(causes), together(effects)];
  const without = (all: Moments, one: Moments): Moments => ({
    size: all.size - one.size,
    weighted: all.weighted - one.weighted,
  });
  const n = responses.length;
  const whole = lagOf(cause, effect);
  return meanInterval(
    responses.map(
      (_, i) => n * whole - (n - 1) * lagOf(without(cause, causes[i]!), without(effect, effects[i]!)),
    ),
  );
}
