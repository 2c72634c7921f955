import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../src/theory/erlang-b.ts';
import {
  average,
  exploreChain,
  stationary,
  transient,
  type Transition,
} from '../../../src/theory/markov-chain.ts';

/** Two places in a row, nobody waits before the first; whoever is done there stays in it until the second is free. */
function tandem([first, second]: readonly number[]): readonly Transition[] {
  const ways: Transition[] = [];
  // first: 0 empty, 1 busy, 2 blocked.
  if (first === 0) ways.push({ to: [1, second!], rate: 1 });
  if (first === 1) ways.push({ to: second === 0 ? [0, 1] : [2, 1], rate: 1 });
  if (second === 1) ways.push({ to: first === 2 ? [0, 1] : [first!, 0], rate: 1 });
  return ways;
}

const loss = (places: number, rate: number) => (state: readonly number[]) => [
  { to: [state[0]! + 1], rate: state[0]! < places ? rate : 0 },
  { to: [state[0]! - 1], rate: state[0]! },
];

describe('the stationary shares', () => {
  it('of a loss system are Erlang', () => {
    const chain = exploreChain([0], loss(10, 6));
    const shares = stationary(chain);
    expect(chain.states.length).toBe(11);
    expect(shares[chain.states.findIndex(([n]) => n === 10)]).toBeCloseTo(erlangB(10, 6), 13);
  });
  it('of two places in a row with blocking are those found by hand', () => {
    // States 00 10 01 11 21 with all rates 1: pi = (3, 4, ... ) / 13 from the balance equations.
    const chain = exploreChain([0, 0], tandem);
    const shares = stationary(chain);
    const of = (...state: number[]): number =>
      shares[chain.states.findIndex((s) => s.join() === state.join())]!;
    // 00 = 01; 10 = 00 + 11; 2 x 01 = 10 + 21; 2 x 11 = 01; 21 = 11.
    expect(of(0, 0)).toBeCloseTo(2 / 9, 12);
    expect(of(0, 1)).toBeCloseTo(2 / 9, 12);
    expect(of(1, 0)).toBeCloseTo(3 / 9, 12);
    expect(of(1, 1)).toBeCloseTo(1 / 9, 12);
    expect(of(2, 1)).toBeCloseTo(1 / 9, 12);
  });
});

it('the transient of unlimited places is the exponential approach', () => {
  const chain = exploreChain([0], loss(80, 10));
  for (const time of [0.1, 1, 5]) {
    const present = average(chain, transient(chain, time), ([n]) => n!);
    expect(present).toBeCloseTo(10 * -Math.expm1(-time), 10);
  }
});

it('the transient tends to the stationary shares', () => {
  const chain = exploreChain([0, 0], tandem);
  const late = transient(chain, 60);
  stationary(chain).forEach((share, i) => expect(late[i]).toBeCloseTo(share, 10));
});
