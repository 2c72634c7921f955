/** Laws of the sources of chance: uniform, and unrelated between keys, persons, draws and names. */
import { describe, expect, it } from 'vitest';
import { keyOf, sequence, uniformAt } from '../../../src/random/stream.ts';

const COUNT = 100_000;
/** Largest score allowed: about one false alarm in a million for each check. */
const Z = 5;

type Family = (i: number) => number;

const [k0, k1] = keyOf('stream laws');
const neighbour = (name: string, i: number): number => {
  const key = keyOf(`${name}/${i}`);
  return uniformAt(key[0], key[1], 0, 0);
};

/** Ways of walking from one draw to the next: each must look like independent uniforms. */
const FAMILIES: Readonly<Record<string, Family>> = {
  'neighbouring persons': (i) => uniformAt(k0, k1, i, 0),
  'initial people, who count down': (i) => uniformAt(k0, k1, -1 - i, 0),
  'later draws of one person': (i) => uniformAt(k0, k1, 7, i),
  'persons and draws in turn': (i) => uniformAt(k0, k1, i >> 2, i & 3),
  'neighbouring key words': (i) => uniformAt(i, k1, 0, 0),
  'the other key word': (i) => uniformAt(k0, i, 0, 0),
  'keys of neighbouring names': (i) => neighbour('seed', i),
  'keys of neighbouring replications of a purpose': (i) =>
    neighbour(`s/${i >> 1}/${i & 1 ? 'stay' : 'way'}`, i >> 1),
  'one sequence': sequenceFamily('seed/1/cohort/arrivals'),
  'first numbers of neighbouring sequences': (i) => sequence(`seed/${i}/arrivals`)(),
};

function sequenceFamily(name: string): Family {
  const next = sequence(name);
  return () => next();
}

/** The chi-square of counts in equal cells as a normal score (Wilson and Hilferty, 1931). */
function chiSquareScore(counts: Int32Array): number {
  const expected = COUNT / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (Math.cbrt(chi / freedom) - 1 + 2 / (9 * freedom)) / Math.sqrt(2 / (9 * freedom));
}

describe.each(Object.entries(FAMILIES))('%s', (_, family) => {
  const draws = Float64Array.from({ length: COUNT }, (_, i) => family(i));
  it('lie strictly between 0 and 1', () => {
    expect(draws.every((u) => u > 0 && u < 1)).toBe(true);
  });
  it('fill 1,000 cells evenly', () => {
    const counts = new Int32Array(1000);
    for (const u of draws) counts[Math.floor(u * 1000)]!++;
    expect(Math.abs(chiSquareScore(counts))).toBeLessThan(Z);
  });
  it('fill 20 x 20 cells of neighbours evenly', () => {
    const counts = new Int32Array(400);
    for (let i = 0; i < COUNT; i++) {
      counts[Math.floor(draws[i]! * 20) * 20 + Math.floor(draws[(i + 1) % COUNT]! * 20)]!++;
    }
    expect(Math.abs(chiSquareScore(counts))).toBeLessThan(Z);
  });
  it.each([1, 2, 3, 4, 64])('are not correlated at distance %d', (lag) => {
    let sum = 0;
    for (let i = 0; i + lag < COUNT; i++) sum += (draws[i]! - 0.5) * (draws[i + lag]! - 0.5);
    // Each product has sd 1/12.
    expect(Math.abs((12 * sum) / Math.sqrt(COUNT - lag))).toBeLessThan(Z);
  });
});

it('the check would notice: a walk of even steps fails it', () => {
  const counts = new Int32Array(1000);
  for (let i = 0; i < COUNT; i++) counts[Math.floor(((i * 0.6180339887498949) % 1) * 1000)]!++;
  expect(Math.abs(chiSquareScore(counts))).toBeGreaterThan(Z);
});

it('every bit of a draw is as often 1 as 0', () => {
  const ones = new Int32Array(52);
  for (let i = 0; i < COUNT; i++) {
    let rest = uniformAt(k0, k1, i, 1);
    for (let bit = 0; bit < 52; bit++) {
      rest *= 2;
      if (rest >= 1) {
        ones[bit]!++;
        rest -= 1;
      }
    }
  }
  for (const count of ones) expect(Math.abs((2 * count - COUNT) / Math.sqrt(COUNT))).toBeLessThan(Z);
});

it('100,000 names have 100,000 keys', () => {
  const keys = new Set(Array.from({ length: COUNT }, (_, i) => keyOf(`seed/${i}/stay`).join()));
  expect(keys.size).toBe(COUNT);
});
