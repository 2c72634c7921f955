/** Figures that a scenario file names, by measure and dimensions, found among those of its results. */
import { nearestName } from '../scenario/nearest-name.ts';
import type { Path, Problem, ReadScenario } from '../scenario/scenario.ts';
import { MEASURE_NAMES } from '../measures/measure-names.ts';

type Dimensions = Readonly<Record<string, string>>;

interface Figure {
  readonly measure: string;
  readonly dimensions: Dimensions;
}

/** What a file says of a figure. */
export interface NamedFigure {
  readonly measure: string;
  readonly where?: Readonly<Record<string, string | number>> | undefined;
}

/** What is wrong at a path below the entry, and what to do about it. */
export type Complain = (path: Path, expected: string, cure: string) => void;

/** Complaints about an entry of a scenario, added to a list with their places. */
export function complainer({ provenance }: ReadScenario, entry: Path, problems: Problem[]): Complain {
  return (inner, expected, cure) => {
    const path = [...entry, ...inner];
    problems.push({ ...provenance(path), path, value: '', expected, cure });
  };
}

/** Shares of capacity: where more people are in place than there are places, they pass 100%. */
const OF_CAPACITY = ['utilisation', 'utilisationOfCommissioned'];

/** The most that a share of this measure can be. */
export function mostOf(measure: string): number {
  return OF_CAPACITY.includes(measure) ? Infinity : 1;
}

/** Dimensions as written: a band called 0 is the text `0`. */
export function dimensionsOf({ where = {} }: NamedFigure): Dimensions {
  return Object.fromEntries(Object.entries(where).map(([key, value]) => [key, String(value)]));
}

/** Position of the figure among rows, or null with a complaint that names the nearest there is. */
export function findFigure(rows: readonly Figure[], named: NamedFigure, complain: Complain): number | null {
  const { measure } = named;
  const dimensions = dimensionsOf(named);
  const ofMeasure = rows.filter((row) => row.measure === measure);
  if (ofMeasure.length === 0) complainOfMeasure(rows, measure, complain);
  else if (!knowsDimensions(ofMeasure, dimensions, complain)) return null;
  else {
    const row = rows.findIndex((one) => one.measure === measure && isSame(one.dimensions, dimensions));
    if (row >= 0) return row;
    complainOfCombination(ofMeasure, dimensions, complain);
  }
  return null;
}

function complainOfMeasure(rows: readonly Figure[], measure: string, complain: Complain): void {
  const known = [...new Set(rows.map((row) => row.measure))];
  const exists = MEASURE_NAMES.some(({ name }) => name === measure);
  const expected = exists
    ? `a measure that can be compared here: "${measure}" has no such figure in this scenario`
    : `the name of a measure: "${measure}" is not one`;
  complain(['measure'], expected, nearestName(measure, known).advice);
}

/** Whether every dimension and every value of it is known of the measure; complains of those that are not. */
function knowsDimensions(rows: readonly Figure[], dimensions: Dimensions, complain: Complain): boolean {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row.dimensions)))];
  const complaints = Object.entries(dimensions).map(([key, value]): boolean => {
    if (!keys.includes(key)) {
      complain(
        ['where', key],
        `a dimension of this measure: "${key}" is not one`,
        nearestName(key, keys).advice,
      );
      return true;
    }
    const values = [...new Set(rows.flatMap((row) => row.dimensions[key] ?? []))];
    if (values.includes(value)) return false;
    complain(['where', key], `a known ${key}: "${value}" is not one`, nearestName(value, values).advice);
    return true;
  });
  return !complaints.includes(true);
}

function complainOfCombination(rows: readonly Figure[], dimensions: Dimensions, complain: Complain): void {
  const wanted = Object.keys(dimensions);
  const expected =
    wanted.length === 0
      ? '`where`: this measure has no figure of the whole model'
      : `dimensions that go together: there is no figure by ${wanted.join(' and ')} with these values`;
  const known = [...new Set(rows.map((row) => Object.keys(row.dimensions).join(' and ')))];
  const listed = known.map((keys) => (keys === '' ? 'none (the whole model)' : keys)).join('; ');
  complain(wanted.length === 0 ? [] : ['where'], expected, `known for this measure: ${listed}`);
}

function isSame(one: Dimensions, other: Dimensions): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
