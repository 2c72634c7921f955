/**
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
}
