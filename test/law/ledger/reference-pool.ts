/**
 * A slow and obvious pool of hours on whole days, for comparison: every person is an array of units
 * due day by day, and every question is answered by adding arrays up.
 */
export type Basis = 'rate' | 'day' | 'week';

export interface ReferenceSpec {
  readonly basis: Basis;
  readonly reserve: 'allWeeks' | 'thisWeek';
  readonly shortfall: 'deferred' | 'lost';
  /** Units per day there are on each day. */
  readonly capacity: readonly number[];
  /** What is believed on day `today` of the capacity on day `day`. */
  readonly believed: (today: number, day: number) => number;
  /** Weekday of day 0, Monday 0. */
  readonly weekday: number;
}

export interface Person {
  readonly id: number;
  /** Units due on each day of the run. */
  due: number[];
  /** First day without the planned bundle. */
  end: number;
  lastDay: number;
  held: boolean;
  putOff: number;
  paid: number;
  /** Left while the period was short: settled with the others. */
  leaving: boolean;
  /** Left while it was not: keeps everything. */
  closed: boolean;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export class ReferencePool {
  readonly #spec: ReferenceSpec;
  readonly people: Person[] = [];
  planned = 0;
  deferred = 0;
  lost = 0;

  constructor(spec: ReferenceSpec) {
    this.#spec = spec;
  }

  get #days(): number {
    return this.#spec.capacity.length;
  }

  /** Days of the period in which `day` lies, those before day 0 left out. */
  period(day: number): number[] {
    if (this.#spec.basis !== 'week') return [day];
    const monday = day - ((day + this.#spec.weekday) % 7);
    return [0, 1, 2, 3, 4, 5, 6].map((i) => monday + i).filter((d) => d >= 0);
  }

  drawnOn(day: number): number {
    return sum(this.people.map((person) => person.due[day] ?? 0));
  }

  /** Whether daily amounts `plan` can start on `today`. */
  fits(plan: readonly number[], today: number): boolean {
    const { reserve, believed } = this.#spec;
    const asked = reserve === 'thisWeek' ? plan.slice(0, 7) : plan;
    const known = (day: number): number => believed(today, day);
    for (let i = 0; i < asked.length; i += 1) {
      if (asked[i] === 0) continue;
      const days = this.period(today + i);
      const own = sum(days.map((day) => asked[day - today] ?? 0));
      if (sum(days.map((day) => this.drawnOn(day))) + own > sum(days.map(known))) return false;
    }
    const owed = sum(this.people.map((person) => this.owed(person)));
    const days = this.period(today);
    const spare = sum(days.map((day) => known(day) - this.drawnOn(day) - (plan[day - today] ?? 0)));
    return owed === 0 || spare >= owed;
  }

  start(id: number, plan: readonly number[], today: number): Person {
    const due = Array.from({ length: this.#days }, (_, day) => plan[day - today] ?? 0);
    const lastDay = plan[plan.length - 1] ?? 0;
    const end = today + plan.length;
    const person = { id, due, end, lastDay, held: false, putOff: 0, paid: 0, leaving: false, closed: false };
    this.people.push(person);
    return person;
  }

  owed(person: Person): number {
    return this.#spec.shortfall === 'lost' || person.closed ? 0 : person.putOff - person.paid;
  }

  /** More drawn than is believed to be there in the period of `today`, of which part has passed. */
  isShort(today: number): boolean {
    const days = this.period(today);
    if (days[0] === today) return false;
    return (
      sum(days.map((day) => this.drawnOn(day))) > sum(days.map((day) => this.#spec.believed(today, day)))
    );
  }

  leave(person: Person, today: number): void {
    person.due.fill(0, today);
    person.held = false;
    if (this.isShort(today)) person.leaving = true;
    else person.closed = true;
  }

  holdOn(person: Person, today: number): void {
    person.held = true;
    person.due.fill(person.lastDay, today);
  }

  /** The reckoning for a period: youngest go short, oldest are paid. */
  settle(days: readonly number[]): void {
    const dueOf = (person: Person): number => sum(days.map((day) => person.due[day] ?? 0));
    const available = sum(days.map((day) => this.#spec.capacity[day]!));
    const open = this.people.filter((person) => !person.closed);
    let spare = available - sum(this.people.map(dueOf));
    for (const person of [...open].reverse()) {
      const cut = Math.min(Math.max(0, -spare), dueOf(person));
      person.putOff += cut;
      spare += cut;
      if (this.#spec.shortfall === 'lost') this.lost += cut;
      else this.deferred += cut;
    }
    if (this.#spec.shortfall === 'deferred') {
      for (const person of open) {
        const pay = Math.min(Math.max(0, spare), person.putOff - person.paid);
        person.paid += pay;
        spare -= pay;
      }
    }
    for (const person of open) if (person.leaving) person.closed = true;
  }

  /** Units delivered before day `today`. */
  delivered(today: number): number {
    return sum(this.people.map((person) => sum(person.due.slice(0, today)) - person.putOff + person.paid));
  }
}
