/**
<<<<<<< HEAD
 * A Latin hypercube (McKay, Beckman and Conover, 1979): cut every side of the cube into `count` equal
 * parts, and each part of each side holds exactly one of the points. Coordinates are from 0 to below 1.
 */
export function latinHypercube(count: number, dimensions: number, uniform: () => number): number[][] {
  const sides = Array.from({ length: dimensions }, () =>
    shuffled(count, uniform).map((part) => (part + uniform()) / count),
  );
  return Array.from({ length: count }, (_, i) => sides.map((side) => side[i]!));
}

/** 0 to count - 1 in random order (Fisher and Yates). */
function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(uniform() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return order;
=======
 * Latin hypercube (McKay, Beckman and Conover, 1979): of `draws` equal slices of every input, each holds one
 * draw. By draw, then input: probabilities in (0, 1). `next` gives numbers in (0, 1).
 */
export function latinHypercube(draws: number, inputs: number, next: () => number): number[][] {
  const columns = Array.from({ length: inputs }, () => {
    const slices = shuffled(draws, next);
    return slices.map((slice) => (slice + next()) / draws);
  });
  return Array.from({ length: draws }, (_, i) => columns.map((column) => column[i]!));
}

/** The numbers from 0 to `count` - 1 in random order (Fisher and Yates). */
function shuffled(count: number, next: () => number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
>>>>>>> 24d047c (stepdown psa: beliefs of numbers, how sure a choice is, where it turns, what is worth knowing)
}
