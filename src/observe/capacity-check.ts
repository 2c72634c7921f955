/** Watches for places that rise above their capacity though capacity did not fall: an engine fault. */
import { LEVEL_KINDS, LevelKind } from './records.ts';

/** A rise above capacity with no fall of capacity at that instant. */
export interface OverRise {
  readonly service: number;
  readonly atTick: number;
  readonly held: number;
  readonly capacity: number;
}

/**
 * Several changes may share an instant and only the last holds, so a suspect is judged at the
 * first later instant. People present at tick 0 may stand above capacity: they drain.
 */
export class CapacityCheck {
  /** The first unexplained rise of each service. */
  readonly rises: OverRise[] = [];
  /** Instant to be judged once it has passed [ticks]; Infinity = none. */
  suspectAt = Infinity;
  private readonly settledOver: Float64Array;
  private readonly changedAt: Float64Array;
  private readonly suspects: number[] = [];

  constructor(services: number) {
    this.settledOver = new Float64Array(services);
    this.changedAt = new Float64Array(services).fill(-1);
  }

  /** Notes that the capacity of a service was stated at an instant. */
  capacityStated(service: number, atTick: number): void {
    this.changedAt[service] = atTick;
  }

  /** Notes that the amount over capacity changed at an instant. */
  overChanged(service: number, atTick: number): void {
    this.suspects.push(service);
    this.suspectAt = atTick;
  }

  /** Judges the suspects by the levels that held after their instant. */
  settle(level: Float64Array): void {
    for (const service of this.suspects) {
      const held = level[service * LEVEL_KINDS + LevelKind.occupied]!;
      const capacity = level[service * LEVEL_KINDS + LevelKind.capacity]!;
      const over = Math.max(0, held - capacity);
      const unexplained = over > this.settledOver[service]! && this.changedAt[service] !== this.suspectAt;
      if (unexplained && this.suspectAt > 0 && !this.rises.some((rise) => rise.service === service))
        this.rises.push({ service, atTick: this.suspectAt, held, capacity });
      this.settledOver[service] = over;
    }
    this.suspects.length = 0;
    this.suspectAt = Infinity;
  }
}
