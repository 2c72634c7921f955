const POSITIVE: readonly (readonly [number, number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

/** Places on (-1, 1) and weights of Gauss and Legendre's rule of eight points (Abramowitz and Stegun, 1964, table 25.4). */
export const EIGHT_POINTS: readonly (readonly [number, number])[] = [
  ...POSITIVE.map(([place, weight]) => [-place, weight] as const),
  ...POSITIVE,
];
