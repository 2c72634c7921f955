import { TICKS_PER_DAY, TICKS_PER_HOUR, UNSET_INSTANT } from '../../units.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { SamplerBank } from '../../random/sampler-bank.ts';
import type { PlanArrivals, StepFunction } from '../plan.ts';

/** What a stream of arrivals draws from: one sequence for instants, one for how many come at once. */
export interface ArrivalSource {
  readonly instant: () => number;
  readonly batch: () => number;
  readonly bank: SamplerBank;
}

/** The arrivals of one cohort, in order of time. */
export interface ArrivalStream {
  /** Instant of the next arrival [ticks], Infinity when no more come. */
  next(): number;
  /** How many come at the instant just given [people]. */
  size(): number;
}

/** Make the stream of a cohort's arrivals. */
export function arrivalStream(arrivals: PlanArrivals, source: ArrivalSource): ArrivalStream {
  switch (arrivals.rule) {
    case 'poisson':
      return new PoissonArrivals(arrivals.ratePerDay, arrivals.batch, source);
    case 'renewal':
      return new RenewalArrivals(arrivals, source);
    case 'daily':
      return listArrivals(dailyInstants(arrivals.counts, arrivals.hourShares, source));
    case 'scheduled':
      return listArrivals(arrivals.atTicks, arrivals.counts);
    case 'table':
      return listArrivals(arrivals.rows.map((row) => row.atTick));
  }
}

function batchSize(batch: number, source: ArrivalSource): number {
  if (batch < 0) return 1;
  const size = source.bank.draw(batch, source.batch());
  if (!Number.isInteger(size) || size < 0) {
    throw new EngineError(`a batch of ${size} people was drawn: a batch must be a whole number, 0 or more`);
  }
  return size;
}

/**
 * A Poisson process whose rate is a step function of time, by exact inversion: unit-rate gaps are
 * laid along the cumulative rate. No candidate is thrown away, so more demand keeps the same people.
 */
class PoissonArrivals implements ArrivalStream {
  readonly #ends: Float64Array;
  readonly #perTick: Float64Array;
  readonly #batch: number;
  readonly #source: ArrivalSource;
  #at = UNSET_INSTANT;
  #step = 0;

  constructor(rate: StepFunction, batch: number, source: ArrivalSource) {
    this.#ends = Float64Array.from(rate.at, (_, i) => rate.at[i + 1] ?? Infinity);
    this.#perTick = Float64Array.from(rate.values, (perDay) => perDay / TICKS_PER_DAY);
    this.#batch = batch;
    this.#source = source;
    this.#at = 0;
  }

  next(): number {
    let need = -Math.log(this.#source.instant());
    while (this.#step < this.#ends.length) {
      const rate = this.#perTick[this.#step]!;
      const end = this.#ends[this.#step]!;
      const room = rate > 0 ? rate * (end - this.#at) : 0;
      if (need <= room) {
        this.#at += need / rate;
        return Math.round(this.#at);
      }
      need -= room;
      this.#at = end;
      this.#step += 1;
    }
    return Infinity;
  }

  size(): number {
    return batchSize(this.#batch, this.#source);
  }
}

/** Independent gaps of any distribution [days]. */
class RenewalArrivals implements ArrivalStream {
  readonly #arrivals: Extract<PlanArrivals, { rule: 'renewal' }>;
  readonly #source: ArrivalSource;
  #at = UNSET_INSTANT;
  #first: boolean;

  constructor(arrivals: Extract<PlanArrivals, { rule: 'renewal' }>, source: ArrivalSource) {
    this.#arrivals = arrivals;
    this.#source = source;
    this.#at = 0;
    this.#first = arrivals.firstAt === 'start';
  }

  next(): number {
    if (this.#first) {
      this.#first = false;
      return 0;
    }
    const gap = this.#source.bank.draw(this.#arrivals.gap, this.#source.instant());
    if (!(gap >= 0))
      throw new EngineError(`a gap of ${gap} days between arrivals was drawn: it must not be negative`);
    this.#at += gap * TICKS_PER_DAY;
    return Math.round(this.#at);
  }

  size(): number {
    return batchSize(this.#arrivals.batch, this.#source);
  }
}

/** Instants already known, in order; `counts` people at each (1 when not given). */
function listArrivals(atTicks: ArrayLike<number>, counts?: ArrayLike<number>): ArrivalStream {
  let next = 0;
  return {
    next: () => (next < atTicks.length ? atTicks[next++]! : Infinity),
    size: () => counts?.[next - 1] ?? 1,
  };
}

/** Exactly `counts[i]` instants in day i, spread by the share of each hour, in order. */
function dailyInstants(
  counts: readonly number[],
  hourShares: readonly number[],
  source: ArrivalSource,
): Float64Array {
  const instants = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let from = 0;
  counts.forEach((count, day) => {
    for (let i = from; i < from + count; i += 1) {
      instants[i] = day * TICKS_PER_DAY + instantOfDay(source.instant(), hourShares);
    }
    instants.subarray(from, from + count).sort();
    from += count;
  });
  return instants;
}

/** Inverse of the cumulative share of the day: a share u of the day's people have come by this tick. */
function instantOfDay(u: number, hourShares: readonly number[]): number {
  let left = u;
  for (let hour = 0; hour < hourShares.length; hour += 1) {
    const share = hourShares[hour]!;
    if (left < share) return Math.floor((hour + left / share) * TICKS_PER_HOUR);
    left -= share;
  }
  return TICKS_PER_DAY - 1;
}
