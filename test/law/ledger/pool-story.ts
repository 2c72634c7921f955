import fc from 'fast-check';
import { Ledger } from '../../../src/engine/ledger/ledger.ts';
import type { LedgerSpec } from '../../../src/engine/ledger/ledger-spec.ts';
import type { StepFunction } from '../../../src/engine/step-function.ts';
import { TICKS_PER_DAY } from '../../../src/units.ts';
import { bundleOf, drawnTotal } from '../../unit/engine/ledger/pools.ts';
import { ReferencePool, type Basis, type Person } from './reference-pool.ts';

/** A minute is seven units, so that a day of any weekly amount of whole minutes is a whole number. */
const UNITS_PER_MINUTE = 7;
const DAYS = 120;

export interface Story {
  readonly basis: Basis;
  readonly reserve: 'allWeeks' | 'thisWeek';
  readonly shortfall: 'deferred' | 'lost';
  readonly whileWaiting: 'last' | 'none';
  readonly startDay: number;
  /** Minutes a week at first. */
  readonly capacity: number;
  readonly changes: readonly { day: number; capacity: number; notice: number }[];
  /** People, by day: minutes in each week; what becomes of them. */
  readonly people: readonly {
    day: number;
    weeks: readonly number[];
    force: boolean;
    leavesAfter: number;
    holds: number;
  }[];
}

const minutes = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const person = fc.record({
  day: fc.integer({ min: 0, max: 70 }),
  weeks: fc.array(minutes(60), { minLength: 1, maxLength: 5 }),
  force: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  leavesAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, fc.integer({ min: 0, max: 40 })),
  holds: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 })),
});

const change = fc.record({
  day: fc.integer({ min: 1, max: 80 }),
  capacity: minutes(200),
  notice: minutes(30),
});

/** Any story of a pool; `tame` ones can never fall short. */
export function stories(tame: boolean): fc.Arbitrary<Story> {
  return fc.record({
    basis: fc.constantFrom<Basis>('rate', 'day', 'week'),
    reserve: tame
      ? fc.constant('allWeeks' as const)
      : fc.constantFrom('allWeeks' as const, 'thisWeek' as const),
    shortfall: fc.constantFrom('deferred' as const, 'lost' as const),
    whileWaiting: tame ? fc.constant('none' as const) : fc.constantFrom('last' as const, 'none' as const),
    startDay: fc.integer({ min: 16_801, max: 16_900 }),
    capacity: minutes(200),
    changes: fc.uniqueArray(change, { maxLength: 4, selector: (entry) => entry.day }),
    people: fc.array(tame ? person.map((one) => ({ ...one, force: false, holds: 0 })) : person, {
      minLength: 1,
      maxLength: 25,
    }),
  });
}

/** Capacity as the changes known on `today` make it, units per day by day; all of them for Infinity. */
function capacityBy(story: Story, today: number): number[] {
  const known = story.changes.filter((entry) => entry.day - entry.notice <= today);
  return Array.from({ length: DAYS + 60 }, (_, day) => {
    const last = known.filter((entry) => entry.day <= day).sort((a, b) => b.day - a.day)[0];
    return (last?.capacity ?? story.capacity) * (UNITS_PER_MINUTE / 7);
  });
}

function asSteps(daily: readonly number[], perDay: number): StepFunction {
  const at: number[] = [];
  const values: number[] = [];
  daily.forEach((units, day) => {
    if (day > 0 && units === daily[day - 1]) return;
    at.push(day * TICKS_PER_DAY);
    values.push(units * perDay);
  });
  return { at, values };
}

function ledgerSpec(story: Story, tame: boolean): LedgerSpec {
  const perDay = story.basis === 'day' ? 1 : 7;
  const news = [...new Set([0, ...story.changes.map((entry) => Math.max(0, entry.day - entry.notice))])];
  const capacity = asSteps(capacityBy(story, Infinity), perDay);
  return {
    ...story,
    order: 'firstFit',
    unitsPerAmount: 60 * UNITS_PER_MINUTE,
    partsPerAmount: 60,
    capacity,
    commissioned: capacity,
    foreseen: tame
      ? []
      : news
          .sort((a, b) => a - b)
          .map((day) => ({
            fromTick: day * TICKS_PER_DAY,
            capacity: asSteps(capacityBy(story, day), perDay),
          })),
  };
}

interface Present {
  readonly slot: number;
  readonly person: Person;
  readonly leavesOn: number;
  readonly holds: number;
  overdue: boolean;
  heldUntil: number;
}

/** Told what ledger and reference say of the same question. */
export type Compare = (what: string, ledger: unknown, reference: unknown) => void;

/** Play one story on the ledger and on the reference side by side, day by day. */
export class PoolStory {
  readonly ledger: Ledger;
  readonly reference: ReferencePool;
  readonly #story: Story;
  readonly #compare: Compare;
  /** By day on which it is believed; the last is the truth. */
  readonly #beliefs: number[][];
  #present: Present[] = [];
  #day = 0;

