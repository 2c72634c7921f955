/** What theory says of a service before anything runs, or why it says nothing. */

/**
 * `exact`: holds in the long run for the model as it stands. `approximate`: a formula known to come
 * near. `bound`: never more than this in the long run. `met`: holds (or, of starts, is the most) while
 * everybody who asks gets in.
 */
export type Sureness = 'exact' | 'approximate' | 'bound' | 'met';

/** One figure that theory gives for one service. */
export interface Expectation {
  /** Position in the plan's services. */
  readonly service: number;
  /** Name in the catalogue of measures. */
  readonly measure: 'shareWaited' | 'meanWait' | 'waiting' | 'occupied' | 'shareRefused' | 'utilisation' | 'reneged' | 'started'; // prettier-ignore
  /** In the unit of the measure: shares, days, people, people a year. */
  readonly value: number;
  readonly sureness: Sureness;
  /** Name of the formula. */
  readonly by: string;
}

/** A service of whose waits theory says nothing, and the reason in words that follow "because". */
export interface Silence {
  readonly service: number;
  readonly why: string;
}

/** Facts of a queue in which people come at random and stay as long as their own draw says. */
export interface QueueFacts {
  /** Places; Infinity without a limit. */
  readonly servers: number;
  /** People a day. */
  readonly arrivalRate: number;
  /** How long a place is held [days]. */
  readonly stay: StayFacts;
  /** Most who may wait; Infinity without a limit. */
  readonly room: number;
  /** Mean of an exponential limit to patience (death counted in) [days]; Infinity when nobody gives up. */
  readonly patience: number;
}

export interface StayFacts {
  readonly mean: number;
  /** Standard deviation over mean. */
  readonly cv: number;
  readonly law: 'exponential' | 'fixed' | 'other';
}
