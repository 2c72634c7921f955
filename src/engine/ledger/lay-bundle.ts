import { TICKS_PER_DAY, TICKS_PER_WEEK } from '../../units.ts';
import { EngineError } from '../engine-error.ts';
import type { BundleSpec, LedgerSpec } from './ledger-spec.ts';
import { grownFloats } from './grown.ts';
import type { Portions } from './portions.ts';
import { shareOut } from './share-out.ts';

/** What was drawn for one person's bundle; what the bundle's shape does not use is ignored (NaN). */
export interface DrawnBundle {
  /** Total contact hours (or visits). */
  total: number;
  /** Length of the care [days]: of an intensity for a random length, or of a taper (whole days). */
  length: number;
  /** First and last amount a day of a taper (hours or visits). */
  first: number;
  last: number;
}

type Shape<Rule extends BundleSpec['shape']['rule']> = Extract<BundleSpec['shape'], { rule: Rule }>;

/** Lays bundles over time in whole units: totals to the whole part (a minute, a visit), shared out exactly. */
export class BundleLayer {
  readonly #portions: Portions;
  readonly #spec: LedgerSpec;
  readonly #unitsPerPart: number;
  #quotas = new Float64Array(16);

  constructor(portions: Portions, spec: LedgerSpec) {
    this.#portions = portions;
    this.#spec = spec;
    this.#unitsPerPart = spec.unitsPerAmount / spec.partsPerAmount;
  }