  constructor(story: Story, tame: boolean, compare: Compare) {
    this.#story = story;
    this.#compare = compare;
    this.ledger = new Ledger(ledgerSpec(story, tame));
    this.#beliefs = Array.from({ length: DAYS + 1 }, (_, day) =>
      capacityBy(story, tame || day === DAYS ? Infinity : day),
    );
    this.reference = new ReferencePool({
      ...story,
      capacity: capacityBy(story, Infinity),
      believed: (today, day) => this.#beliefs[today]![day]!,
      weekday: (story.startDay + 3) % 7,
    });
  }

  play(): void {
    for (this.#day = 0; this.#day < DAYS; this.#day += 1) this.#playDay();
  }

  get #now(): number {
    return this.#day * TICKS_PER_DAY;
  }

  #playDay(): void {
    const day = this.#day;
    const before = this.reference.period(day - 1);
    if (day > 0 && before[before.length - 1] === day - 1) this.reference.settle(before);
    this.ledger.advance(this.#now);
    this.#takeDone();
    for (const one of [...this.#present]) this.#meet(one);
    for (const asked of this.#story.people) if (asked.day === day) this.#ask(asked);
    this.#compareState();
  }

  #takeDone(): void {
    const done: number[] = [];
    for (let slot = this.ledger.takeDone(); slot >= 0; slot = this.ledger.takeDone()) done.push(slot);
    for (const one of this.#present.filter((present) => present.overdue)) {
      const paid = this.reference.owed(one.person) === 0 && !this.reference.isShort(this.#day);
      this.#compare('paid and done', done.includes(one.slot), paid);
      if (done.includes(one.slot)) this.#end(one);
    }
  }

  /** What happens today to somebody present. */
  #meet(one: Present): void {
    const { person } = one;
    if (!this.#present.includes(one)) return;
    if (one.leavesOn <= this.#day || one.heldUntil <= this.#day) this.#leave(one);
    else if (person.end === this.#day && !one.overdue && !person.held) {
      const mayGo = this.ledger.complete(one.slot, this.#now);
      const isShort = this.reference.owed(person) > 0 || this.reference.isShort(this.#day);
      this.#compare('may go at the planned end', mayGo, this.#story.shortfall === 'lost' || !isShort);
      if (mayGo) this.#end(one);
      else one.overdue = true;
    }
  }

  #end(one: Present): void {
    one.overdue = false;
    if (one.holds === 0) {
      this.#leave(one);
      return;
    }
    one.heldUntil = this.#day + one.holds;
    this.ledger.holdOn(one.slot, this.#now);
    if (this.#story.whileWaiting === 'last') this.reference.holdOn(one.person, this.#day);
  }

  #leave(one: Present): void {
    this.ledger.finish(one.slot, this.#now);
    this.reference.leave(one.person, this.#day);
    this.#present = this.#present.filter((other) => other !== one);
  }

  #ask({ weeks, force, leavesAfter, holds }: Story['people'][number]): void {
    const total = weeks.reduce((a, b) => a + b, 0);
    const shares = weeks.map((week) => (total === 0 ? 1 / weeks.length : week / total));
    const slot = this.ledger.plan(bundleOf({ rule: 'profile', shares }), drawnTotal(total / 60));
    const plan = weeks.flatMap((week) => Array.from({ length: 7 }, () => (week * UNITS_PER_MINUTE) / 7));
    const fits = this.ledger.fits(slot, this.#now);
    this.#compare('fits', fits, this.reference.fits(plan, this.#day));
    if (!fits && !force) {
      this.ledger.discard(slot);
      return;
    }
    this.#compare('planned end', this.ledger.start(slot, this.#now), this.#now + plan.length * TICKS_PER_DAY);
    const person = this.reference.start(slot, plan, this.#day);
    const leavesOn = this.#day + leavesAfter;
    this.#present.push({ slot, person, leavesOn, holds, overdue: false, heldUntil: Infinity });
  }

  #compareState(): void {
    const day = this.#day;
    const days = this.reference.period(day);
    const drawn = days.reduce((total, d) => total + this.reference.drawnOn(d), 0);
    this.#compare('drawn', this.ledger.drawn(this.#now), this.#story.basis === 'rate' ? 7 * drawn : drawn);
    const room = days.reduce((total, d) => total + this.#beliefs[DAYS]![d]!, 0);
    const spare = room - drawn;
    this.#compare('spare', this.ledger.spare(this.#now), this.#story.basis === 'rate' ? 7 * spare : spare);
    for (const { slot, person } of this.#present) {
      this.#compare('owed', this.ledger.owed(slot), this.reference.owed(person));
    }
    const totals = this.ledger.totals(this.#now);
    this.#compare('delivered', totals.delivered, this.reference.delivered(day));
    this.#compare('deferred', totals.deferred, this.reference.deferred);
    this.#compare('lost', totals.lost, this.reference.lost);
    this.ledger.checkConservation(this.#now);
  }
}
