import { keyOf, uniformAt } from '../../random/stream.ts';

/** What a draw decides. The how-manieth draw of its kind, with who the person is, is its address. */
export const DrawKind = {
  stay: 0,
  way: 1,
  process: 2,
  bundle: 3,
  bundleFirst: 4,
  bundleLast: 5,
  bundleLength: 6,
  review: 7,
  extension: 8,
  patience: 9,
  death: 10,
  turnround: 11,
  smaller: 12,
  code: 13,
} as const;
export type DrawKind = (typeof DrawKind)[keyof typeof DrawKind];
const DRAW_KINDS = 14;
/** Kinds before `code`: of these a person counts how many they have made. */
export const COUNTED_KINDS = 13;

const KIND_NAMES = Object.keys(DrawKind);

/**
 * The uniform numbers of one replication: a function of seed, replication, cohort, purpose, person
 * and count, and of nothing else, so that two scenarios meet the same people with the same needs.
 */
export class Draws {
  readonly #first: Int32Array;
  readonly #second: Int32Array;

  /** `roots`: a text per cohort that names seed, replication and cohort. */
  constructor(roots: readonly string[]) {
    this.#first = new Int32Array(roots.length * DRAW_KINDS);
    this.#second = new Int32Array(roots.length * DRAW_KINDS);
    roots.forEach((root, cohort) => {
      for (let kind = 0; kind < DRAW_KINDS; kind += 1) {
        const [first, second] = keyOf(`${root}/${KIND_NAMES[kind]!}`);
        this.#first[cohort * DRAW_KINDS + kind] = first;
        this.#second[cohort * DRAW_KINDS + kind] = second;
      }
    });
  }

  /** The `count`-th number of a kind for person `number` of a cohort, in (0, 1). */
  uniform(cohort: number, kind: number, number: number, count: number): number {
    const key = cohort * DRAW_KINDS + kind;
    return uniformAt(this.#first[key]!, this.#second[key]!, number, count);
  }
}
