/**
 * A Markov chain in continuous time, given by where it can go from each state and how fast. States are
 * lists of whole numbers. Found states are numbered in the order in which they are reached from the first.
 */
export interface MarkovChain {
  readonly states: readonly (readonly number[])[];
  /** Ways into each state: from which state, at which rate. */
  readonly into: readonly (readonly { readonly from: number; readonly rate: number }[])[];
  /** Rate of leaving each state. */
  readonly out: Float64Array;
}

/** One thing that can happen in a state. */
export interface Transition {
  readonly to: readonly number[];
  readonly rate: number;
}

const MOST_STATES = 200_000;
/** Change of a share in a round, as a share of itself, below which the shares stand. */
const STEADY = 1e-13;
const MOST_ROUNDS = 100_000;
/** Poisson mass left out of a transient. */
const LEFT_OUT = 1e-14;

/** What can happen in each state. */
export type Transitions = (state: readonly number[]) => readonly Transition[];

/**
 * The chain of all states that can be reached from `first`, and from `others` (numbered next, in their
 * order). Throws RangeError above 200,000 states.
 */
export function exploreChain(
  first: readonly number[],
  transitions: Transitions,
  others: readonly (readonly number[])[] = [],
): MarkovChain {
  const states = [first, ...others];
  const numbers = new Map(states.map((state, i) => [state.join(), i]));
  const into: { from: number; rate: number }[][] = states.map(() => []);
  const out: number[] = [];
  for (let from = 0; from < states.length; from++) {
    out[from] = 0;
    for (const { to, rate } of transitions(states[from]!)) {
      if (rate <= 0) continue;
      const key = to.join();
      const number = numbers.get(key) ?? states.length;
      if (number === states.length) {
        numbers.set(key, number);
        states.push(to);
        into.push([]);
        if (states.length > MOST_STATES) throw new RangeError(`more than ${MOST_STATES} states`);
      }
      if (number === from) continue;
      into[number]!.push({ from, rate });
      out[from]! += rate;
    }
  }
  return { states, into, out: Float64Array.from(out) };
}

/** Share of time in each state in the long run, by Gauss-Seidel rounds both ways. The chain must be irreducible. */
export function stationary({ states, into, out }: MarkovChain): Float64Array {
  const shares = new Float64Array(states.length).fill(1 / states.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0;
    for (let step = 0; step < states.length; step++) {
      const state = round % 2 === 0 ? step : states.length - 1 - step;
      const flow = into[state]!.reduce((sum, { from, rate }) => sum + shares[from]! * rate, 0);
      const share = flow / out[state]!;
      change = Math.max(change, Math.abs(share - shares[state]!) / Math.max(share, 1e-30));
      shares[state] = share;
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, state) => (shares[state] = share / total));
    if (change < STEADY) return shares;
  }
  throw new RangeError('the chain did not settle');
}

/**
 * Share of each state after `time`, by uniformisation (Jensen, 1953); `start` are the shares at first,
 * without which all begin in the first state.
 */
export function transient(chain: MarkovChain, time: number, start?: Float64Array): Float64Array {
  const { states, into, out } = chain;
  const clock = out.reduce((most, rate) => Math.max(most, rate), 0);
  let now = start ?? Float64Array.from(states, (_, i) => (i === 0 ? 1 : 0));
  const shares = new Float64Array(states.length);
  const ticks = clock * time;
  let logWeight = -ticks;
  let seen = 0;
  for (let k = 0; seen < 1 - LEFT_OUT && k < 10 * ticks + 1000; k++) {
    const weight = Math.exp(logWeight);
    seen += weight;
    now.forEach((share, state) => (shares[state]! += weight * share));
    now = now.map((share, state) => {
      const flow = into[state]!.reduce((sum, { from, rate }) => sum + now[from]! * rate, 0);
      return share * (1 - out[state]! / clock) + flow / clock;
    });
    logWeight += Math.log(ticks / (k + 1));
  }
  return shares.map((share) => share / seen);
}

/** Mean of a quantity over the states, with these shares. */
export function average(
  chain: MarkovChain,
  shares: Float64Array,
  quantity: (state: readonly number[]) => number,
): number {
  return chain.states.reduce((sum, state, i) => sum + shares[i]! * quantity(state), 0);
}
