/** The points of a sweep: which levels of its inputs are run together. */
import { latinHypercube } from '../../statistics/latin-hypercube.ts';
import { sobolPoints } from '../../statistics/sobol.ts';
import type { Design } from './experiment-schema.ts';
import type { Level, SweepInput } from './sweep-input.ts';

/** A level of each input, in their order; null: as it stands in the scenario. */
export type Point = readonly (Level | null)[];

/** Whether a design takes its points from ranges rather than from levels. */
export function isSample(design: Design): design is 'latin hypercube' | 'sobol' {
  return design === 'latin hypercube' || design === 'sobol';
}

/** How many points a design over levels has. */
export function countOf(design: 'grid' | 'one at a time', inputs: readonly SweepInput[]): number {
  const levels = inputs.map((input) => levelsOf(input).length);
  return design === 'grid'
    ? levels.reduce((product, count) => product * count, 1)
    : levels.reduce((sum, count) => sum + count, 0);
}

/** The levels of an input; of a range without a step its ends. */
export function levelsOf({ levels, range }: SweepInput): readonly Level[] {
  return levels ?? [range!.low, range!.high];
}

/** Every level with every other; the last input moves fastest. */
export function gridPoints(inputs: readonly SweepInput[]): Point[] {
  return inputs.reduce<Point[]>(
    (points, input) => points.flatMap((point) => levelsOf(input).map((level) => [...point, level])),
    [[]],
  );
}

/** Each level of each input while the others stay as they are. */
export function alonePoints(inputs: readonly SweepInput[]): Point[] {
  return inputs.flatMap((input, i) =>
    levelsOf(input).map((level) => inputs.map((_, k) => (k === i ? level : null))),
  );
}

export interface Sample {
  readonly design: 'latin hypercube' | 'sobol';
  readonly points: number;
  /** Numbers from 0 to below 1. */
  readonly uniform: () => number;
}

/** Points that fill the ranges evenly. Levels of a list or of a range with a step fall on these alone. */
export function samplePoints(inputs: readonly SweepInput[], { design, points, uniform }: Sample): Point[] {
  const inCube =
    design === 'sobol'
      ? sobolPoints(points, inputs.length, uniform)
      : latinHypercube(points, inputs.length, uniform);
  return inCube.map((point) => point.map((share, i) => levelAt(inputs[i]!, share)));
}

/** Steps that a range without levels is cut into: more digits would say nothing. */
const FINEST = 1000;

function levelAt({ levels, range }: SweepInput, share: number): Level {
  if (levels !== null) return levels[Math.floor(share * levels.length)]!;
  const { low, high } = range!;
  const places = Math.max(0, Math.ceil(Math.log10(FINEST / (high - low)) - 1e-9));
  return Number((low + share * (high - low)).toFixed(Math.min(places, 12)));
}
