/**
 * Sobol points: they fill a cube more evenly than chance does. Primitive polynomials and direction numbers
 * are those of S. Joe and F. Y. Kuo (SIAM J. Sci. Comput. 30, 2008), file new-joe-kuo-6.21201.
 */

/** Degree, inner coefficients and first direction numbers of each dimension after the first. */
const JOE_KUO: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
  [7, 7, [1, 1, 3, 13, 7, 35, 63]],
  [7, 8, [1, 3, 5, 9, 1, 25, 53]],
  [7, 14, [1, 3, 1, 13, 9, 35, 107]],
];

/** Most dimensions that points may have. */
export const MOST_SOBOL_DIMENSIONS = JOE_KUO.length + 1;

const BITS = 32;
const WHOLE = 2 ** BITS;

/**
 * The first `count` points of the sequence, each coordinate from 0 to below 1. With `uniform` all are
 * moved by one random shift of their binary digits, which keeps how evenly they lie; without it the first
 * point is the origin. Throws RangeError for more than {@link MOST_SOBOL_DIMENSIONS} dimensions.
 */
export function sobolPoints(count: number, dimensions: number, uniform?: () => number): number[][] {
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const shift = directions.map(() => (uniform === undefined ? 0 : Math.floor(uniform() * WHOLE)));
  const at = [...shift];
  return Array.from({ length: count }, (_, i) => {
    const point = at.map((digits) => (digits >>> 0) / WHOLE);
    const changed = 31 - Math.clz32(~i & (i + 1));
    for (const [dimension, own] of directions.entries()) at[dimension]! ^= own[changed]!;
    return point;
  });
}

function directionsOf(dimension: number): number[] {
  if (dimension === 0) return Array.from({ length: BITS }, (_, bit) => 1 << (BITS - 1 - bit));
  const row = JOE_KUO[dimension - 1];
  if (row === undefined)
    throw new RangeError(`Sobol points have at most ${MOST_SOBOL_DIMENSIONS} dimensions`);
  const [degree, inner, first] = row;
  const own = first.map((number, bit) => number << (BITS - 1 - bit));
  for (let bit = degree; bit < BITS; bit++) {
    let next = own[bit - degree]! ^ (own[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((inner >> (degree - 1 - k)) & 1) next ^= own[bit - k]!;
    own.push(next);
  }
  return own;
}
