/**
 * Where all chance comes from. Two sources, both functions of a name:
 *
 * - {@link uniformAt}: a draw with an address. Threefry2x32 (Salmon, Moraes, Dror and Shaw, "Parallel
 *   random numbers: as easy as 1, 2, 3", SC11, 2011) scrambles a counter under a key, so the draw that
 *   person 17 makes third is the same whatever anybody else drew before.
 * - {@link sequence}: one alea stream (seedrandom), for things that come one after another.
 */
import seedrandom from 'seedrandom';

/** 13 rounds are the fewest that pass the authors' tests (their "Crush-resistant" minimum). */
const ROUNDS = 13;
/** Parity constant of the key schedule (Skein's, cut to 32 bits). */
const PARITY = 0x1bd11bda;

const scratch = new Int32Array(2);

/** A stream must have a name: alea accepts anything, and gives `undefined` and every object one fixed stream. */
function aleaOf(name: string): seedrandom.PRNG {
  if (typeof name !== 'string' || name === '') {
    throw new TypeError(
      `a random stream needs a name, a text that is not empty; got ${JSON.stringify(name)}`,
    );
  }
  return seedrandom.alea(name);
}

/** Key of a family of draws: two 32-bit integers from its name. Throws TypeError without a name. */
export function keyOf(name: string): readonly [number, number] {
  const source = aleaOf(name);
  return [source.int32(), source.int32()];
}

/** Numbers in (0, 1), 32 bits each, one after another; equal names give equal numbers. Throws TypeError without a name. */
export function sequence(name: string): () => number {
  const source = aleaOf(name);
  return () => source() + 2 ** -33;
}

/**
 * The number at counter (`c0`, `c1`) under key (`k0`, `k1`), all 32-bit integers (taken modulo 2^32):
 * an odd multiple of 2^-53, so in (0, 1) with neither end, 52 random bits, and `1 - u` is exact.
 */
export function uniformAt(k0: number, k1: number, c0: number, c1: number): number {
  threefry2x32(k0, k1, c0, c1, ROUNDS, scratch);
  return ((scratch[0]! >>> 6) * 2 ** 26 + (scratch[1]! >>> 6) + 0.5) * 2 ** -52;
}

/** Threefry2x32 with 13 or 20 rounds: writes the two scrambled words into `out`. Unrolled, allocates nothing. */
// eslint-disable-next-line max-lines-per-function, max-params -- unrolled and without objects: it runs for every draw
export function threefry2x32(
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  rounds: 13 | 20,
  out: Int32Array,
) {
  const k2 = PARITY ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  // Four rounds, then a key is added; the rotations repeat after eight.
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (y + k2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (y + k0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (y + k1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  if (rounds === 20) {
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k1) | 0;
    y = (y + k2 + 4) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k2) | 0;
    y = (y + k0 + 5) | 0;
  }
  out[0] = x;
  out[1] = y;
}
