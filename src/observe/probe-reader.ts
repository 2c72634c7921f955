/** Probes: states of services looked at instants, read from the current levels. */
import { UNSET_INSTANT } from '../units.ts';
import { LEVEL_KINDS, LevelKind } from './records.ts';

/** One state, summed over services; with a bound it is a yes/no condition. */
export interface ProbeState {
  readonly services: readonly number[];
  readonly of: 'waiting' | 'occupied' | 'delayed' | 'capacity' | 'free' | 'drawn' | 'spare';
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** What to look at and when (ticks, ascending). */
export interface Probe {
  readonly states: readonly ProbeState[];
  readonly condition: boolean;
  readonly atTicks: readonly number[];
  readonly when: 'before' | 'at';
}

/** What a probe must know of each service. */
export interface ProbedServices {
  /** 1 where the service is a pool of amounts. */
  readonly pool: Uint8Array;
  /** Units in an hour, visit or start; 1 for places. */
  readonly unitsPerAmount: Float64Array;
}

function stateOf(level: Float64Array, service: number, of: ProbeState['of'], about: ProbedServices): number {
  const base = service * LEVEL_KINDS;
  const pool = about.pool[service] === 1;
  const amount = about.unitsPerAmount[service]!;
  const capacity = level[base + LevelKind.capacity]! / amount;
  if (of === 'waiting' || of === 'occupied' || of === 'delayed') return level[base + LevelKind[of]]!;
  if (of === 'capacity') return capacity;
  const drawn = pool ? level[base + LevelKind.drawn]! / amount : level[base + LevelKind.occupied]!;
  if (of === 'drawn') return drawn;
  const turning = pool ? 0 : level[base + LevelKind.turnround]!;
  return Math.max(0, capacity - drawn - turning);
}

/** Fires when the run passes `threshold` (an instant just before, or just after, everything at `atTicks`). */
interface Look {
  readonly threshold: number;
  readonly probe: number;
  readonly position: number;
}

/** Reads the probes of a replication in the order of time. */
export class ProbeReader {
  /** Per probe, the value at each instant (a condition: 1 met, 0 not). */
  readonly values: Float64Array[];
  /** Next threshold to fire at; Infinity when done. */
  next: number = UNSET_INSTANT;
  private readonly probes: readonly Probe[];
  private readonly about: ProbedServices;
  private readonly looks: readonly Look[];
  private done = 0;

  constructor(probes: readonly Probe[], about: ProbedServices) {
    this.probes = probes;
    this.about = about;
    this.values = probes.map((probe) => new Float64Array(probe.atTicks.length).fill(NaN));
    this.looks = probes
      .flatMap((probe, index) => probe.atTicks.map((tick, position) => lookOf(probe, tick, index, position)))
      .sort((a, b) => a.threshold - b.threshold);
    this.next = this.looks[0]?.threshold ?? Infinity;
  }

  /** Takes every look whose threshold is not after `threshold`, at the levels as they now stand. */
  look(threshold: number, level: Float64Array): void {
    while (this.next <= threshold) {
      const { probe, position } = this.looks[this.done]!;
      this.values[probe]![position] = this.evaluate(this.probes[probe]!, level);
      this.done++;
      this.next = this.looks[this.done]?.threshold ?? Infinity;
    }
  }

  private evaluate(probe: Probe, level: Float64Array): number {
    let value = 0;
    for (const state of probe.states) {
      value = 0;
      for (const service of state.services) value += stateOf(level, service, state.of, this.about);
      if (!probe.condition) continue;
      if (value < (state.atLeast ?? -Infinity) || value > (state.atMost ?? Infinity)) return 0;
    }
    return probe.condition ? 1 : value;
  }
}

/** Ticks are whole, so half a tick later is after everything that happens at the instant. */
function lookOf(probe: Probe, tick: number, index: number, position: number): Look {
  return { threshold: probe.when === 'before' ? tick : tick + 0.5, probe: index, position };
}