  lay(slot: number, bundle: BundleSpec, drawn: DrawnBundle): void {
    const shape = bundle.shape;
    if (shape.rule === 'profile') this.#layProfile(slot, shape, this.#parts(drawn.total, bundle.cap));
    else if (shape.rule === 'intensity') {
      this.layIntensity(slot, shape.perWeek, this.#parts(drawn.total, bundle.cap));
    } else if (shape.rule === 'intensityForLength') {
      const total = Math.min((shape.perWeek * asDays(drawn.length)) / 7, bundle.cap);
      this.layIntensity(slot, shape.perWeek, this.#parts(total, bundle.cap));
    } else if (shape.rule === 'taper') this.#layTaper(slot, shape, bundle.cap, drawn);
    else this.#layStart(slot);
  }

  /**
   * `perWeek` hours (or visits) a week until `parts` are used. The last week is shorter (`rate`), or
   * the last day smaller (ledgers by the day).
   */
  layIntensity(slot: number, perWeek: number, parts: number): void {
    const level = this.#exactUnits(perWeek);
    if (!(level > 0)) throw new EngineError(`an intensity of ${perWeek} a week never delivers a bundle`);
    const total = parts * this.#unitsPerPart;
    if (this.#spec.basis === 'rate') this.#layWeeks(slot, level, total);
    else this.#layDays(slot, level, total);
    this.#portions.lastLevel[slot] = level;
  }

  /** `amount` hours (or visits), to the nearest part but at least one, at the whole units a week that use it up in `weeks`. */
  layEvenly(slot: number, amount: number, weeks: number): void {
    const parts = Math.max(1, this.#parts(amount, Infinity));
    const level = Math.max(1, Math.round((parts * this.#unitsPerPart) / weeks));
    this.layIntensity(slot, level / this.#spec.unitsPerAmount, parts);
  }

  /** Amount (hours, visits) -> whole parts, rounded to the nearest. */
  #parts(amount: number, cap: number): number {
    if (!(amount >= 0)) throw new EngineError(`a bundle of ${amount} was drawn: it must be 0 or more`);
    return Math.round(Math.min(amount, cap) * this.#spec.partsPerAmount);
  }

  #exactUnits(amount: number): number {
    const units = amount * this.#spec.unitsPerAmount;
    const whole = Math.round(units);
    if (Math.abs(units - whole) > 1e-6 * Math.max(1, whole)) {
      throw new EngineError(`${amount} is not a whole number of units of 1/${this.#spec.unitsPerAmount}`);
    }
    return whole;
  }

  #layWeeks(slot: number, level: number, total: number): void {
    const portions = this.#portions;
    portions.begin(slot, TICKS_PER_WEEK);
    const weeks = Math.floor(total / level);
    for (let week = 0; week < weeks; week += 1) portions.push(slot, level);
    const rest = total - weeks * level;
    if (rest === 0) return;
    portions.push(slot, rest);
    portions.lastTicks[slot] = Math.max(1, Math.round((rest / level) * TICKS_PER_WEEK));
  }

  #layDays(slot: number, level: number, total: number): void {
    this.#portions.begin(slot, TICKS_PER_DAY);
    let laid = 0;
    for (let day = 1; laid < total; day += 1) {
      const until = Math.min(total, Math.floor((level * day) / 7));
      this.#portions.push(slot, until - laid);
      laid = until;
    }
  }

  #layProfile(slot: number, shape: Shape<'profile'>, parts: number): void {
    const weeks = shape.shares.length;
    const quotas = this.#room(weeks);
    for (let week = 0; week < weeks; week += 1) quotas[week] = parts * shape.shares[week]!;
    shareOut(parts, quotas, weeks);
    const portions = this.#portions;
    portions.begin(slot, TICKS_PER_WEEK);
    for (let week = 0; week < weeks; week += 1) portions.push(slot, quotas[week]! * this.#unitsPerPart);
    portions.lastLevel[slot] = quotas[weeks - 1]! * this.#unitsPerPart;
  }

  #layTaper(slot: number, shape: Shape<'taper'>, cap: number, drawn: DrawnBundle): void {
    const days = asDays(drawn.length);
    if (!Number.isInteger(days) || days < 1) {
      throw new EngineError(
        `a tapering bundle of ${days} days was drawn: it must be a whole number, 1 or more`,
      );
    }
    const first = this.#parts(drawn.first, Infinity);
    // "Falling": an ending above the beginning is drawn down to it.
    const last = Math.min(first, this.#parts(drawn.last, Infinity));
    const quotas = this.#room(days);
    const step = shape.roundTo * this.#spec.partsPerAmount;
    if (!Number.isInteger(step))
      throw new EngineError(`a taper cannot be rounded to ${shape.roundTo}: less than a part`);
    if (step > 0) taperToSteps(quotas, { first, last, days, step });
    else taperToParts(quotas, first, last, days);
    this.#pushDays(slot, days, this.#parts(cap, cap));
  }

  /** Push the daily quotas until `most` parts are used. */
  #pushDays(slot: number, days: number, most: number): void {
    const quotas = this.#quotas;
    this.#portions.begin(slot, TICKS_PER_DAY);
    let left = most;
    let parts = 0;
    for (let day = 0; day < days && left > 0; day += 1) {
      parts = Math.min(left, quotas[day]!);
      left -= parts;
      this.#portions.push(slot, parts * this.#unitsPerPart);
    }
    this.#portions.lastLevel[slot] = 7 * parts * this.#unitsPerPart;
  }

  /** One whole amount on the day of the start, and no time taken. */
  #layStart(slot: number): void {
    if (this.#spec.basis === 'rate')
      throw new EngineError('starts are counted by the day or the week, not as a rate');
    this.#portions.begin(slot, TICKS_PER_DAY);
    this.#portions.push(slot, this.#spec.unitsPerAmount);
    this.#portions.lastTicks[slot] = 0;
  }

  #room(count: number): Float64Array {
    if (count > this.#quotas.length) this.#quotas = grownFloats(this.#quotas, 2 * count);
    return this.#quotas;
  }
}

function asDays(length: number): number {
  if (!(length >= 0))
    throw new EngineError(`a length of ${length} days of care was drawn: it must be 0 or more`);
  return length;
}

/** Daily whole parts on the straight line from `first` to `last`, the sum rounded once to a whole part. */
function taperToParts(quotas: Float64Array, first: number, last: number, days: number): void {
  for (let day = 0; day < days; day += 1) {
    quotas[day] = days === 1 ? first : first + ((last - first) * day) / (days - 1);
  }
  const total = days === 1 ? first : Math.round(((first + last) * days) / 2);
  shareOut(total, quotas, days);
}

interface SteppedTaper {
  first: number;
  last: number;
  days: number;
  step: number;
}

/** Daily parts on the straight line, each rounded to a multiple of `step`, halves to the even multiple; exact. */
function taperToSteps(quotas: Float64Array, { first, last, days, step }: SteppedTaper): void {
  const spans = Math.max(1, days - 1);
  for (let day = 0; day < days; day += 1) {
    const numerator = first * spans + (last - first) * day;
    const denominator = spans * step;
    const below = Math.floor(numerator / denominator);
    const twice = 2 * (numerator - below * denominator);
    const up = twice > denominator || (twice === denominator && below % 2 === 1);
    quotas[day] = (up ? below + 1 : below) * step;
  }
}
