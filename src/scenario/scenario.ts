/**
 * The types of a scenario: what a file holds after `extends` has been followed, and what reading
 * adds to it. Numbers are still as written (`Quantity`): `quantity.ts` turns them into figures.
 * Maps by free name have no prototype: a service may be called `constructor`.
 */
import type { z } from 'zod';
import type { LaidValue } from './read/lay-values.ts';
import type { arrive } from './schema/arrivals.ts';
import type { bundle } from './schema/bundle.ts';
import type { capacity, changedCapacity } from './schema/capacity.ts';
import type { lengthDistribution } from './schema/distribution.ts';
import type { scenarioSchema } from './schema/scenario-schema.ts';
import type { destination } from './schema/destination.ts';
import type { windowSchema } from './schema/words.ts';

export type { CapacityAdjustment, CapacityPattern } from './schema/capacity.ts';
export type { Listed, Quantity } from './schema/quantities.ts';

/** A whole, validated scenario. */
export type Scenario = z.infer<typeof scenarioSchema>;

export type Run = Scenario['run'];
export type Service = Scenario['services'][string];
export type Cohort = Scenario['people'][string];
export type Pathway = NonNullable<Scenario['pathways']>[string];
export type Step = Pathway['steps'][number];
export type Process = NonNullable<Step['process']>;
export type Wait = NonNullable<Step['wait']>;
export type Change = NonNullable<Scenario['changes']>[number];
export type Afterwards = NonNullable<Scenario['afterwards']>;
export type Outcome = Afterwards['of'][string];
export type Money = NonNullable<Scenario['money']>;
export type CostLine = Money['lines'][string];
export type Calibrate = NonNullable<Scenario['calibrate']>;
export type Probe = NonNullable<Scenario['probes']>[string];
export type ObservedEntry = NonNullable<Scenario['observed']>[string];
export type Board = NonNullable<Scenario['boards']>[string];
export type TargetEntry = NonNullable<Scenario['targets']>[string];
export type Initial = NonNullable<Service['initial']>;
export type Arrive = z.infer<typeof arrive>;
export type Bundle = z.infer<typeof bundle>;
export type Capacity = z.infer<typeof capacity>;
export type ChangedCapacity = z.infer<typeof changedCapacity>;
/** Every distribution has this shape, whatever its values measure. */
export type Distribution = z.infer<typeof lengthDistribution>;
/** A name, or shares over names. */
export type Destination = z.infer<typeof destination>;
/** Days and hours when something is open. */
export type Window = z.infer<typeof windowSchema>;

/** Where something stands in a file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Keys and list positions from the top of a scenario to a value. */
export type Path = readonly (string | number)[];

/** Text that says something: an empty one does not compile. */
export type Said<Text extends string> = Text extends '' ? never : Text;

/** One thing wrong with a scenario file. */
export interface Problem extends Position {
  readonly path: Path;
  /** What was given, as short text; empty when something is missing. */
  readonly value: string;
  /** What is wrong, or what was expected instead. */
  readonly expected: string;
  /** What to do about it; never empty. */
  readonly cure: string;
}

/** One number that says where it comes from. */
export interface Assumption extends Position {
  readonly path: Path;
  readonly value: string;
  readonly source: string | null;
  readonly confidence: 'H' | 'M' | 'L' | null;
  readonly note: string | null;
}

/** A scenario that was read without problems. */
export interface ReadScenario {
  readonly file: string;
  readonly scenario: Scenario;
  /** Where a value (or the nearest thing above it) was written. */
  readonly provenance: (path: Path) => Position;
  /** The scenario as plain JSON, bases merged in: equal content gives equal text. */
  readonly resolved: unknown;
  readonly assumptions: readonly Assumption[];
  /** The same scenario with other numbers at some paths, checked anew; everything stands where it stood. */
  readonly withValues: (values: readonly LaidValue[]) => Checked<ReadScenario>;
}

/** What reading or compiling gives: the thing itself, or everything that is wrong. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
