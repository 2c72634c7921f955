import { TICKS_PER_MINUTE } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import type { StepFunction } from '../step-function.ts';

/** A step function of whole units (or Infinity) in typed arrays, read mostly forwards in time. */
export class Steps {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly lowest: number;
  #hint = 0;

  constructor(spec: StepFunction, what: string) {
    this.at = Float64Array.from(spec.at);
    this.value = Float64Array.from(spec.values);
    this.lowest = this.value.reduce((least, value) => Math.min(least, value), Infinity);
    if (this.at.length === 0 || this.at[0] !== 0) throw new EngineError(`${what} must begin at instant 0`);
    for (const value of this.value) {
      if (value === Infinity || (Number.isSafeInteger(value) && value >= 0)) continue;
      throw new EngineError(`${what} holds ${value}: it must be a whole number of units, 0 or more`);
    }
  }

  /** Position of the step in force at `at` (the first step also before instant 0). */
  indexAt(at: number): number {
    const times = this.at;
    const hint = this.#hint;
    if (times[hint]! <= at) {
      if (hint + 1 >= times.length || at < times[hint + 1]!) return hint;
      if (hint + 2 >= times.length || at < times[hint + 2]!) return (this.#hint = hint + 1);
    }
    let low = 0;
    let high = times.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (times[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return (this.#hint = low);
  }

  valueAt(at: number): number {
    return this.value[this.indexAt(at)]!;
  }

  /** First instant after `at` at which a step begins, Infinity when none does. */
  nextStep(at: number): number {
    return this.at[this.indexAt(at) + 1] ?? Infinity;
  }

  /** First instant after `at` at which the value rises, Infinity when it never does. */
  nextRise(at: number): number {
    for (let i = this.indexAt(at) + 1; i < this.at.length; i += 1) {
      if (this.value[i]! > this.value[i - 1]!) return this.at[i]!;
    }
    return Infinity;
  }

  /**
   * Units over [from, to) when the value is units per `period` ticks, rounded down to a whole unit;
   * exact, because periods, minutes and the rest are multiplied apart so that no product leaves 2^53.
   */
  unitsOver(from: number, to: number, period: number): number {
    const minutesPerPeriod = period / TICKS_PER_MINUTE;
    let units = 0;
    let unitMinutes = 0;
    let i = this.indexAt(from);
    for (let start = from; start < to; i += 1) {
      const end = i + 1 < this.at.length ? Math.min(to, this.at[i + 1]!) : to;
      const value = this.value[i]!;
      if (value === Infinity) return Infinity;
      const whole = Math.floor((end - start) / period);
      const minutes = (end - start - whole * period) / TICKS_PER_MINUTE;
      if (!Number.isInteger(minutes)) return this.#unitsOverTicks(from, to, period);
      unitMinutes += value * minutes;
      units += value * whole + Math.floor(unitMinutes / minutesPerPeriod);
      unitMinutes %= minutesPerPeriod;
      start = end;
    }
    return units;
  }

  /** The same in big whole numbers, for the rare step that does not fall on a minute. */
  #unitsOverTicks(from: number, to: number, period: number): number {
    let sum = 0n;
    let i = this.indexAt(from);
    for (let start = from; start < to; i += 1) {
      const end = i + 1 < this.at.length ? Math.min(to, this.at[i + 1]!) : to;
      if (this.value[i] === Infinity) return Infinity;
      sum += BigInt(this.value[i]!) * BigInt(end - start);
      start = end;
    }
    return Number(sum / BigInt(period));
  }
}
