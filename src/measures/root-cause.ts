/**
 * Root cause: somebody waits for a service that is full partly because its own people are blocked.
 * At each midnight that wait is passed on to what blocks them, in proportion to the share of the
 * service's people who are blocked; the rest is the service's own lack of places.
 */
import type { BlockedPair, BlockedPairs } from '../observe/blocked-pairs.ts';

/** Rounds of passing on: what still circulates then stays where it is (a circular wait has no first cause). */
const ROUNDS = 64;
const NEGLIGIBLE = 1e-9;

/** Who was held where at each midnight. */
export interface HeldNights {
  readonly services: number;
  readonly codes: number;
  readonly blocked: BlockedPairs;
  /** 1 where being held is a delayed day. */
  readonly inBed: Uint8Array;
  /** Services whose people can be held, and how many people each had at each midnight. */
  readonly passThrough: readonly number[];
  readonly census: readonly Int32Array[];
}

/** Person-nights in beds, row-major: (code + 1) * (services + 1) + cause; the last cause is a process. */
export function rootCauseNights(held: HeldNights): Float64Array {
  const causes = held.services + 1;
  const { pairs, midnights } = held.blocked;
  const nights = new Float64Array((held.codes + 1) * causes);
  const starts = pairs.filter(({ service }) => held.inBed[service] === 1);
  const passers = new Passers(held);
  for (let night = 0; night < midnights; night++) {
    passers.at(night);
    for (const { constraint, code, atMidnight } of starts) {
      const people = atMidnight[night]!;
      if (people === 0) continue;
      const row = (code + 1) * causes;
      if (constraint < 0) nights[row + causes - 1]! += people;
      else passers.share(constraint, people, nights.subarray(row, row + causes));
    }
  }
  return nights;
}

/** Services that pass causes on, as they stand at one midnight. */
class Passers {
  private readonly census: ReadonlyMap<number, Int32Array>;
  private readonly blocking: ReadonlyMap<number, readonly BlockedPair[]>;
  private readonly causes: number;
  private night = 0;
  private weights: Float64Array;
  private passed: Float64Array;

  constructor({ services, blocked, passThrough, census }: HeldNights) {
    this.census = new Map(passThrough.map((service, i) => [service, census[i]!]));
    this.blocking = new Map(
      passThrough.map((service) => [service, blocked.pairs.filter((pair) => pair.service === service)]),
    );
    this.causes = services + 1;
    this.weights = new Float64Array(this.causes);
    this.passed = new Float64Array(this.causes);
  }

  at(night: number): void {
    this.night = night;
  }

  /** Adds `people` waiting for `constraint` to the causes of their wait. */
  share(constraint: number, people: number, into: Float64Array): void {
    this.weights.fill(0);
    this.weights[constraint] = people;
    for (let round = 0; round < ROUNDS; round++) {
      this.passed.fill(0);
      const left = this.round(into);
      [this.weights, this.passed] = [this.passed, this.weights];
      if (left < NEGLIGIBLE) break;
    }
    for (let cause = 0; cause < this.causes; cause++) into[cause]! += this.weights[cause]!;
  }

  /** One step along the chains: own shares settle, the rest is passed on. Returns what was passed on. */
  private round(into: Float64Array): number {
    let left = 0;
    for (let service = 0; service < this.causes - 1; service++) {
      const weight = this.weights[service]!;
      if (weight === 0) continue;
      let own = weight;
      const people = this.census.get(service)?.[this.night] ?? 0;
      for (const { constraint, atMidnight } of people > 0 ? (this.blocking.get(service) ?? []) : []) {
        const part = Math.min(own, (weight * atMidnight[this.night]!) / people);
        own -= part;
        if (constraint < 0) into[this.causes - 1]! += part;
        else {
          this.passed[constraint]! += part;
          left += part;
        }
      }
      into[service]! += own;
    }
    return left;
  }
}
